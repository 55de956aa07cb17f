package se.digipunkt.server.guidance;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Some days; Europe/Stockholm.
///
/// @param last included
public record DayRange(LocalDate first, LocalDate last) {

    /// Its days up to one; null when there are none.
    @Nullable DayRange until(LocalDate day) {
        return day.isBefore(first) ? null : new DayRange(first, day.isBefore(last) ? day : last);
    }

    /// Its days after one; null when there are none.
    @Nullable DayRange after(LocalDate day) {
        LocalDate next = day.plusDays(1);
        return next.isAfter(last) ? null : new DayRange(next.isAfter(first) ? next : first, last);
    }

    /// The same days in as few ranges as can be.
    static List<DayRange> joined(Stream<DayRange> ranges) {
        List<DayRange> joined = new ArrayList<>();
        for (DayRange next : ranges.sorted(Comparator.comparing(DayRange::first)).toList()) {
            DayRange before = joined.isEmpty() ? null : joined.getLast();
            if (before == null || next.first().isAfter(before.last().plusDays(1))) {
                joined.add(next);
            } else if (next.last().isAfter(before.last())) {
                joined.set(joined.size() - 1, new DayRange(before.first(), next.last()));
            }
        }
        return joined;
    }
}
