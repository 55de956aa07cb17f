package se.digipunkt.server.places.kept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.Reference;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallReason;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.visits.Sign;
import se.digipunkt.server.places.visits.Sign.Kind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Five thousand scripted days of a bus, more than those of seven buses in a year: where both words
/// of a call have come with a right clock it is what it was; where a clock was in doubt it is that
/// or unknown, and no minute is told that was not so; where a word is missing it is that, or kept
/// as far as told, or unknown.
final class KeepingPropertyTest {

    private static final int DAYS = 5_000;
    private static final Duration NOTICE = Duration.ofHours(24);
    private static final LocalDate DAY = LocalDate.parse("2026-10-25");

    /// What really happened at a call, and how well that was told.
    ///
    /// @param minutes in which the bus was there, as far as ten minutes do not matter
    private record Truth(Outcome outcome, Told told, long minutes) {

        boolean toldWhole() {
            return told == Told.CERTAINLY;
        }
    }

    /// How both words of a call were told, by the worse of them.
    private enum Told {
        CERTAINLY,
        IN_DOUBT,
        NOT_BOTH;

        Told and(Told other) {
            return compareTo(other) > 0 ? this : other;
        }
    }

    private static final class Day {
        final List<Call> calls = new ArrayList<>();
        final List<Sign> signs = new ArrayList<>();
        final Map<String, Truth> truths = new HashMap<>();
        private final Random random;
        private Instant clock = SwedishTime.startOf(DAY).plus(Duration.ofHours(1));

        Day(long seed) {
            random = new Random(seed);
            for (int stop = 0; stop < 2 + random.nextInt(6); stop++) {
                clock = clock.plus(minutes(30 + random.nextInt(120)));
                halt("stop-" + stop);
            }
        }

        private static Duration minutes(int minutes) {
            return Duration.ofMinutes(minutes);
        }

        private boolean chance(double probability) {
            return random.nextDouble() < probability;
        }

        private void halt(String stop) {
            Instant from = clock;
            Instant to = from.plus(minutes(30 + random.nextInt(60)));
            clock = to;
            double luck = random.nextDouble();
            if (luck < 0.05) {
                add(stop, from, to, CallState.CANCELLED, from.minus(Duration.ofHours(25)));
                truth(stop, Outcome.CANCELLED, Told.CERTAINLY);
            } else if (luck < 0.1) {
                add(stop, from, to, CallState.CANCELLED, from.minus(minutes(random.nextInt(1400))));
                truth(stop, Outcome.MISSED, Told.CERTAINLY);
            } else if (luck < 0.2) {
                add(stop, from, to, CallState.PLANNED, null);
                truth(stop, Outcome.MISSED, Told.NOT_BOTH);
            } else {
                add(stop, from, to, CallState.PLANNED, null);
                visit(stop, from, to);
            }
        }

        private void truth(String stop, Outcome outcome, Told told) {
            truths.put(id(stop), new Truth(outcome, told, 0));
        }

        private static String id(String stop) {
            return "r:" + stop + ":" + DAY;
        }

        private void add(
                String stop,
                Instant from,
                Instant to,
                CallState state,
                @org.jspecify.annotations.Nullable Instant announced) {
            calls.add(
                    new Call(
                            id(stop),
                            "r",
                            "bus",
                            stop,
                            DAY,
                            from,
                            to,
                            from,
                            to,
                            state,
                            announced,
                            announced == null ? null : CallReason.ROAD,
                            false));
        }

        private void visit(String stop, Instant from, Instant to) {
            Instant came = from.plus(minutes(random.nextInt(30) - 12));
            Instant went = to.minus(minutes(random.nextInt(30) - 10));
            if (!came.isBefore(went)) {
                came = from;
                went = to;
            }
            clock = went.isAfter(to) ? went : to;
            boolean late = came.isAfter(from.plus(minutes(10)));
            boolean early = went.isBefore(to.minus(minutes(10)));
            Told arrivalTold = word(Kind.ARRIVED, stop, came);
            Told leavingTold = word(Kind.LEFT, stop, went);
            for (int help = 0; help < random.nextInt(3); help++) {
                long length = Duration.between(came, went).toMinutes();
                Instant at = came.plus(minutes(random.nextInt((int) length)));
                signs.add(sign(Kind.HELPED, stop, at, at));
            }
            Outcome outcome = early ? Outcome.CUT_SHORT : late ? Outcome.LATE : Outcome.KEPT;
            long minutes = 0;
            for (Instant at = from; at.isBefore(to); at = at.plus(minutes(1))) {
                boolean there = !(late && at.isBefore(came)) && !(early && !at.isBefore(went));
                minutes += there ? 1 : 0;
            }
            truths.put(id(stop), new Truth(outcome, arrivalTold.and(leavingTold), minutes));
        }

        private Told word(Kind kind, String stop, Instant at) {
            double luck = random.nextDouble();
            if (luck < 0.2) {
                return Told.NOT_BOTH;
            }
            if (luck < 0.6) {
                int doubt = 1 + List.of(5, 30, 200).get(random.nextInt(3));
                signs.add(
                        sign(
                                kind,
                                stop,
                                at.minus(minutes(random.nextInt(doubt))),
                                at.plus(minutes(random.nextInt(doubt)))));
                return Told.IN_DOUBT;
            }
            signs.add(sign(kind, stop, at, at));
            return Told.CERTAINLY;
        }

        private Sign sign(Kind kind, String stop, Instant earliest, Instant latest) {
            boolean certain = earliest.equals(latest);
            String call = certain && chance(0.3) ? null : id(stop);
            return new Sign(
                    kind, new Reference("j", signs.size() + 1), call, stop, earliest, latest);
        }
    }

    @Test
    void nothingIsSaidThatIsNotSo() {
        int doubted = 0;
        Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
        for (long seed = 1; seed <= DAYS; seed++) {
            Day day = new Day(seed);
            List<Became> became =
                    Keeping.of("bus", day.calls, day.signs, NOTICE, Map.of(), Instant.MAX);
            assertThat(became).as("seed %d", seed).hasSameSizeAs(day.calls);
            for (Became one : became) {
                Truth truth = Objects.requireNonNull(day.truths.get(one.call()));
                assertThat(one.outcome())
                        .as("seed %d, %s, truth %s, signs %s", seed, one.call(), truth, day.signs)
                        .isIn(allowed(truth));
                minutesAreTrue(one, truth, seed);
                doubted +=
                        truth.told() == Told.IN_DOUBT && one.outcome() != Outcome.UNKNOWN ? 1 : 0;
                seen.merge(one.outcome(), 1, Integer::sum);
            }
        }
        assertThat(doubted).isGreaterThan(DAYS / 10);
        assertThat(seen.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.of(Outcome.UNPLANNED)));
    }

    private static void minutesAreTrue(Became one, Truth truth, long seed) {
        assertThat(one.unknown()).isGreaterThanOrEqualTo(Duration.ZERO);
        long promised = one.promised().toMinutes();
        if (truth.told() != Told.NOT_BOTH) {
            assertThat(one.delivered().toMinutes())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(truth.minutes());
            assertThat(one.lost().toMinutes())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(promised - truth.minutes());
        }
        if (truth.toldWhole()) {
            assertThat(one.unknown()).as("seed %d", seed).isZero();
        }
    }

    private static EnumSet<Outcome> allowed(Truth truth) {
        if (truth.toldWhole()) {
            return EnumSet.of(truth.outcome());
        }
        if (truth.told() == Told.IN_DOUBT) {
            return EnumSet.of(truth.outcome(), Outcome.UNKNOWN);
        }
        return switch (truth.outcome()) {
            case MISSED -> EnumSet.of(Outcome.UNKNOWN, Outcome.MISSED);
            case KEPT -> EnumSet.of(Outcome.UNKNOWN, Outcome.KEPT);
            case LATE -> EnumSet.of(Outcome.UNKNOWN, Outcome.KEPT, Outcome.LATE);
            case CUT_SHORT ->
                    EnumSet.of(Outcome.UNKNOWN, Outcome.KEPT, Outcome.LATE, Outcome.CUT_SHORT);
            case CANCELLED, UNKNOWN, UNPLANNED -> EnumSet.noneOf(Outcome.class);
        };
    }
}
