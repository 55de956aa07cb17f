package se.digipunkt.server.places.rounds;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.places.timetable.RoundStop;
import se.digipunkt.server.storage.IsoDate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A round as it is stored, without its stops.
///
/// @param exceptDates ISO dates joined by spaces
@MappedEntity("round")
record RoundRow(
        @Id String id,
        String bus,
        String name,
        @IsoDate LocalDate firstDay,
        @Nullable @IsoDate LocalDate lastDay,
        String rule,
        @IsoDate LocalDate firstDate,
        String exceptDates,
        boolean holidays,
        boolean school) {

    static RoundRow of(Round round) {
        return new RoundRow(
                round.id(),
                round.bus(),
                round.name(),
                round.firstDay(),
                round.lastDay(),
                round.rule(),
                round.firstDate(),
                round.exceptDates().stream()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(" ")),
                round.holidays(),
                round.school());
    }

    Round round(List<RoundStop> stops) {
        return new Round(
                id,
                bus,
                name,
                firstDay,
                lastDay,
                rule,
                firstDate,
                Arrays.stream(exceptDates.split(" "))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse)
                        .toList(),
                holidays,
                school,
                stops);
    }

    /// Names of the fields that differ, as in JSON.
    List<String> changedFrom(RoundRow before) {
        Map<String, Object> old = before.values();
        return values().entrySet().stream()
                .filter(field -> !field.getValue().equals(old.get(field.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("bus", bus);
        values.put("name", name);
        values.put("firstDay", firstDay);
        values.put("lastDay", Optional.ofNullable(lastDay));
        values.put("rule", rule);
        values.put("firstDate", firstDate);
        values.put("exceptDates", exceptDates);
        values.put("holidays", holidays);
        values.put("school", school);
        return values;
    }
}
