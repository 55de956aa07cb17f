package se.digipunkt.kiosk.desk;

import se.digipunkt.desk.SamePerson;
import se.digipunkt.desk.Shown;
import se.digipunkt.kiosk.journal.Correction;
import se.digipunkt.kiosk.journal.Standing;
import se.digipunkt.kiosk.journal.Standings;
import se.digipunkt.protocol.Reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Records that staff take back, and what that leaves of those that they were joined with.
///
/// @param named by where they stand now
record TakenBack(Standings standing, Map<Reference, Shown> named) {

    TakenBack {
        named = new LinkedHashMap<>(named);
    }

    /// Empty when this kiosk does not hold all of them.
    static Optional<TakenBack> of(Standings standing, List<Shown> records) {
        Map<Reference, Shown> named = new LinkedHashMap<>();
        for (Shown record : records) {
            Optional<Reference> place =
                    Reference.parse(record.reference())
                            .flatMap(standing::findPlace)
                            .filter(found -> isReadable(standing, found));
            if (place.isEmpty()) {
                return Optional.empty();
            }
            named.put(place.get(), record);
        }
        return Optional.of(new TakenBack(standing, named));
    }

    private static boolean isReadable(Standings standing, Reference record) {
        return standing.find(record).isPresent() || standing.findRemoved(record).isPresent();
    }

    /// Those that were removed before stay so.
    List<Correction> corrections() {
        Set<Reference> wholes = new LinkedHashSet<>();
        named.keySet().forEach(record -> wholes.add(standing.findWhole(record).orElse(record)));
        List<Correction> corrections = new ArrayList<>();
        wholes.forEach(
                whole ->
                        standing.find(whole)
                                .ifPresent(record -> corrections.addAll(corrections(record))));
        return corrections;
    }

    /// Who stays is back before the record goes that was theirs too.
    private List<Correction> corrections(Standing whole) {
        Map<Reference, List<String>> parts = parts(whole);
        Set<Reference> leaving = leaving(whole, parts);
        boolean firstLeaves = named.containsKey(whole.reference());
        List<Correction> corrections = new ArrayList<>();
        switch (SamePerson.takeBack(whole.guidance(), parts, leaving, firstLeaves)) {
            case SamePerson.Left.Nothing() ->
                    corrections.addAll(removed(whole.reference(), parts.keySet()));
            case SamePerson.Left.First(var rest) -> {
                corrections.add(Correction.replace(whole.reference(), rest));
                leaving.forEach(part -> corrections.add(Correction.remove(part)));
            }
            case SamePerson.Left.Heir(var heir, var rest, var others, var gone) -> {
                corrections.add(Correction.replace(heir, rest));
                others.forEach(part -> corrections.add(Correction.join(part, heir)));
                corrections.add(Correction.replace(whole.reference(), gone));
                List<Reference> with = whole.joined().stream().filter(leaving::contains).toList();
                corrections.addAll(removed(whole.reference(), with));
            }
        }
        return corrections;
    }

    /// The parts come back with the record, and may stand by themselves at a server that has
    /// removed it.
    private static List<Correction> removed(Reference whole, Collection<Reference> parts) {
        List<Correction> corrections = new ArrayList<>();
        for (Reference part : parts) {
            corrections.add(Correction.remove(part));
            corrections.add(Correction.join(part, whole));
        }
        corrections.add(Correction.remove(whole));
        return corrections;
    }

    private Map<Reference, List<String>> parts(Standing whole) {
        Map<Reference, List<String>> parts = new LinkedHashMap<>();
        for (Reference part : whole.joined()) {
            parts.put(
                    part, standing.findRemoved(part).map(told -> told.errands()).orElse(List.of()));
        }
        return parts;
    }

    /// Those that are named, and those that the page showed as one with the record.
    private Set<Reference> leaving(Standing whole, Map<Reference, List<String>> parts) {
        Shown seen = named.get(whole.reference());
        Set<Reference> leaving = new HashSet<>();
        parts.forEach(
                (part, errands) -> {
                    if (named.containsKey(part) || (seen != null && seen.had(errands))) {
                        leaving.add(part);
                    }
                });
        return leaving;
    }
}
