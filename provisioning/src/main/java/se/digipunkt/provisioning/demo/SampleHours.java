package se.digipunkt.provisioning.demo;

import com.fasterxml.jackson.databind.JsonNode;

import se.digipunkt.provisioning.fleet.ServerApi;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// When a place is open, by day, as the server promises it.
final class SampleHours {

    /// From the first opening of a day to its last closing.
    record Opening(Instant from, Instant to) {

        private Opening and(Opening other) {
            return new Opening(
                    from.isBefore(other.from) ? from : other.from,
                    to.isAfter(other.to) ? to : other.to);
        }
    }

    private final Map<LocalDate, Opening> days;

    private SampleHours(Map<LocalDate, Opening> days) {
        this.days = days;
    }

    static SampleHours of(ServerApi server, String place, LocalDate first, LocalDate last) {
        JsonNode promises =
                server.get(
                        "/api/v1/points/%s/promises?kind=access&from=%s&to=%s"
                                .formatted(place, first, last));
        Map<LocalDate, Opening> days = new TreeMap<>();
        for (JsonNode promise : promises.path("items")) {
            Instant from = Instant.parse(promise.path("from").asText());
            Instant to = Instant.parse(promise.path("to").asText());
            days.merge(
                    LocalDate.ofInstant(from, SampleDays.ZONE),
                    new Opening(from, to),
                    Opening::and);
        }
        return new SampleHours(days);
    }

    /// Office hours where nothing at all is promised.
    Optional<Opening> on(LocalDate day) {
        if (!days.isEmpty()) {
            return Optional.ofNullable(days.get(day));
        }
        boolean weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend
                ? Optional.empty()
                : Optional.of(
                        new Opening(
                                day.atTime(9, 0).atZone(SampleDays.ZONE).toInstant(),
                                day.atTime(17, 0).atZone(SampleDays.ZONE).toInstant()));
    }
}
