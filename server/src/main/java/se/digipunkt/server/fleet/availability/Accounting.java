package se.digipunkt.server.fleet.availability;

import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// Counts what became of a point's promised access time: `docs/accounting.md`.
public final class Accounting {

    private Accounting() {}

    /// What is known of one kiosk.
    public static Timeline timeline(KioskLife life) {
        return Reckoning.of(life);
    }

    /// Each promised moment is one of three, in this order: closed at short notice is down; one
    /// kiosk working is working; one kiosk unknown, or none there, is unknown; else down.
    ///
    /// @param kiosks all that are or were the point's
    /// @param promised access time, closures at short notice included
    /// @param shortNotice the part of it that was closed too late
    /// @return by Swedish day; days without a promise are absent
    public static Map<LocalDate, Counted> byDay(
            Collection<Timeline> kiosks, Spans promised, Spans shortNotice) {
        Spans closed = shortNotice.intersect(promised);
        Spans open = promised.minus(closed);
        Spans working = Spans.NONE;
        Spans whole = Spans.NONE;
        Spans degraded = Spans.NONE;
        Spans online = Spans.NONE;
        Spans good = Spans.NONE;
        Spans measured = Spans.NONE;
        Spans doubtful = Spans.NONE;
        for (Timeline kiosk : kiosks) {
            Spans there = kiosk.assigned().intersect(open);
            working = working.union(kiosk.working().intersect(there));
            whole = whole.union(kiosk.whole().intersect(there));
            degraded = degraded.union(kiosk.degraded().intersect(there));
            online = online.union(kiosk.online().intersect(there));
            good = good.union(kiosk.good().intersect(there));
            measured = measured.union(there);
            doubtful = doubtful.union(there.minus(kiosk.down()).minus(kiosk.working()));
        }
        Spans down = measured.minus(working).minus(doubtful).union(closed);
        Days days = new Days();
        days.add(Part.PROMISED, promised);
        days.add(Part.WORKING, working);
        days.add(Part.DOWN, down);
        days.add(Part.DEGRADED, degraded.minus(whole));
        days.add(Part.ONLINE, online);
        days.add(Part.GOOD, good);
        return days.counted();
    }

    private enum Part {
        PROMISED,
        WORKING,
        DOWN,
        DEGRADED,
        ONLINE,
        GOOD
    }

    /// Durations by day and part. Days are as long as Sweden's clock makes them.
    private static final class Days {

        private final Map<LocalDate, Map<Part, Duration>> sums = new TreeMap<>();

        void add(Part part, Spans spans) {
            for (Span span : spans.list()) {
                Instant from = span.from();
                while (from.isBefore(span.to())) {
                    LocalDate day = SwedishTime.dayOf(from);
                    Instant midnight = SwedishTime.startOf(day.plusDays(1));
                    Instant to = midnight.isBefore(span.to()) ? midnight : span.to();
                    sums.computeIfAbsent(day, d -> new EnumMap<>(Part.class))
                            .merge(part, Duration.between(from, to), Duration::plus);
                    from = to;
                }
            }
        }

        Map<LocalDate, Counted> counted() {
            Map<LocalDate, Counted> counted = new TreeMap<>();
            sums.forEach((day, parts) -> counted.put(day, counted(parts)));
            return counted;
        }

        private static Counted counted(Map<Part, Duration> parts) {
            return new Counted(
                    sum(parts, Part.PROMISED),
                    sum(parts, Part.WORKING),
                    sum(parts, Part.DOWN),
                    sum(parts, Part.DEGRADED),
                    sum(parts, Part.ONLINE),
                    sum(parts, Part.GOOD));
        }

        private static Duration sum(Map<Part, Duration> parts, Part part) {
            return parts.getOrDefault(part, Duration.ZERO);
        }
    }
}
