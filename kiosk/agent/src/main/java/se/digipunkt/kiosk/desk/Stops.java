package se.digipunkt.kiosk.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.DeskStop;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.StopChoices;
import se.digipunkt.desk.ToldStop;
import se.digipunkt.kiosk.journal.DeviceClock;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalEntry;
import se.digipunkt.kiosk.journal.JournalFull;
import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.kiosk.journal.Standing;
import se.digipunkt.kiosk.settings.KeptFile;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.kiosk.settings.ToldHalt;
import se.digipunkt.kiosk.settings.TrueTime;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Limits;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Settings;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/// Where the bus stands. Staff's word goes before the timetable until a later halt begins, and the
/// timetable speaks only where the time is known.
///
/// A record of guidance names the halt that staff told, and no other: what only the timetable says
/// the server finds out itself, by a better clock. The first record at a halt starts its visit,
/// which the server derives from it: an entry of its own would stay when that tap is undone. A stop
/// that was not planned has no call that a record could name, so that telling it is an arrival.
@Singleton
final class Stops implements ToldHalt {

    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");
    private static final String VISIT = "visit";

    private final Told told;
    private final TrueTime time;
    private final DeviceClock clock;
    private final Journal journal;
    private final KeptFile<KeptStop> file;
    private @Nullable KeptStop kept;

    Stops(Told told, TrueTime time, DeviceClock clock, Journal journal, DeskSettings settings) {
        this.told = told;
        this.time = time;
        this.clock = clock;
        this.journal = journal;
        this.file = new KeptFile<>(settings.data().resolve("stop.json"), KeptStop.class, false);
        this.kept = file.read().orElse(null);
    }

    @Override
    public synchronized Optional<String> call() {
        return bus().map(this::holding)
                .filter(stop -> stop.state() != ToldStop.State.LEFT)
                .map(KeptStop::call);
    }

    /// What the desk shows; empty at a place that is no bus.
    synchronized Optional<DeskStop> now() {
        return bus().map(bus -> StopChoices.of(bus, time.now()).shown(toldAt(bus), visit(bus)));
    }

    /// The record, with the halt that staff had told when it was pressed.
    ///
    /// @param shown the halt that the page showed then, which holds where another was told since
    synchronized GuidanceRecord tell(
            GuidanceRecord guidance, Moment logged, @Nullable String shown) {
        if (isBefore(logged, kept)) {
            return bus().flatMap(bus -> StopChoices.shownThen(bus.calls(), shown, trueTime(logged)))
                    .map(call -> ToldStop.named(guidance, call))
                    .orElse(guidance);
        }
        KeptStop stop = bus().map(bus -> holding(bus, logged)).orElse(null);
        String call = stop == null || stop.state() == ToldStop.State.LEFT ? null : stop.call();
        return call == null ? guidance : ToldStop.named(guidance, call);
    }

    /// The stop at which help was given, as far as this kiosk knows: the halt that the record
    /// names, what staff had told, else what the timetable says. Null where nobody knows, and at a
    /// place that is no bus.
    synchronized @Nullable String nameAt(Standing help) {
        Settings bus = bus().orElse(null);
        if (bus == null) {
            return null;
        }
        String call = help.guidance().call();
        if (call != null) {
            return StopChoices.of(bus, Optional.empty())
                    .find(StopChoices.valueOf(call))
                    .map(StopChoices.Stop::name)
                    .orElse(null);
        }
        if (help.guidance().precision() != GuidanceRecord.Precision.EXACT) {
            return null;
        }
        boolean here = help.at().boot().equals(clock.now().boot());
        Instant at = here ? trueTime(help.at()).orElse(help.at().wall()) : help.at().wall();
        KeptStop last = here && !isBefore(help.at(), kept) ? holding(bus, help.at()) : null;
        Optional<ToldStop> stop =
                last == null ? toldBefore(bus, help, at) : Optional.of(last.told());
        return stop.isPresent()
                ? stop.filter(told -> told.state() != ToldStop.State.LEFT)
                        .map(ToldStop::name)
                        .orElse(null)
                : StopChoices.of(bus, Optional.of(at))
                        .timetabled()
                        .map(Settings.Call::stopName)
                        .orElse(null);
    }

    /// The visit that was told before help was given, where it went on then: only what was told
    /// last is kept, and the journal holds the others.
    ///
    /// @param at when it was given, as well as this kiosk knows
    private Optional<ToldStop> toldBefore(Settings bus, Standing help, Instant at) {
        String written = journal.find(help.reference()).map(JournalEntry::journal).orElse("");
        return journal.lastVisit(written, help.at())
                .filter(visit -> visit.hash().isPresent())
                .filter(visit -> !isOver(bus, visit, help.at(), at))
                .flatMap(visit -> told(bus, visit.json()));
    }

    private static boolean isOver(Settings bus, JournalEntry visit, Moment then, Instant at) {
        Duration age = Duration.ofMillis(then.elapsed() - visit.at().elapsed());
        String call = visit.json().path("call").asText(null);
        return age.compareTo(Limits.LONGEST_STOP) >= 0
                || StopChoices.isOvertaken(bus.calls(), call, at.minus(age), at);
    }

    private static Optional<ToldStop> told(Settings bus, ObjectNode visit) {
        String call = visit.path("call").asText(null);
        String value =
                call == null
                        ? StopChoices.valueOfPoint(visit.path("point").asText())
                        : StopChoices.valueOf(call);
        boolean arrived = visit.path("event").asText().equals("arrived");
        return StopChoices.of(bus, Optional.empty())
                .find(value)
                .map(
                        stop ->
                                new ToldStop(
                                        stop.call(),
                                        stop.point(),
                                        stop.name(),
                                        arrived ? ToldStop.State.ARRIVED : ToldStop.State.LEFT));
    }

    /// Staff say where they are, or will be when the first person comes.
    ///
    /// @param value of a [DeskStop.Choice]
    /// @return why it was not stored
    synchronized Optional<Refusal> choose(String value) {
        return at(value, false);
    }

    /// *We have arrived*. Said twice it is said once.
    synchronized Optional<Refusal> arrive(String value) {
        return at(value, true);
    }

    /// *We are leaving*, from where staff said that they were, or where the timetable says so.
    synchronized Optional<Refusal> leave() {
        Settings bus = bus().orElse(null);
        KeptStop from = bus == null ? null : present(bus);
        if (bus == null || from == null) {
            return Optional.of(Refusal.NOT_UNDERSTOOD);
        }
        if (from.state() == ToldStop.State.LEFT) {
            return Optional.empty();
        }
        return kept(
                () -> {
                    visit(from, "left");
                    keep(bus, from.call(), from.point(), from.name(), ToldStop.State.LEFT);
                });
    }

    private Optional<Refusal> at(String value, boolean saysArrived) {
        Settings bus = bus().orElse(null);
        StopChoices.Stop stop =
                bus == null ? null : StopChoices.of(bus, time.now()).find(value).orElse(null);
        if (bus == null || stop == null) {
            return Optional.of(Refusal.NOT_UNDERSTOOD);
        }
        KeptStop before = holding(bus);
        boolean arrived = saysArrived || stop.call() == null;
        if (before != null
                && before.isAt(stop.call(), stop.point())
                && before.state() == ToldStop.State.ARRIVED) {
            return Optional.empty();
        }
        return kept(
                () -> {
                    if (before != null && before.state() == ToldStop.State.ARRIVED) {
                        visit(before, "left");
                    }
                    KeptStop now =
                            keep(
                                    bus,
                                    stop.call(),
                                    stop.point(),
                                    stop.name(),
                                    arrived ? ToldStop.State.ARRIVED : ToldStop.State.CHOSEN);
                    if (arrived) {
                        visit(now, "arrived");
                    }
                });
    }

    private static Optional<Refusal> kept(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (JournalFull | UncheckedIOException full) {
            return Optional.of(Refusal.NO_SPACE);
        }
    }

    private void visit(KeptStop stop, String event) {
        ObjectNode fields = ProtocolJson.mapper().createObjectNode();
        if (stop.call() == null) {
            fields.put("point", stop.point());
        } else {
            fields.put("call", stop.call());
        }
        journal.append(VISIT, fields.put("event", event));
    }

    private KeptStop keep(
            Settings bus, @Nullable String call, String point, String name, ToldStop.State state) {
        KeptStop fresh =
                new KeptStop(
                        bus.place().id(),
                        call,
                        point,
                        name,
                        state,
                        clock.now(),
                        time.now().orElse(null));
        file.replace(fresh);
        kept = fresh;
        return fresh;
    }

    private Optional<Settings> bus() {
        return told.settings().filter(settings -> settings.place().kind().equals("bus"));
    }

    /// What staff told, else the halt of the timetable.
    private @Nullable KeptStop present(Settings bus) {
        KeptStop stop = holding(bus);
        if (stop != null) {
            return stop;
        }
        return StopChoices.of(bus, time.now())
                .presumed(visit(bus))
                .map(
                        call ->
                                new KeptStop(
                                        bus.place().id(),
                                        call.id(),
                                        call.stop(),
                                        call.stopName(),
                                        ToldStop.State.CHOSEN,
                                        clock.now(),
                                        null))
                .orElse(null);
    }

    /// The halt whose visit help has started, by the rule by which the server places a record.
    private Optional<Settings.Call> visit(Settings bus) {
        Moment now = clock.now();
        LocalDate today = LocalDate.ofInstant(now.wall(), HERE);
        HelpedAt visit = new HelpedAt(bus.calls());
        // A press that was sent late stands later in the journal than what came after it.
        journal.standing(today.minusDays(1), today).stream()
                .filter(help -> help.guidance().precision() == GuidanceRecord.Precision.EXACT)
                .filter(help -> help.at().boot().equals(now.boot()))
                .sorted(Comparator.comparingLong(help -> help.at().elapsed()))
                .forEach(
                        help ->
                                trueTime(help.at())
                                        .ifPresent(at -> visit.help(help.guidance().call(), at)));
        return time.now().flatMap(visit::at);
    }

    private @Nullable ToldStop toldAt(Settings bus) {
        KeptStop stop = holding(bus);
        return stop == null ? null : stop.told();
    }

    /// What staff told last, while it holds.
    private @Nullable KeptStop holding(Settings bus) {
        return holding(bus, clock.now());
    }

    /// What staff had told last, where it held then.
    ///
    /// @param then in this boot
    private @Nullable KeptStop holding(Settings bus, Moment then) {
        KeptStop stop = kept;
        if (stop == null || !stop.bus().equals(bus.place().id())) {
            return null;
        }
        Optional<Instant> at = trueTime(then);
        Duration age = age(stop, then, at).orElse(Limits.LONGEST_STOP);
        boolean overtaken =
                at.filter(
                                time ->
                                        StopChoices.isOvertaken(
                                                bus.calls(), stop.call(), time.minus(age), time))
                        .isPresent();
        return age.compareTo(Limits.LONGEST_STOP) < 0 && !overtaken ? stop : null;
    }

    /// @param then in this boot
    private Optional<Instant> trueTime(Moment then) {
        Duration since = Duration.ofMillis(clock.now().elapsed() - then.elapsed());
        return time.now().map(now -> now.minus(since));
    }

    /// Exact within one boot; across a restart only where the time was and is known.
    private static Optional<Duration> age(KeptStop stop, Moment then, Optional<Instant> at) {
        if (then.boot().equals(stop.at().boot())) {
            return Optional.of(Duration.ofMillis(then.elapsed() - stop.at().elapsed()));
        }
        Instant told = stop.trueTime();
        return told == null ? Optional.empty() : at.map(time -> Duration.between(told, time));
    }

    private static boolean isBefore(Moment logged, @Nullable KeptStop stop) {
        return stop != null
                && logged.boot().equals(stop.at().boot())
                && logged.elapsed() < stop.at().elapsed();
    }
}
