package se.digipunkt.server.places.rounds;

import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.time.SwedishHoliday;
import se.digipunkt.server.places.timetable.Timetable;

/// Makes what the rounds are read with.
@Factory
final class RoundTools {

    @Singleton
    Timetable timetable() {
        return new Timetable(day -> SwedishHoliday.on(day).isPresent());
    }
}
