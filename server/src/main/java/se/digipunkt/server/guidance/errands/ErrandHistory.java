package se.digipunkt.server.guidance.errands;

import se.digipunkt.protocol.Settings.Errand;
import se.digipunkt.protocol.Settings.ErrandList;
import se.digipunkt.server.guidance.errands.ErrandListChange.Kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The errand list on any day, past and to come.
///
/// @param errands in the order of the list
/// @param texts by errand, language and first day
record ErrandHistory(List<ErrandRow> errands, List<ErrandTextRow> texts) {

    ErrandHistory {
        errands = List.copyOf(errands);
        texts = List.copyOf(texts);
    }

    /// The list in force on a day.
    ErrandList listOn(LocalDate day) {
        return new ErrandList(
                versionOn(day),
                errands.stream()
                        .filter(errand -> errand.isInListOn(day))
                        .map(errand -> new Errand(errand.code(), textsOn(errand.code(), day)))
                        .toList());
    }

    /// How many days up to this one have changed the list.
    int versionOn(LocalDate day) {
        return Math.toIntExact(
                changes().stream()
                        .map(ErrandListChange::day)
                        .filter(changed -> !changed.isAfter(day))
                        .distinct()
                        .count());
    }

    boolean knows(Collection<String> codes) {
        Set<String> known = errands.stream().map(ErrandRow::code).collect(Collectors.toSet());
        return known.containsAll(codes);
    }

    Optional<ErrandRow> find(String code) {
        return errands.stream().filter(errand -> errand.code().equals(code)).findFirst();
    }

    /// What the errand is called on a day, by language. A retired errand keeps its last names, one
    /// to come has its first.
    Map<String, String> textsOn(String code, LocalDate day) {
        LocalDate first = find(code).map(ErrandRow::validFrom).orElse(day);
        LocalDate on = first.isAfter(day) ? first : day;
        Map<String, String> latest = new TreeMap<>();
        texts.stream()
                .filter(text -> text.code().equals(code) && !text.validFrom().isAfter(on))
                .sorted(Comparator.comparing(ErrandTextRow::validFrom))
                .forEach(text -> latest.put(text.language(), text.text()));
        return latest;
    }

    /// What is to happen to an errand on a day, each by itself. With an errand that is new on that
    /// day its first names come and go.
    List<PlannedChange> plannedOn(String code, LocalDate day) {
        ErrandRow errand = find(code).orElse(null);
        if (errand == null) {
            return List.of();
        }
        if (errand.validFrom().equals(day)) {
            return List.of(new PlannedChange(Kind.ADDED, null));
        }
        List<PlannedChange> planned = new ArrayList<>();
        texts.stream()
                .filter(text -> text.code().equals(code) && text.validFrom().equals(day))
                .forEach(text -> planned.add(new PlannedChange(Kind.RENAMED, text.language())));
        if (day.equals(errand.retiredFrom())) {
            planned.add(new PlannedChange(Kind.RETIRED, null));
        }
        return planned;
    }

    /// Everything that has changed or will, by day.
    List<ErrandListChange> changes() {
        Set<ErrandListChange> changes = new HashSet<>();
        for (ErrandRow errand : errands) {
            changes.add(new ErrandListChange(errand.validFrom(), Kind.ADDED, errand.code()));
            if (errand.retiredFrom() != null) {
                changes.add(
                        new ErrandListChange(errand.retiredFrom(), Kind.RETIRED, errand.code()));
            }
        }
        for (ErrandTextRow text : texts) {
            boolean first =
                    find(text.code())
                            .filter(e -> e.validFrom().equals(text.validFrom()))
                            .isPresent();
            if (!first) {
                changes.add(new ErrandListChange(text.validFrom(), Kind.RENAMED, text.code()));
            }
        }
        List<ErrandListChange> sorted = new ArrayList<>(changes);
        sorted.sort(
                Comparator.comparing(ErrandListChange::day)
                        .thenComparing(ErrandListChange::kind)
                        .thenComparing(ErrandListChange::code));
        return sorted;
    }
}
