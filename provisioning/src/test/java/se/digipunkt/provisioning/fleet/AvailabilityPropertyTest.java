package se.digipunkt.provisioning.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.provisioning.fleet.Expected.State;
import se.digipunkt.server.fleet.availability.Accounting;
import se.digipunkt.server.fleet.availability.Counted;
import se.digipunkt.server.fleet.availability.Minutes;
import se.digipunkt.server.fleet.availability.Timeline;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;

/// Ten thousand scripted lives: what is reconstructed equals the truth wherever evidence of it has
/// come, and is unknown elsewhere.
final class AvailabilityPropertyTest {

    private static final int LIVES = 10_000;

    private static final Set<Happening> HARD =
            EnumSet.of(
                    Happening.NEVER_HEARD_BOOT,
                    Happening.WRONG_WALL,
                    Happening.SET_BACK,
                    Happening.HOLE);

    @Test
    void minutesEqualTheTruthWhereverEvidenceHasCome() {
        Map<Happening, Integer> happened = new EnumMap<>(Happening.class);
        int[] hard = {0};
        int[] lives = {0};
        LongStream.iterate(1, seed -> seed + 1)
                .takeWhile(seed -> lives[0] < LIVES)
                .forEach(
                        seed -> {
                            ScriptedPoint point = new ScriptedPoint(seed);
                            holds(seed, point);
                            for (ScriptedPoint.Kiosk kiosk : point.kiosks) {
                                Set<Happening> some = kiosk.life().happened;
                                some.forEach(one -> happened.merge(one, 1, Integer::sum));
                                hard[0] += some.stream().anyMatch(HARD::contains) ? 1 : 0;
                                lives[0]++;
                            }
                        });
        assertThat(hard[0]).as("hard lives").isGreaterThan(LIVES / 2);
        assertThat(happened.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.of(Happening.CLOSED)));
        assertThat(happened)
                .allSatisfy((what, times) -> assertThat(times).as("%s", what).isGreaterThan(100));
    }

    /// What is counted is what should be known, minute by minute; the parts add up.
    static void holds(long seed, ScriptedPoint point) {
        point.kiosks.forEach(kiosk -> timelineHolds(seed, kiosk));
        Map<LocalDate, Counted> counted = counted(point, Instant.EPOCH);
        Duration promised =
                counted.values().stream()
                        .map(Counted::promised)
                        .reduce(Duration.ZERO, Duration::plus);
        assertThat(promised).isEqualTo(point.promised.total());
        counted.forEach((day, count) -> addsUp(count.minutes()));
        point.countedByMinute()
                .forEach(
                        (day, minutes) ->
                                equal(
                                        seed,
                                        day,
                                        minutes,
                                        Objects.requireNonNull(counted.get(day)).minutes()));
    }

    /// What came before a day began tells of nothing in it: the job counts by that.
    @Test
    void aDayIsCountedFromWhatCameSinceItBegan() {
        for (long seed = 1; seed <= LIVES / 10; seed++) {
            ScriptedPoint point = new ScriptedPoint(seed);
            Map<LocalDate, Counted> whole = counted(point, Instant.EPOCH);
            for (LocalDate day : whole.keySet()) {
                Map<LocalDate, Counted> since = counted(point, SwedishTime.startOf(day));
                assertThat(since.get(day)).as("seed %d", seed).isEqualTo(whole.get(day));
            }
        }
    }

    private static Map<LocalDate, Counted> counted(ScriptedPoint point, Instant since) {
        return Accounting.byDay(
                point.kiosks.stream()
                        .map(kiosk -> Accounting.timeline(kiosk.evidenceSince(since)))
                        .toList(),
                point.promised,
                point.shortNotice);
    }

    private static void addsUp(Minutes minutes) {
        assertThat(minutes.working() + minutes.down() + minutes.unknown())
                .isEqualTo(minutes.promised());
    }

    private static void equal(long seed, LocalDate day, long[] expected, Minutes counted) {
        long[] told = {
            counted.working() - counted.degraded(),
            counted.degraded(),
            counted.down(),
            counted.unknown()
        };
        long vague = expected[4];
        for (int i = 0; i < told.length; i++) {
            assertThat(told[i])
                    .as("seed %d, %s: whole, degraded, down, unknown [%d]", seed, day, i)
                    .isBetween(expected[i] - rounded(vague), expected[i] + vague);
        }
    }

    /// A vague boot begins and ends in the midst of minutes: each part is rounded.
    private static long rounded(long vague) {
        return vague > 0 ? 1 : 0;
    }

    private static void timelineHolds(long seed, ScriptedPoint.Kiosk kiosk) {
        Timeline timeline = Accounting.timeline(kiosk.evidence());
        Expected expected = kiosk.expected();
        Life life = kiosk.life();
        State[] states = new State[life.truth.length];
        Arrays.fill(states, State.UNKNOWN);
        paint(life, timeline.down(), State.DOWN, states);
        paint(life, timeline.working(), State.WORKING, states);
        paint(life, timeline.degraded(), State.DEGRADED, states);
        for (int i = 0; i < states.length; i++) {
            State truth = Expected.stateOf(life.truth[i]);
            boolean right =
                    expected.vague[i]
                            ? states[i] == State.UNKNOWN
                                    || (states[i] == State.DOWN) == (truth == State.DOWN)
                            : states[i] == expected.states[i];
            if (!right) {
                throw new AssertionError(
                        "seed %d, minute %d (%s): %s, but truth is %s, expected %s; %s"
                                .formatted(
                                        seed,
                                        i,
                                        life.at(i),
                                        states[i],
                                        truth,
                                        expected.states[i],
                                        life.happened));
            }
        }
    }

    /// Minutes that lie in a span as a whole.
    private static void paint(Life life, Spans spans, State state, State[] states) {
        for (Span span : spans.list()) {
            long from = Duration.between(life.began, span.from()).plusSeconds(59).toMinutes();
            long until = Duration.between(life.began, span.to()).toMinutes();
            for (long i = Math.max(0, from); i < Math.min(until, states.length); i++) {
                states[(int) i] = state;
            }
        }
    }
}
