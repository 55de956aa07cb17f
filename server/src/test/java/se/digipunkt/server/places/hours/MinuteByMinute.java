package se.digipunkt.server.places.hours;

import se.digipunkt.server.places.hours.AnyHours.AnyRule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Asks for each single minute whether it is open. Slow, and written without anything of the
/// program: no sets of minutes, no spans, no calendar of ours.
public record MinuteByMinute(List<AnyRule> rules) {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    long minutes(Instant from, Instant to) {
        long open = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            if (isOpen(minute)) {
                open++;
            }
        }
        return open;
    }

    boolean isOpen(Instant minute) {
        LocalDateTime clock = clock(minute);
        LocalDate today = clock.toLocalDate();
        int minutes = clock.toLocalTime().toSecondOfDay() / 60;
        return says(today, minutes) || says(today.minusDays(1), minutes + 24 * 60);
    }

    /// Whether what begins on one day is open at a minute of it or of the next.
    public boolean isOpenByDay(LocalDate day, Instant minute) {
        LocalDateTime clock = clock(minute);
        long daysLater = ChronoUnit.DAYS.between(day, clock.toLocalDate());
        int minutes = clock.toLocalTime().toSecondOfDay() / 60;
        return daysLater >= 0 && says(day, minutes + (int) daysLater * 24 * 60);
    }

    /// In the hour that comes twice the clock stands still at 02:59 the second time.
    private static LocalDateTime clock(Instant minute) {
        ZonedDateTime local = minute.atZone(SWEDEN);
        boolean second = !local.withEarlierOffsetAtOverlap().toInstant().equals(minute);
        return second ? local.toLocalDate().atTime(LocalTime.of(2, 59)) : local.toLocalDateTime();
    }

    /// @param minutes of the clock since that day began
    private boolean says(LocalDate day, int minutes) {
        Boolean said = null;
        for (AnyRule rule : rules) {
            if (!rule.days().holdsOn(day)) {
                continue;
            }
            boolean whole = rule.times().isEmpty();
            boolean hit =
                    whole && (minutes < 24 * 60 || !rule.open())
                            || rule.times().stream()
                                    .anyMatch(
                                            time -> time.from() <= minutes && minutes < time.to());
            boolean replaces = rule.joint().equals("; ") && (rule.open() || whole);
            if (replaces) {
                said = null;
            }
            if (hit && (!rule.joint().equals(" || ") || said == null)) {
                said = rule.open();
            }
        }
        return Boolean.TRUE.equals(said);
    }

    public static Instant midnight(LocalDate day) {
        return day.atStartOfDay(SWEDEN).toInstant();
    }

    static long lengthOf(LocalDate day) {
        return Duration.between(midnight(day), midnight(day.plusDays(1))).toMinutes();
    }
}
