package se.digipunkt.server.places.kept;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// What is known of a bus at the stop of a call. Where no clock was right, a moment lies between
/// two.
///
/// @param arrived what staff told of the arrival; null when they told none
/// @param left what staff told of leaving, or of having come elsewhere; null when they told none
/// @param help given in the time of the call
/// @param firstHelp null when none was given, or when is forgotten
record Stay(
        @Nullable Moment arrived,
        @Nullable Moment left,
        HelpKnown help,
        @Nullable Instant firstHelp,
        @Nullable Instant lastHelp) {

    /// @param earliest not before, or at any time when it is the beginning of all
    record Moment(Instant earliest, Instant latest) {

        Moment notAfter(@Nullable Instant other) {
            return other == null ? this : new Moment(min(earliest, other), min(latest, other));
        }

        Moment notBefore(@Nullable Instant other) {
            return other == null ? this : new Moment(max(earliest, other), max(latest, other));
        }

        /// Empty where it may be so or not.
        Optional<Boolean> isAfter(Instant limit) {
            if (earliest.isAfter(limit)) {
                return Optional.of(true);
            }
            return latest.isAfter(limit) ? Optional.empty() : Optional.of(false);
        }

        private static Instant min(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }

        private static Instant max(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

    /// Anything shows that the bus was there.
    boolean shown() {
        return arrived != null || left != null || help.given();
    }

    /// The first help starts a visit that nobody had told of yet.
    private @Nullable Moment start() {
        return arrived == null ? null : arrived.notAfter(firstHelp);
    }

    /// Help says only that the bus had come by then: without a word of the arrival it is not late.
    Optional<Boolean> cameAfter(Instant limit) {
        Moment start = start();
        return start == null || help.atOnce() ? Optional.of(false) : start.isAfter(limit);
    }

    boolean cameBefore(Instant moment) {
        Moment start = start();
        return start == null
                ? help.given() || left != null && left.earliest().isBefore(moment)
                : start.latest().isBefore(moment);
    }

    /// At the latest; null when nothing says so.
    @Nullable Instant came() {
        Moment start = start();
        return start == null ? null : start.latest();
    }

    private @Nullable Moment end() {
        return left == null ? null : left.notBefore(lastHelp);
    }

    /// Without a word of leaving the bus has stayed.
    Optional<Boolean> leftBefore(Instant limit) {
        Moment end = end();
        return end == null
                ? Optional.of(false)
                : end.isAfter(limit.minusMillis(1)).map(after -> !after);
    }

    boolean goneBefore(Instant moment) {
        Moment end = end();
        return end != null && !end.latest().isAfter(moment);
    }

    @Nullable Instant gone() {
        Moment end = end();
        return end == null ? null : end.latest();
    }

    /// As the bus was announced to stand, where nobody told of it: at a time on which people did
    /// not rely.
    Stay asAnnounced(Instant from, Instant to) {
        return new Stay(
                arrived == null ? new Moment(from, from) : arrived,
                left == null ? new Moment(to, to) : left,
                help,
                firstHelp,
                lastHelp);
    }
}
