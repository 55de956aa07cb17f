package se.digipunkt.server.fleet.availability;

import java.time.Duration;

/// Promised access time by what became of it. Kept as durations: rounded to minutes only when it is
/// told, so that many short cuts do not vanish in a year.
///
/// @param degraded part of working
/// @param online part of working, with any connection
/// @param good part of online
public record Counted(
        Duration promised,
        Duration working,
        Duration down,
        Duration degraded,
        Duration online,
        Duration good) {

    public static final Counted NOTHING =
            new Counted(
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO);

    /// Time that nobody knows anything of, but that a part of it was closed at short notice.
    public static Counted unknown(Duration promised, Duration closed) {
        return new Counted(
                promised, Duration.ZERO, closed, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    public Duration unknown() {
        return promised.minus(working).minus(down);
    }

    public Counted plus(Counted other) {
        return new Counted(
                promised.plus(other.promised),
                working.plus(other.working),
                down.plus(other.down),
                degraded.plus(other.degraded),
                online.plus(other.online),
                good.plus(other.good));
    }

    public Minutes minutes() {
        return Minutes.of(this);
    }
}
