package se.digipunkt.server.places.kept;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.time.Span;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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

        static final Moment BEFORE_ALL = new Moment(Instant.MIN, Instant.MIN);
        static final Moment AFTER_ALL = new Moment(Instant.MAX, Instant.MAX);

        Stream<Instant> ends() {
            return Stream.of(earliest, latest).distinct();
        }
    }

    /// Anything shows that the bus was there.
    boolean shown() {
        return arrived != null || left != null || help.given();
    }

    /// All that may have been, told by the four ends of it: whatever is so at these is so between
    /// them.
    List<Presence> possible(Span relied) {
        return came(relied)
                .ends()
                .flatMap(came -> gone(relied).ends().map(gone -> Presence.of(came, gone, relied)))
                .toList();
    }

    /// What it was there for at the least.
    Presence least(Span relied) {
        return Presence.of(came(relied).latest(), gone(relied).earliest(), relied);
    }

    /// And at the most.
    Presence most(Span relied) {
        return Presence.of(came(relied).earliest(), gone(relied).latest(), relied);
    }

    /// Without a word of the arrival the bus is not late: residents come when they come. Help that
    /// was given before the word shows that the bus had come, and not when: a moment of help is
    /// forgotten one day, and must not be found again in the minutes of a call.
    private Moment came(Span relied) {
        if (arrived == null || help.atOnce()) {
            return Moment.BEFORE_ALL;
        }
        boolean before = firstHelp != null && firstHelp.isBefore(arrived.earliest());
        return before
                ? new Moment(relied.from().plus(Keeping.TOLERANCE).plusNanos(1), arrived.latest())
                : arrived;
    }

    /// Without a word of leaving the bus has stayed. Help after the word shows that it stayed on,
    /// and not until when, unless it was to the end.
    private Moment gone(Span relied) {
        if (left == null) {
            return Moment.AFTER_ALL;
        }
        if (lastHelp == null || !lastHelp.isAfter(left.earliest())) {
            return left;
        }
        Instant early = relied.to().minus(Keeping.TOLERANCE);
        if (!lastHelp.isBefore(early)) {
            return Moment.AFTER_ALL;
        }
        boolean after = lastHelp.isAfter(left.latest());
        Instant earliest = later(after ? left.latest() : left.earliest(), relied.from());
        Instant latest = after ? early.minusNanos(1) : left.latest();
        return new Moment(earliest.plusNanos(1), later(latest, earliest.plusNanos(1)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
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
