package se.digipunkt.server.places.declared;

import java.time.Duration;

/// Staffed hours of some days or points together.
///
/// @param declared delivered, as those who keep the points say
/// @param shown delivered, as help that was logged shows where nobody said anything
public record StaffedSum(Duration promised, Duration declared, Duration shown, Duration lost) {

    public static final StaffedSum NONE =
            new StaffedSum(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    public Duration delivered() {
        return declared.plus(shown);
    }

    public Duration unknown() {
        return promised.minus(delivered()).minus(lost);
    }

    public StaffedSum plus(StaffedSum other) {
        return new StaffedSum(
                promised.plus(other.promised),
                declared.plus(other.declared),
                shown.plus(other.shown),
                lost.plus(other.lost));
    }
}
