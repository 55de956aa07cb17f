package se.digipunkt.provisioning.fleet;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.fleet.availability.KioskLife;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// A point with one or two scripted kiosks, its promises and its closures at short notice.
final class ScriptedPoint {

    private static final List<LocalDate> BEGINNINGS =
            List.of(
                    LocalDate.parse("2026-01-10"),
                    LocalDate.parse("2026-03-27"),
                    LocalDate.parse("2026-10-23"),
                    LocalDate.parse("2026-06-18"));

    private static final List<Expected.State> PRECEDENCE =
            List.of(
                    Expected.State.WORKING,
                    Expected.State.DEGRADED,
                    Expected.State.UNKNOWN,
                    Expected.State.DOWN);

    record Kiosk(Life life, Expected expected, int enrolled, int ended) {

        /// Of one that was enrolled when it first talked to the server, and stays.
        static Kiosk of(Life life) {
            int enrolled =
                    life.exchanges.isEmpty()
                            ? life.minutes()
                            : (int)
                                    Duration.between(life.began, life.exchanges.getFirst().at())
                                            .toMinutes();
            return new Kiosk(life, new Expected(life), enrolled, life.minutes() + 1);
        }

        KioskLife evidence() {
            return evidenceSince(Instant.EPOCH);
        }

        KioskLife evidenceSince(Instant moment) {
            return Reconstructed.of(
                    life.server,
                    moment,
                    life.at(enrolled),
                    ended < life.minutes() ? life.at(ended) : null);
        }

        boolean isThere(int minute) {
            Instant at = life.at(minute);
            return minute < ended && (minute >= enrolled || !at.isBefore(expected.first()));
        }
    }

    final LocalDate first;
    final int days;
    final List<Kiosk> kiosks = new ArrayList<>();
    Spans promised = Spans.NONE;
    Spans shortNotice = Spans.NONE;

    /// Of two to four days.
    ScriptedPoint(long seed) {
        this(new SplittableRandom(seed), 0);
    }

    ScriptedPoint(long seed, int days) {
        this(new SplittableRandom(seed), days);
    }

    private ScriptedPoint(RandomGenerator random, int wantedDays) {
        first = BEGINNINGS.get(random.nextInt(BEGINNINGS.size()));
        days = wantedDays > 0 ? wantedDays : 2 + random.nextInt(3);
        Instant began = SwedishTime.startOf(first);
        int minutes = (int) Duration.between(began, end()).toMinutes();
        int ended = random.nextInt(6) == 0 ? minutes / 2 : minutes + 1;
        kiosks.add(kiosk(random, began, minutes, ended));
        if (random.nextInt(5) == 0) {
            kiosks.add(kiosk(random, began, minutes, minutes + 1));
        }
        promise(random);
    }

    private Instant end() {
        return SwedishTime.startOf(first.plusDays(days));
    }

    private static Kiosk kiosk(RandomGenerator random, Instant began, int minutes, int ended) {
        Life life = HardLife.of(random, began, minutes, Habits.often(ended));
        int enrolled = random.nextInt(3) == 0 ? random.nextInt(minutes / 3) : 0;
        return new Kiosk(life, new Expected(life), enrolled, ended);
    }

    private void promise(RandomGenerator random) {
        List<Span> hours = new ArrayList<>();
        List<Span> closed = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            boolean always = random.nextInt(3) == 0;
            int opens = always ? 0 : 300 + random.nextInt(400);
            int closes = always ? 1440 : opens + 60 + random.nextInt(600);
            hours.add(new Span(SwedishTime.at(date, opens), SwedishTime.at(date, closes)));
            if (random.nextInt(4) == 0) {
                closed.add(new Span(SwedishTime.at(date, 600), SwedishTime.at(date, 690)));
            }
        }
        promised = Spans.of(hours);
        shortNotice = Spans.of(closed);
    }

    /// The precedence of the method, for one minute; null where a vague boot leaves a choice.
    Expected.@Nullable State expected(int minute, boolean closedAtShortNotice) {
        return closedAtShortNotice ? Expected.State.DOWN : expected(kiosks, minute);
    }

    static Expected.@Nullable State expected(List<Kiosk> kiosks, int minute) {
        EnumSet<Expected.State> there = EnumSet.noneOf(Expected.State.class);
        for (Kiosk kiosk : kiosks) {
            if (kiosk.expected().vague[minute]) {
                return null;
            }
            if (kiosk.isThere(minute)) {
                there.add(kiosk.expected().states[minute]);
            }
        }
        return PRECEDENCE.stream()
                .filter(there::contains)
                .findFirst()
                .orElse(Expected.State.UNKNOWN);
    }

    /// Minutes by day and state, counted one by one; last those that a vague boot leaves a choice
    /// of.
    Map<LocalDate, long[]> countedByMinute() {
        Map<LocalDate, long[]> days = new TreeMap<>();
        Instant began = SwedishTime.startOf(first);
        for (int day = 0; day < this.days; day++) {
            LocalDate date = first.plusDays(day);
            Instant midnight = SwedishTime.startOf(date.plusDays(1));
            Spans closed = shortNotice.within(SwedishTime.startOf(date), midnight);
            for (Span span : promised.within(SwedishTime.startOf(date), midnight).list()) {
                long[] counts = days.computeIfAbsent(date, one -> new long[5]);
                for (Instant at = span.from(); at.isBefore(span.to()); at = at.plusSeconds(60)) {
                    int minute = (int) Duration.between(began, at).toMinutes();
                    boolean late = !closed.isEmpty() && closed.at(at).isPresent();
                    Expected.State state = expected(minute, late);
                    counts[state == null ? 4 : state.ordinal()]++;
                }
            }
        }
        return days;
    }
}
