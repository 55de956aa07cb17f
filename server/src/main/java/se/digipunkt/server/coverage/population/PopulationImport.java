package se.digipunkt.server.coverage.population;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.FileProblem;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes in a file of a population, all or nothing. What it tells stands beside what an earlier
/// file told of the same year, and instead of it where both tell the same: SCB's grid comes in
/// pages.
@Singleton
final class PopulationImport {

    private static final int ROWS_AT_ONCE = 5_000;

    private final WriteGate gate;
    private final SetTable sets;
    private final SpotTable spots;
    private final GroupTable groups;
    private final Sources sources;

    PopulationImport(
            WriteGate gate, SetTable sets, SpotTable spots, GroupTable groups, Sources sources) {
        this.gate = gate;
        this.sets = sets;
        this.spots = spots;
        this.groups = groups;
        this.sources = sources;
    }

    /// What files are read against.
    @Singleton
    record Sources(Places places, MunicipalityBorders borders, Access access, Clock clock) {

        Set<String> municipalities() {
            return places.listMunicipalities().stream()
                    .map(Municipality::code)
                    .collect(Collectors.toSet());
        }

        /// A year whose last day is yet to come is only expected.
        boolean isExpected(int year) {
            return year >= LocalDate.ofInstant(clock.instant(), KnownTime.ZONE).getYear();
        }
    }

    /// @return how many rows were taken in
    /// @throws se.digipunkt.server.web.ProblemException `import-refused`
    int load(Actor actor, PopulationKind kind, InputStream file, Given given) {
        List<Fault> faults = new ArrayList<>();
        int year = given.year();
        String source = given.source();
        int rows =
                switch (kind) {
                    case CELLS -> {
                        PopulationFile<SpotRow> read =
                                CellRows.read(file, year, sources.borders(), faults);
                        yield store(kind, read, source, faults, spots::putAll);
                    }
                    case LOCALITIES -> {
                        PopulationFile<SpotRow> read =
                                LocalityRows.read(file, year, sources.municipalities(), faults);
                        yield store(kind, read, source, faults, spots::putAll);
                    }
                    case MUNICIPALITIES -> {
                        PopulationFile<GroupRow> read =
                                GroupRows.read(file, year, sources.municipalities(), faults);
                        yield store(kind, read, source, faults, groups::putAll);
                    }
                };
        sources.access().record(actor, "population-imported", kind.code());
        return rows;
    }

    private interface Storing<T> {
        void putAll(List<T> rows);
    }

    private <T> int store(
            PopulationKind kind,
            PopulationFile<T> read,
            String source,
            List<Fault> faults,
            Storing<T> table) {
        FileProblem.refuse(List.of(), faults);
        gate.write(
                () ->
                        read.byYear()
                                .forEach(
                                        (year, rows) -> {
                                            for (int i = 0; i < rows.size(); i += ROWS_AT_ONCE) {
                                                int to = Math.min(rows.size(), i + ROWS_AT_ONCE);
                                                table.putAll(rows.subList(i, to));
                                            }
                                            sets.putAll(List.of(row(kind, year, source)));
                                        }));
        return read.size();
    }

    private SetRow row(PopulationKind kind, int year, String source) {
        return new SetRow(
                kind.code(), year, sources.isExpected(year), source, sources.clock().instant());
    }

    /// Takes a whole population away, so that another file can take its place.
    void remove(Actor actor, PopulationKind kind, int year) {
        gate.write(
                () -> {
                    if (kind == PopulationKind.MUNICIPALITIES) {
                        groups.remove(year);
                    } else {
                        spots.remove(kind.code(), year);
                    }
                    sets.remove(kind.code(), year);
                });
        sources.access().record(actor, "population-removed", kind.code() + "-" + year);
    }
}
