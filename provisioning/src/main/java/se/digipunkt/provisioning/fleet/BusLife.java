package se.digipunkt.provisioning.fleet;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryBody.AnchorSource;
import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryBody.VisitEvent;
import se.digipunkt.protocol.GuidanceRecord;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// A script of a bus: out each morning, three halts, home in the afternoon. Staff tell of most
/// arrivals, the network is there at some halts.
final class BusLife {

    record Halt(LocalTime from, LocalTime to) {}

    static final List<Halt> HALTS =
            List.of(halt("10:00", "10:40"), halt("11:30", "12:10"), halt("13:30", "14:30"));

    private static final LocalTime OUT = LocalTime.of(8, 30);
    private static final LocalTime HOME = LocalTime.of(15, 30);

    /// What truly became of a halt, in minutes beside the promised time.
    ///
    /// @param told whether staff told of it
    record Stay(int arrivedAfter, int leftAfter, boolean told) {}

    private final Life life;
    private final RandomGenerator random;
    private final int bus;
    private final boolean ntp;

    private BusLife(Life life, RandomGenerator random, int bus, boolean ntp) {
        this.life = life;
        this.random = random;
        this.bus = bus;
        this.ntp = ntp;
    }

    private static Halt halt(String from, String to) {
        return new Halt(LocalTime.parse(from), LocalTime.parse(to));
    }

    static void play(
            Life life, RandomGenerator random, LocalDate first, int days, int bus, boolean ntp) {
        BusLife script = new BusLife(life, random, bus, ntp);
        for (int day = 0; day < days; day++) {
            script.day(first.plusDays(day));
        }
    }

    private void day(LocalDate day) {
        reach(day, OUT, 0);
        life.start(Duration.ofHours(random.nextInt(3) - 1), 0);
        life.tick();
        if (ntp) {
            life.anchor(AnchorSource.NTP, Duration.ofMillis(50), Duration.ZERO);
        }
        for (int halt = 0; halt < HALTS.size(); halt++) {
            stay(day, halt, anyStay());
        }
        reach(day, HOME, 0);
        life.sync(false);
        life.stop();
    }

    private Stay anyStay() {
        int late = random.nextInt(5) == 0 ? 12 + random.nextInt(10) : random.nextInt(12) - 3;
        int left = random.nextInt(6) == 0 ? -12 - random.nextInt(5) : random.nextInt(10) - 4;
        return new Stay(late, left, random.nextInt(8) > 0);
    }

    private void stay(LocalDate day, int halt, Stay stay) {
        String call = SimulatedRegion.call(bus, halt, day);
        life.stays.put(call, stay);
        if (!stay.told()) {
            return;
        }
        reach(day, HALTS.get(halt).from(), stay.arrivedAfter());
        life.write(new EntryBody.Visit(call, null, VisitEvent.ARRIVED));
        life.turn(LinkClass.values()[random.nextInt(3)]);
        measure(call);
        if (random.nextInt(3) == 0) {
            life.sync(random.nextInt(10) == 0);
        }
        life.tick();
        life.write(GuidanceRecord.tap("library", 1));
        reach(day, HALTS.get(halt).to(), stay.leftAfter());
        life.write(new EntryBody.Visit(call, null, VisitEvent.LEFT));
    }

    private void measure(String call) {
        LinkClass link = life.open().link();
        if (link != LinkClass.NONE) {
            boolean good = link == LinkClass.GOOD;
            life.write(
                    new EntryBody.Link(
                            "cellular",
                            null,
                            (good ? 40 : 400) + random.nextInt(100),
                            (good ? 8_000 : 300) + random.nextInt(1_000),
                            (good ? 2_000 : 100) + random.nextInt(500),
                            (double) random.nextInt(3),
                            -70 - random.nextInt(40),
                            call));
        }
    }

    /// Time passes until then; the agent ticks when it runs.
    private void reach(LocalDate day, LocalTime time, int after) {
        ZonedDateTime then = day.atTime(time).atZone(SimulatedRegion.SWEDEN).plusMinutes(after);
        int minute = (int) Duration.between(life.began, then.toInstant()).toMinutes();
        if (life.isUp()) {
            while (life.minute() < minute) {
                life.tick();
            }
        } else {
            life.rest(minute - life.minute());
        }
    }

    /// What is to become of each call, by the accounting's words, from what was told of it.
    static Map<String, String> outcomes(Life life) {
        Map<String, String> outcomes = new TreeMap<>();
        life.stays.forEach((call, stay) -> outcomes.put(call, outcome(stay)));
        return outcomes;
    }

    private static String outcome(Stay stay) {
        if (!stay.told()) {
            return "unknown";
        }
        if (stay.leftAfter() < -10) {
            return "cut-short";
        }
        return stay.arrivedAfter() > 10 ? "late" : "kept";
    }
}
