package se.digipunkt.server.coverage;

import io.micronaut.core.annotation.Introspected;

import java.util.ArrayList;
import java.util.List;

/// What a trial would change, as programs get it.
///
/// @param before of the whole area, as it is
/// @param after as it would be
@Introspected
record TrialTold(
        CoverageTold.Method method,
        CoverageTold.PopulationTold population,
        CoverageTold.Sum before,
        CoverageTold.Sum after,
        List<OfMunicipality> municipalities) {

    TrialTold {
        municipalities = List.copyOf(municipalities);
    }

    record OfMunicipality(
            String code, String name, CoverageTold.Sum before, CoverageTold.Sum after) {}

    static TrialTold of(Covered before, Covered after) {
        List<OfMunicipality> municipalities = new ArrayList<>();
        for (int i = 0; i < before.municipalities().size(); i++) {
            Covered.OfMunicipality was = before.municipalities().get(i);
            municipalities.add(
                    new OfMunicipality(
                            was.municipality().code(),
                            was.municipality().name(),
                            CoverageTold.Sum.of(was.sum()),
                            CoverageTold.Sum.of(after.municipalities().get(i).sum())));
        }
        return new TrialTold(
                CoverageTold.Method.of(before.detour()),
                CoverageTold.PopulationTold.of(before.asked().population(), before.partsDiffer()),
                CoverageTold.Sum.of(before.total()),
                CoverageTold.Sum.of(after.total()),
                municipalities);
    }
}
