package se.digipunkt.server.fleet.kiosks;

import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.fleet.Kiosk.State;
import se.digipunkt.server.fleet.condition.Condition;
import se.digipunkt.server.fleet.evidence.Now;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is wrong with a kiosk, worst first.
final class Ills {

    /// More than this unsent is worth a look: a day's work of a busy desk.
    private static final long MANY_UNSENT = 200;

    /// Once a day is a power switch; more is not.
    private static final long MANY_STARTS = 10;

    private static final long LITTLE_DISK_BYTES = 500_000_000;

    /// A Raspberry Pi slows down from 80 degrees on; tenths.
    private static final long HOT = 800;

    private static final Set<String> FINE = Set.of("working", "starting");

    private static final Duration LONG_UNSEEN = Duration.ofHours(2);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(SwedishTime.ZONE);

    private final List<Ill> ills = new ArrayList<>();

    private Ills() {}

    /// What the list of all kiosks can tell. That a desk is locked is nothing wrong: residents have
    /// their terminal, and whoever wants the desk finds on the kiosk's page what to do.
    static List<Ill> of(Kiosk kiosk, State state) {
        Ills found = new Ills();
        found.silence(kiosk, state);
        found.journals(kiosk);
        found.counts(kiosk);
        found.disk(kiosk);
        return found.ills;
    }

    /// All that is known of one.
    static List<Ill> of(
            Kiosk kiosk, State state, Condition condition, Optional<Now> now, Starts starts) {
        Ills found = new Ills();
        found.silence(kiosk, state);
        found.journals(kiosk);
        found.addIf("journal-anew", starts.count("journal-corrupt"), 1);
        if (state != State.REVOKED) {
            found.clocks(kiosk, condition);
        }
        found.counts(kiosk);
        found.addIf("starts", starts.all(), MANY_STARTS);
        if (state != State.REVOKED) {
            found.machine(condition);
            found.screen(kiosk, state, condition);
            found.controls(condition);
            found.connection(state, now);
        }
        found.setUp(kiosk, state);
        return found.ills;
    }

    private void silence(Kiosk kiosk, State state) {
        switch (state) {
            case SILENT ->
                    ills.add(
                            kiosk.lastHeard() == null
                                    ? Ill.of("never-heard")
                                    : Ill.of("silent", MOMENT.format(kiosk.lastHeard())));
            case DOWN -> ills.add(Ill.of("down"));
            case DEGRADED -> ills.add(Ill.of("degraded"));
            case WORKING, RESTING, REVOKED -> {}
        }
    }

    private void journals(Kiosk kiosk) {
        addIf("fork", kiosk.forks(), 1);
        addIf("hole", kiosk.holes(), 1);
    }

    /// Without a time server or a battery a kiosk's clock may say anything, and nothing is wrong.
    private void clocks(Kiosk kiosk, Condition condition) {
        if ("ntp".equals(kiosk.clock()) && condition.clocksDiffer()) {
            Long ahead = condition.clockAhead();
            ills.add(Ill.of("clock", Math.round(Math.abs(ahead == null ? 0 : ahead) / 60_000.0)));
        }
    }

    private void counts(Kiosk kiosk) {
        addIf("set-aside", kiosk.setAside(), 1);
        addIf("unsent", kiosk.unsent(), MANY_UNSENT);
    }

    private void machine(Condition condition) {
        Long temperature = condition.temperature();
        if (temperature != null && isHot(condition)) {
            ills.add(Ill.of("hot", Math.round(temperature / 10.0)));
        }
        if (Boolean.TRUE.equals(condition.underVoltage())) {
            ills.add(Ill.of("weak-power"));
        } else if (Boolean.TRUE.equals(condition.throttled()) && !isHot(condition)) {
            ills.add(Ill.of("throttled"));
        }
    }

    private static boolean isHot(Condition condition) {
        Long temperature = condition.temperature();
        return temperature != null && temperature >= HOT;
    }

    /// Somebody may read another site there, but not for hours. After a start the agent does not
    /// know what stands there until the page tells it; a page that was never seen proves nothing.
    private void screen(Kiosk kiosk, State state, Condition condition) {
        Instant seen = condition.screenSeen();
        Instant heard = kiosk.lastHeard();
        boolean runs = state == State.WORKING || state == State.DEGRADED;
        if (runs
                && !"shown".equals(condition.screen())
                && seen != null
                && heard != null
                && seen.plus(LONG_UNSEEN).isBefore(heard)) {
            ills.add(Ill.of("screen", MOMENT.format(seen)));
        }
    }

    /// What is wired to it and does not work; residents still have the button on the screen.
    private void controls(Condition condition) {
        condition
                .wired()
                .forEach(
                        (what, state) -> {
                            if (!FINE.contains(state)) {
                                ills.add(Ill.of("controls-" + what));
                            }
                        });
    }

    private void connection(State state, Optional<Now> now) {
        boolean heard = state == State.WORKING || state == State.DEGRADED || state == State.DOWN;
        if (heard && now.filter(told -> told.alive().link() == LinkClass.WEAK).isPresent()) {
            ills.add(Ill.of("weak"));
        }
    }

    private void disk(Kiosk kiosk) {
        Long free = kiosk.diskFree();
        if (free != null && free < LITTLE_DISK_BYTES) {
            ills.add(Ill.of("disk"));
        }
    }

    private void setUp(Kiosk kiosk, State state) {
        disk(kiosk);
        if (kiosk.deskPin() == null && state != State.REVOKED) {
            ills.add(Ill.of("no-pin"));
        }
    }

    private void addIf(String code, long count, long least) {
        if (count >= least) {
            ills.add(Ill.of(code, count));
        }
    }
}
