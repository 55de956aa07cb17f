package se.digipunkt.server.fleet.condition;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// What a kiosk told of itself last; null what it never told.
///
/// @param temperature tenths of a degree
/// @param throttled true when it slows down, from heat or weak power
/// @param clockAhead milliseconds by which its clock was ahead of ours
/// @param underVoltage true when its power was too weak
/// @param screen `shown`, `not-seen` or `unknown`: whether the residents' page stood on the screen
/// @param screenSeen when it was seen there last
/// @param controls how what is wired to it is: `button=working lamp=forbidden`; empty for nothing
@MappedEntity("kiosk")
public record Condition(
        @Id String id,
        @Nullable Long temperature,
        @Nullable Boolean throttled,
        @Nullable Long clockAhead,
        @Nullable Boolean underVoltage,
        @Nullable String screen,
        @Millis @Nullable Instant screenSeen,
        @Nullable String controls) {

    /// Beyond what a status may have travelled, twice.
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    public static Condition unknown(String id) {
        return new Condition(id, null, null, null, null, null, null, null);
    }

    /// State by what is wired to it; none where nothing is, or nothing was told.
    public Map<String, String> wired() {
        Map<String, String> wired = new TreeMap<>();
        for (String part : controls == null ? new String[0] : controls.split(" ", -1)) {
            int sign = part.indexOf('=');
            if (sign > 0) {
                wired.put(part.substring(0, sign), part.substring(sign + 1));
            }
        }
        return wired;
    }

    public boolean clocksDiffer() {
        return clockAhead != null && Math.abs(clockAhead) > CLOCKS_DIFFER.toMillis();
    }
}
