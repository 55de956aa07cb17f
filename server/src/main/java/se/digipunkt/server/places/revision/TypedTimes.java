package se.digipunkt.server.places.revision;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.wording.Times;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Up to two openings of a day as they were typed, the second one after a break.
record TypedTimes(String from1, String to1, String from2, String to2) {

    /// The ends of the ids of its fields.
    static final List<String> FIELDS = List.of("from1", "to1", "from2", "to2");

    static final TypedTimes BLANK = new TypedTimes("", "", "", "");

    private static final Pattern BEYOND_MIDNIGHT =
            Pattern.compile("24[.:](?!00).*|2[5-9].*|[3-9]\\d.*");

    private static final Pattern WITHOUT_MARK = Pattern.compile("(\\d{1,2})(\\d\\d)");

    static TypedTimes posted(Fields fields, String id) {
        return new TypedTimes(
                fields.text(id + "-from1"),
                fields.text(id + "-to1"),
                fields.text(id + "-from2"),
                fields.text(id + "-to2"));
    }

    /// Those that fit.
    static TypedTimes of(List<Interval> intervals) {
        String[] first = ends(intervals, 0);
        String[] second = ends(intervals, 1);
        return new TypedTimes(first[0], first[1], second[0], second[1]);
    }

    private static String[] ends(List<Interval> intervals, int index) {
        return index < intervals.size()
                ? Times.text(List.of(intervals.get(index))).split("-", 2)
                : new String[] {"", ""};
    }

    String typed(String field) {
        return switch (field) {
            case "from1" -> from1;
            case "to1" -> to1;
            case "from2" -> from2;
            default -> to2;
        };
    }

    boolean isBlank() {
        return (from1 + to1 + from2 + to2).isEmpty();
    }

    /// The openings; what is wrong is told at the field.
    ///
    /// @param id what the ids of the fields begin with
    List<Interval> read(String id, List<Fault> faults) {
        List<Interval> intervals = new ArrayList<>();
        read(id, "1", from1, to1, faults).ifPresent(intervals::add);
        read(id, "2", from2, to2, faults).ifPresent(intervals::add);
        return intervals;
    }

    private static Optional<Interval> read(
            String id, String pair, String from, String to, List<Fault> faults) {
        int before = faults.size();
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        check("/" + id + "-from" + pair, from, "23:59", faults);
        check("/" + id + "-to" + pair, to, "", faults);
        if (faults.size() > before) {
            return Optional.empty();
        }
        Optional<List<Interval>> read = Times.read(marked(from) + "-" + marked(to));
        if (read.isEmpty()) {
            faults.add(new Fault("/" + id + "-to" + pair, "hours-same-time", ""));
        }
        return read.map(List::getFirst);
    }

    /// A time by itself is read as the beginning or the end of some opening.
    private static void check(String pointer, String time, String latest, List<Fault> faults) {
        String trial = latest.isEmpty() ? "00:00-" + marked(time) : marked(time) + "-48:00";
        boolean midnight = latest.isEmpty() && marked(time).matches("0?0(:00)?");
        if (time.isEmpty()) {
            faults.add(new Fault(pointer, "required", ""));
        } else if (!midnight && Times.read(trial).isEmpty()
                || BEYOND_MIDNIGHT.matcher(marked(time)).matches()) {
            faults.add(new Fault(pointer, "no-such-time", "09:30"));
        }
    }

    /// `930` is half past nine.
    private static String marked(String time) {
        return WITHOUT_MARK.matcher(time).matches()
                ? WITHOUT_MARK.matcher(time).replaceFirst("$1:$2")
                : time;
    }
}
