package se.digipunkt.server.guidance;

import io.micronaut.core.annotation.Introspected;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.declared.HelpLogged;
import se.digipunkt.server.places.declared.HelpLogged.Part;

import java.time.Instant;
import java.time.LocalDate;

/// Help at a place on a day, as far as its moment is kept.
///
/// @param day ISO 8601
/// @param halfDay of what is forgotten
/// @param epochHour whole hours since 1970 UTC; offsets of Europe/Stockholm are whole hours
@Introspected
record HelpShownRow(String place, String day, @Nullable String halfDay, @Nullable Long epochHour) {

    private static final long HOUR_SECONDS = 3600;

    HelpLogged.Help help() {
        return new HelpLogged.Help(place, LocalDate.parse(day), part());
    }

    private Part part() {
        String half =
                epochHour == null
                        ? halfDay
                        : RecordRow.halfDay(Instant.ofEpochSecond(epochHour * HOUR_SECONDS));
        if (half == null) {
            return Part.DAY;
        }
        return half.equals(RecordRow.BEFORE_NOON) ? Part.BEFORE_NOON : Part.AFTER_NOON;
    }
}
