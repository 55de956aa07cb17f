package se.digipunkt.kiosk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A record of help as a simple model of the desk knows it.
final class ExpectedHelp {

    List<String> errands;
    Map<String, String> details = new TreeMap<>(Map.of("outcome", "done"));
    int count = 1;

    /// Empty today.
    String day = "";

    boolean removed;

    /// Taken back by itself, not as a part of another: what can be put back.
    boolean gone;

    boolean sent;
    boolean changed;
    final List<Integer> joined = new ArrayList<>();
    final List<Integer> goneWith = new ArrayList<>();

    ExpectedHelp(List<String> errands) {
        this.errands = List.copyOf(errands);
    }

    /// What a record says, without where it stands.
    ///
    /// @param day empty today
    record Said(List<String> errands, int count, Map<String, String> details, String day) {}

    Said said() {
        return new Said(errands, count, Map.copyOf(details), day);
    }

    static boolean cannotBeOne(ExpectedHelp first, ExpectedHelp second) {
        return first.count + second.count > 2
                || !(first.day + second.day).isEmpty()
                || !second.joined.isEmpty()
                || first.errands.size() + second.errands.size() > 3
                || first.errands.stream().anyMatch(second.errands::contains);
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

    static List<String> without(List<String> errands, List<String> others) {
        return errands.stream().filter(errand -> !others.contains(errand)).toList();
    }
}
