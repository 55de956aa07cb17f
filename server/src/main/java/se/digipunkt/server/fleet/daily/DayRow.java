package se.digipunkt.server.fleet.daily;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.fleet.availability.Counted;
import se.digipunkt.server.storage.IsoDate;

import java.time.LocalDate;

/// Milliseconds.
///
/// @param promise tells one promise from another
@MappedEntity("availability_day")
record DayRow(
        @Id String place,
        @IsoDate LocalDate day,
        long promised,
        long working,
        long down,
        long degraded,
        long online,
        long good,
        long promise) {

    static DayRow of(String place, LocalDate day, Counted counted, long promise) {
        return new DayRow(
                place,
                day,
                counted.promised().toMillis(),
                counted.working().toMillis(),
                counted.down().toMillis(),
                counted.degraded().toMillis(),
                counted.online().toMillis(),
                counted.good().toMillis(),
                promise);
    }

    /// Of the same promise; and it takes back nothing that was known: what that was counted from
    /// may be forgotten.
    boolean tellsMoreThan(DayRow other) {
        return promise == other.promise
                && working >= other.working
                && down >= other.down
                && working + down > other.working + other.down;
    }

    Counted counted() {
        return new SumRow(place, promised, working, down, degraded, online, good).counted();
    }
}
