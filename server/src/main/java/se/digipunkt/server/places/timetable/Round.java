package se.digipunkt.server.places.timetable;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What a bus drives again and again within a season.
///
/// @param id `[a-z0-9][a-z0-9-]{1,39}`, unique among rounds
/// @param bus id of the bus
/// @param firstDay of the season
/// @param lastDay of the season, included, or until further notice
/// @param rule RFC 5545 recurrence without `RRULE:`, for example `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`
/// @param firstDate the day that the rule counts from; itself a day of the rule
/// @param exceptDates days on which it is not driven, in their order
/// @param holidays true when it is driven on public holidays too
/// @param school true when it is not for the public
/// @param stops in the order in which they are driven
public record Round(
        String id,
        String bus,
        String name,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String rule,
        LocalDate firstDate,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<LocalDate> exceptDates,
        boolean holidays,
        boolean school,
        List<RoundStop> stops) {

    public Round {
        exceptDates = exceptDates.stream().sorted().distinct().toList();
        stops = List.copyOf(stops);
    }
}
