package se.digipunkt.server.places.wording;

import se.digipunkt.server.places.hours.Interval;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Hours of each weekday; a day that is absent is closed. Rows that name the same day add up.
public record Week(Map<DayOfWeek, List<Interval>> hours) {

    public static final Week CLOSED = new Week(Map.of());

    public Week {
        Map<DayOfWeek, List<Interval>> sorted = new EnumMap<>(DayOfWeek.class);
        hours.forEach(
                (day, intervals) -> {
                    if (!intervals.isEmpty()) {
                        sorted.put(day, Times.joined(intervals));
                    }
                });
        hours = Collections.unmodifiableMap(sorted);
    }

    /// Some days and the hours they have in common.
    public record Row(Set<DayOfWeek> days, List<Interval> intervals) {

        public Row {
            days = Collections.unmodifiableSet(days.isEmpty() ? Set.of() : EnumSet.copyOf(days));
            intervals = List.copyOf(intervals);
        }

        /// As `Mo-We,Fr`.
        String daysText() {
            List<String> runs = new ArrayList<>();
            for (DayOfWeek day : days) {
                if (!days.contains(day.minus(1)) || day == DayOfWeek.MONDAY) {
                    runs.add(run(day));
                }
            }
            return String.join(",", runs);
        }

        private String run(DayOfWeek first) {
            DayOfWeek last = first;
            while (last != DayOfWeek.SUNDAY && days.contains(last.plus(1))) {
                last = last.plus(1);
            }
            return first == last ? name(first) : name(first) + "-" + name(last);
        }
    }

    public static Week of(List<Row> rows) {
        Map<DayOfWeek, List<Interval>> hours = new EnumMap<>(DayOfWeek.class);
        for (Row row : rows) {
            for (DayOfWeek day : row.days()) {
                hours.computeIfAbsent(day, none -> new ArrayList<>()).addAll(row.intervals());
            }
        }
        return new Week(hours);
    }

    public List<Interval> on(DayOfWeek day) {
        return hours.getOrDefault(day, List.of());
    }

    public boolean isClosed() {
        return hours.isEmpty();
    }

    /// Days with the same hours in one row, in the order of the week.
    public List<Row> rows() {
        Map<List<Interval>, Set<DayOfWeek>> days = new LinkedHashMap<>();
        hours.forEach(
                (day, intervals) ->
                        days.computeIfAbsent(intervals, none -> EnumSet.noneOf(DayOfWeek.class))
                                .add(day));
        return days.entrySet().stream()
                .map(entry -> new Row(entry.getValue(), entry.getKey()))
                .toList();
    }

    static String name(DayOfWeek day) {
        String name = day.name();
        return name.charAt(0) + name.substring(1, 2).toLowerCase(Locale.ROOT);
    }
}
