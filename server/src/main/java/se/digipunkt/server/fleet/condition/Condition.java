package se.digipunkt.server.fleet.condition;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// What a kiosk told of itself last; null what it never told.
///
/// @param temperature tenths of a degree
/// @param throttled true when it slows down, from heat or weak power
/// @param clockAhead milliseconds by which its clock was ahead of ours
@MappedEntity("kiosk")
public record Condition(
        @Id String id,
        @Nullable Long temperature,
        @Nullable Boolean throttled,
        @Nullable Long clockAhead) {

    /// Beyond what a status may have travelled, twice.
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    public static Condition unknown(String id) {
        return new Condition(id, null, null, null);
    }

    public boolean clocksDiffer() {
        return clockAhead != null && Math.abs(clockAhead) > CLOCKS_DIFFER.toMillis();
    }
}
