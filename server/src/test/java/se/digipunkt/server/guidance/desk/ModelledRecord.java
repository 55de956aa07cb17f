package se.digipunkt.server.guidance.desk;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a [ModelledDesk] expects of a record.
final class ModelledRecord {

    /// What staff may tell of one.
    static final List<Map<String, String>> TELLINGS =
            List.of(
                    Map.of("outcome", "partly"),
                    Map.of("duration", "5-15"),
                    Map.of("language", "ar"),
                    Map.of("outcome", "referred", "referredTo", "bank"),
                    Map.of("referredTo", "library"),
                    Map.of("outcome", "done", "referredTo", ""),
                    Map.of("gender", "woman"),
                    Map.of("duration", ""));

    /// What a record says, without where it stands.
    record Said(
            List<String> errands, int count, Map<String, String> details, @Nullable String stop) {}

    final LocalDate day;
    final boolean exact;
    final List<Integer> joined = new ArrayList<>();
    List<String> errands;
    Map<String, String> details = new TreeMap<>(Map.of("outcome", "done"));
    int count = 1;

    /// Where the bus stood; null where nobody knows, and at a place that is no bus.
    @Nullable String stop;

    boolean removed;

    /// Taken back by itself, not as a part of another: what can be put back.
    boolean gone;

    ModelledRecord(List<String> errands, LocalDate day, boolean exact) {
        this.errands = List.copyOf(errands);
        this.day = day;
        this.exact = exact;
    }

    Said said() {
        return new Said(errands, count, Map.copyOf(details), stop);
    }

    void goes() {
        removed = true;
        gone = true;
    }

    void comesBack() {
        removed = false;
        gone = false;
    }

    static boolean cannotBeOne(ModelledRecord first, ModelledRecord second) {
        return first.count + second.count > 2
                || !first.exact
                || !second.exact
                || !second.joined.isEmpty()
                || first.errands.size() + second.errands.size() > 3
                || first.errands.stream().anyMatch(second.errands::contains);
    }

    static List<String> without(List<String> errands, List<String> others) {
        return errands.stream().filter(errand -> !others.contains(errand)).toList();
    }

    static Map<String, String> merged(Map<String, String> first, Map<String, String> second) {
        Map<String, String> merged = new TreeMap<>(second);
        Map<String, String> told = new TreeMap<>(first);
        if ("done".equals(told.get("outcome"))) {
            told.remove("outcome");
        } else {
            merged.remove("referredTo");
        }
        merged.putAll(told);
        return merged;
    }
}
