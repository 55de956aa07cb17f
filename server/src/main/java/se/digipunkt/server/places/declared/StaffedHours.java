package se.digipunkt.server.places.declared;

import se.digipunkt.server.places.promised.Promised;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts together what was promised, declared and shown: `docs/accounting.md`.
final class StaffedHours {

    private StaffedHours() {}

    /// The days with a promise.
    ///
    /// @param last included
    static List<StaffedDay> of(
            Promised promised,
            LocalDate first,
            LocalDate last,
            Map<LocalDate, Boolean> declared,
            Set<LocalDate> shown) {
        List<StaffedDay> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Spans hours = within(promised.promised(), day);
            if (!hours.isEmpty()) {
                days.add(
                        new StaffedDay(
                                day,
                                hours.total(),
                                within(promised.shortNotice(), day).total(),
                                declared.get(day),
                                shown.contains(day)));
            }
        }
        return days;
    }

    private static Spans within(Spans spans, LocalDate day) {
        return spans.within(SwedishTime.startOf(day), SwedishTime.startOf(day.plusDays(1)));
    }
}
