package se.digipunkt.server.places.rounds;

import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.places.timetable.RoundStop;
import se.digipunkt.server.places.timetable.StopNote;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/// A stop of a round as it is stored.
///
/// @param number its place in the order, from 0
/// @param fromTime HH:MM
@MappedEntity("round_stop")
record RoundStopRow(
        String round,
        int number,
        String point,
        String fromTime,
        String toTime,
        @Nullable String note) {

    static List<RoundStopRow> of(Round round) {
        return IntStream.range(0, round.stops().size())
                .mapToObj(number -> of(round.id(), number, round.stops().get(number)))
                .toList();
    }

    private static RoundStopRow of(String round, int number, RoundStop stop) {
        return new RoundStopRow(
                round,
                number,
                stop.point(),
                stop.from().toString(),
                stop.to().toString(),
                stop.note() == null ? null : stop.note().code());
    }

    RoundStop stop() {
        return new RoundStop(
                point,
                LocalTime.parse(fromTime),
                LocalTime.parse(toTime),
                note == null ? null : Coded.find(StopNote.class, note).orElseThrow());
    }
}
