package se.digipunkt.server.places.declared;

import se.digipunkt.server.places.declared.HelpLogged.Part;
import se.digipunkt.server.places.promised.Promised;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Puts together what was promised, declared and shown: `docs/accounting.md`.
final class StaffedHours {

    private static final int NOON = 12 * 60;

    private StaffedHours() {}

    /// The days with a promise.
    ///
    /// @param last included
    /// @param shown when help was logged, by day
    static List<StaffedDay> of(
            Promised promised,
            LocalDate first,
            LocalDate last,
            Map<LocalDate, Declared> declared,
            Map<LocalDate, ? extends Collection<Part>> shown,
            Instant now) {
        List<StaffedDay> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Spans hours = within(promised.promised(), day);
            if (!hours.isEmpty()) {
                Spans open = within(promised.open(), day).intersect(hours);
                LocalDate then = day;
                boolean helped =
                        shown.containsKey(day)
                                && shown.get(day).stream()
                                        .anyMatch(part -> !of(part, open, then).isEmpty());
                days.add(new StaffedDay(day, hours, open, declared.get(day), helped, now));
            }
        }
        return days;
    }

    /// Help outside the part of the day with staffed hours does not show that anybody was there in
    /// these. Finer than that is forgotten, and must not change what was told.
    private static Spans of(Part part, Spans open, LocalDate day) {
        Instant noon = SwedishTime.at(day, NOON);
        return switch (part) {
            case BEFORE_NOON -> open.within(Instant.MIN, noon);
            case AFTER_NOON -> open.within(noon, Instant.MAX);
            case DAY -> open;
        };
    }

    private static Spans within(Spans spans, LocalDate day) {
        return spans.within(SwedishTime.startOf(day), SwedishTime.startOf(day.plusDays(1)));
    }
}
