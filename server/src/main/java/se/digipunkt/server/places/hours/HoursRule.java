package se.digipunkt.server.places.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One rule of opening hours.
///
/// @param label what stands before the rule in quotes, or empty
/// @param times empty: the whole day
/// @param comment what stands after the rule in quotes, or empty
record HoursRule(
        Joint joint, String label, Days days, List<Interval> times, State state, String comment) {

    private static final List<Interval> WHOLE_DAY = List.of(new Interval(0, Interval.DAY));

    HoursRule {
        times = List.copyOf(times);
    }

    /// How a rule is joined to those before it.
    enum Joint {
        /// `;` what it says of its days replaces what was said of them.
        OVERRIDES("; "),
        /// `,` adds to it.
        ADDS(", "),
        /// `||` speaks only where nothing was said.
        FALLS_BACK(" || ");

        private final String text;

        Joint(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    enum State {
        OPEN,
        CLOSED,
        /// A comment without hours, such as "by appointment": a word to the reader, no promise.
        NOTE
    }

    List<Interval> intervals() {
        return times.isEmpty() ? WHOLE_DAY : times;
    }

    /// Days that are open without a time, and hours that end on the next day.
    List<Doubt> doubts() {
        return state != State.OPEN
                ? List.of()
                : intervals().stream()
                        .filter(hours -> times.isEmpty() || endsNextDay(hours))
                        .map(hours -> new Doubt(text(false), hours))
                        .toList();
    }

    private static boolean endsNextDay(Interval hours) {
        return hours.from() < Interval.DAY && hours.to() > Interval.DAY;
    }

    /// @param sayOpen when what follows would otherwise be read as a part of this rule
    String text(boolean sayOpen) {
        List<String> parts = new ArrayList<>();
        if (!label.isEmpty()) {
            parts.add("\"" + label + "\":");
        }
        if (isAlways()) {
            parts.add("24/7");
        } else {
            add(parts, days.text());
            add(parts, times.stream().map(Interval::text).collect(Collectors.joining(",")));
            add(parts, word(sayOpen));
        }
        if (!comment.isEmpty()) {
            parts.add("\"" + comment + "\"");
        }
        return String.join(" ", parts);
    }

    private boolean isAlways() {
        return state == State.OPEN && times.isEmpty() && days.equals(Days.ALL);
    }

    private String word(boolean sayOpen) {
        return switch (state) {
            case OPEN -> sayOpen || times.isEmpty() || !comment.isEmpty() ? "open" : "";
            case CLOSED -> "off";
            case NOTE -> "";
        };
    }

    private static void add(List<String> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(text);
        }
    }
}
