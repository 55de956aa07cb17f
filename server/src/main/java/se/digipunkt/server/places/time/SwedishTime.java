package se.digipunkt.server.places.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/// Sweden's clock, in which every promise is made.
///
/// A clock time that does not exist (02:00 to 03:00 in the night to summer time) is the moment of
/// the shift; one that occurs twice is its first occurrence. Later clock times are thus never
/// earlier moments, and hours cut in two parts have as many minutes as the whole.
public final class SwedishTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final ZoneRules RULES = ZONE.getRules();

    private SwedishTime() {}

    /// @param minute minutes of the clock since midnight; beyond 1440 on the following days
    public static Instant at(LocalDate day, int minute) {
        LocalDate date = minute < 1440 ? day : day.plusDays(minute / 1440);
        LocalDateTime local = date.atTime(LocalTime.ofSecondOfDay(minute % 1440 * 60L));
        List<ZoneOffset> offsets = RULES.getValidOffsets(local);
        return offsets.isEmpty()
                ? RULES.getTransition(local).getInstant()
                : local.toInstant(offsets.getFirst());
    }

    public static Instant startOf(LocalDate day) {
        return at(day, 0);
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
