package se.digipunkt.server.guidance;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;

import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.common.SettingRefused;

import java.time.Clock;
import java.time.LocalDate;

/// For how many days help given says exactly when that was. Made at the start, so that a number
/// that would lose what may still be corrected is refused there.
@Context
final class ExactDays {

    /// Within these days of its day a record can be corrected, and has to know what it was counted
    /// as. What comes later than the exact days forgets it on the day after it came, and is no
    /// longer corrected from then on.
    static final int FEWEST = ServerLog.CORRECTED_WITHIN_DAYS;

    private final int days;
    private final Clock clock;

    /// @throws SettingRefused when they are too few
    ExactDays(
            @Property(name = "digipunkt.guidance-exact-days", defaultValue = "35") int days,
            Clock clock) {
        if (days < FEWEST) {
            throw new SettingRefused(
                    "DIGIPUNKT_GUIDANCE_EXACT_DAYS must be %d or more, and is %d"
                            .formatted(FEWEST, days));
        }
        this.days = days;
        this.clock = clock;
    }

    int days() {
        return days;
    }

    /// The last day of which nothing exact is kept. What comes later than that still is exact until
    /// the next day: its corrections come with it.
    LocalDate lastForgotten() {
        return today().minusDays(days + 1L);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), KnownTime.ZONE);
    }
}
