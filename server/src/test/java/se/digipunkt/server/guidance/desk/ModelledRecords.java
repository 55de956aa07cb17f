package se.digipunkt.server.guidance.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The records that a [ModelledDesk] expects, by number in the order in which they were logged.
final class ModelledRecords {

    private final List<ModelledRecord> model = new ArrayList<>();

    void add(ModelledRecord record) {
        model.add(record);
    }

    ModelledRecord get(int which) {
        return model.get(which);
    }

    int size() {
        return model.size();
    }

    Optional<Integer> at(int which) {
        return model.isEmpty() ? Optional.empty() : Optional.of(which % model.size());
    }

    Optional<Integer> wholeOf(int which) {
        return IntStream.range(0, model.size())
                .boxed()
                .filter(whole -> model.get(whole).joined.contains(which))
                .findFirst();
    }

    void takeBack(int which, List<Integer> named, List<String> seen) {
        ModelledRecord whole = model.get(which);
        if (whole.removed) {
            return;
        }
        boolean firstLeaves = named.contains(which);
        List<Integer> leaving =
                whole.joined.stream()
                        .filter(
                                part ->
                                        named.contains(part)
                                                || firstLeaves
                                                        && seen.containsAll(
                                                                model.get(part).errands))
                        .toList();
        if (!firstLeaves) {
            whole.errands = ModelledRecord.without(whole.errands, errands(leaving));
            whole.joined.removeAll(leaving);
            leaving.forEach(part -> model.get(part).goes());
            return;
        }
        List<Integer> staying = new ArrayList<>(whole.joined);
        staying.removeAll(leaving);
        whole.goes();
        whole.joined.clear();
        if (!staying.isEmpty()) {
            ModelledRecord heir = model.get(staying.removeFirst());
            List<String> kept = new ArrayList<>(errands(staying));
            kept.addAll(heir.errands);
            heir.errands = whole.errands.stream().filter(kept::contains).toList();
            heir.details = whole.details;
            heir.removed = false;
            heir.joined.addAll(staying);
            whole.errands = ModelledRecord.without(whole.errands, kept);
        }
    }

    private List<String> errands(List<Integer> of) {
        return of.stream().flatMap(one -> model.get(one).errands.stream()).toList();
    }

    List<ModelledRecord.Said> on(LocalDate day) {
        return said(standing(), day);
    }

    private static List<ModelledRecord.Said> said(Stream<ModelledRecord> records, LocalDate day) {
        return records.filter(record -> record.day.equals(day)).map(ModelledRecord::said).toList();
    }

    private Stream<ModelledRecord> standing() {
        return model.stream().filter(record -> !record.removed);
    }

    /// Those that were taken back, and can be put back.
    List<ModelledRecord.Said> gone(LocalDate day) {
        return said(model.stream().filter(record -> record.gone), day);
    }

    Set<LocalDate> days() {
        return model.stream()
                .map(record -> record.day)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Nobody knows any more who it was, and what was taken back stays so: it is not offered.
    void becomeCoarse() {
        for (ModelledRecord record : model) {
            record.details = new TreeMap<>(record.details);
            record.details.remove("gender");
            record.gone = false;
        }
    }

    Optional<Integer> firstStanding() {
        return IntStream.range(0, model.size())
                .boxed()
                .filter(which -> !model.get(which).removed)
                .findFirst();
    }

    Map<String, Long> figures() {
        return standing()
                .filter(record -> record.count == 1)
                .flatMap(record -> record.errands.stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
