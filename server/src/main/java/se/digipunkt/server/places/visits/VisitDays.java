package se.digipunkt.server.places.visits;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Limits;
import se.digipunkt.server.common.Randomness;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.storage.WrittenTogether;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Which days of a bus are to be counted anew, marked at the end of the write that touches them.
@Singleton
final class VisitDays {

    /// A word bears on calls that begin so long before it: the bus may stand as long as a call
    /// lasts, and stay as long again.
    private static final Duration BEFORE = Limits.LONGEST_STOP.multipliedBy(2);

    /// And on those that begin so long after it.
    private static final Duration AFTER = Limits.LONGEST_STOP;

    /// A word that may be of any time of a longer stretch tells nothing of a call that it does not
    /// name.
    static final Duration LONGEST_DOUBT = Duration.ofDays(1);

    private final VisitDueTable due;
    private final Randomness random;
    private final WriteGate gate;
    private final WrittenTogether<Day> writing = this::write;

    VisitDays(VisitDueTable due, Randomness random, WriteGate gate) {
        this.due = due;
        this.random = random;
        this.gate = gate;
    }

    private record Day(String bus, LocalDate day) {}

    void touched(String bus, LocalDate day) {
        gate.atEnd(writing, new Day(bus, day));
    }

    void touched(Sign sign, String bus) {
        if (sign.isWithin(LONGEST_DOUBT)) {
            touched(bus, sign.earliest(), sign.latest());
        }
    }

    /// Something is told of where the bus was, at some moment between two.
    void touched(String bus, Instant earliest, Instant latest) {
        LocalDate last = SwedishTime.dayOf(latest.plus(AFTER));
        for (LocalDate day = SwedishTime.dayOf(earliest.minus(BEFORE));
                !day.isAfter(last);
                day = day.plusDays(1)) {
            touched(bus, day);
        }
    }

    private void write(List<Day> days) {
        TreeSet<Day> each = new TreeSet<>(Comparator.comparing(Day::bus).thenComparing(Day::day));
        each.addAll(days);
        each.forEach(day -> due.add(day.bus(), day.day(), random.number()));
    }
}
