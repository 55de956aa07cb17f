package se.digipunkt.server.fleet.availability;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// A point with one or two scripted kiosks, its promises and its closures at short notice.
final class ScriptedPoint {

    private static final List<LocalDate> BEGINNINGS =
            List.of(
                    LocalDate.parse("2026-01-10"),
                    LocalDate.parse("2026-03-27"),
                    LocalDate.parse("2026-10-23"),
                    LocalDate.parse("2026-06-18"));

    record Kiosk(ScriptedLife life, Expected expected, int enrolled, int ended) {

        KioskLife evidence() {
            return evidenceSince(Instant.EPOCH);
        }

        KioskLife evidenceSince(Instant moment) {
            return new KioskLife(
                    life.server.toldSince(moment),
                    List.of(),
                    life.server.anchors,
                    life.at(enrolled),
                    ended < life.truth.length ? life.at(ended) : null,
                    life.server.lastContact);
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

    ScriptedPoint(long seed) {
        Random random = new Random(seed);
        first = BEGINNINGS.get(random.nextInt(BEGINNINGS.size()));
        days = 2 + random.nextInt(3);
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

    private static Kiosk kiosk(Random random, Instant began, int minutes, int ended) {
        ScriptedLife life = new ScriptedLife(random, began, minutes, ended);
        int enrolled = random.nextInt(3) == 0 ? random.nextInt(minutes / 3) : 0;
        return new Kiosk(life, new Expected(life), enrolled, ended);
    }

    private void promise(Random random) {
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
        if (closedAtShortNotice) {
            return Expected.State.DOWN;
        }
        if (kiosks.stream().anyMatch(kiosk -> kiosk.expected().vague[minute])) {
            return null;
        }
        List<Expected.State> there =
                kiosks.stream()
                        .filter(kiosk -> kiosk.isThere(minute))
                        .map(kiosk -> kiosk.expected().states[minute])
                        .toList();
        return there.isEmpty()
                ? Expected.State.UNKNOWN
                : List.of(
                                Expected.State.WORKING,
                                Expected.State.DEGRADED,
                                Expected.State.UNKNOWN,
                                Expected.State.DOWN)
                        .stream()
                        .filter(there::contains)
                        .findFirst()
                        .orElseThrow();
    }

    /// Minutes by day and state, counted one by one; days with a vague minute are left out.
    Map<LocalDate, long[]> countedByMinute() {
        Map<LocalDate, long[]> days = new TreeMap<>();
        for (Span span : promised.list()) {
            for (Instant at = span.from(); at.isBefore(span.to()); at = at.plusSeconds(60)) {
                int minute = (int) Duration.between(SwedishTime.startOf(first), at).toMinutes();
                Expected.State state = expected(minute, shortNotice.at(at).isPresent());
                long[] counts = days.computeIfAbsent(SwedishTime.dayOf(at), day -> new long[5]);
                counts[state == null ? 4 : state.ordinal()]++;
            }
        }
        days.values().removeIf(counts -> counts[4] > 0);
        return days;
    }
}
