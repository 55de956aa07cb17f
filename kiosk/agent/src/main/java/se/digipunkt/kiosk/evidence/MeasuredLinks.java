package se.digipunkt.kiosk.evidence;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.device.Connection;
import se.digipunkt.kiosk.device.Device;
import se.digipunkt.kiosk.evidence.LinkMeasurement.Result;
import se.digipunkt.kiosk.journal.DeviceClock;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.kiosk.settings.ToldHalt;
import se.digipunkt.protocol.EntryBody.LinkClass;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/// Judges the connection by each sync and by the last measurement, and measures now and then: some
/// times a day, and at each halt that staff tell on a bus. A measurement becomes an entry.
public final class MeasuredLinks implements Links {

    /// What the kiosk knows beside the connection itself.
    public record Surroundings(
            Journal journal,
            Told told,
            DeviceClock clock,
            Device device,
            ToldHalt halt,
            Path folder) {}

    private static final Logger LOG = LoggerFactory.getLogger(MeasuredLinks.class);

    /// A sync comes a minute after the one before, when its connection is closed: TCP, TLS and the
    /// request are one round trip each.
    static final int ROUND_TRIPS_OF_A_SYNC = 3;

    /// Longer ago, and a measurement says nothing of now.
    static final Duration HOLDS = Duration.ofDays(1);

    /// At a halt, between two tries.
    static final Duration AT_HALTS = Duration.ofMinutes(5);

    private final Evidence evidence;
    private final Surroundings here;
    private final LinkProbe probe;
    private final LinkSchedule schedule;
    private volatile @Nullable Last last;
    private @Nullable Long triedAtHalt;

    /// @param elapsed when it was, milliseconds since boot
    private record Last(LinkFigures figures, long elapsed, @Nullable String call) {}

    public MeasuredLinks(
            Evidence evidence, Surroundings here, LinkProbe probe, RandomGenerator random) {
        this.evidence = evidence;
        this.here = here;
        this.probe = probe;
        this.schedule = new LinkSchedule(here.folder(), random);
    }

    @Override
    public void reached(Duration took) {
        LinkTerms terms = terms();
        Duration longest = terms.goodRoundTrip().multipliedBy(ROUND_TRIPS_OF_A_SYNC);
        boolean good = took.compareTo(longest) <= 0 && wasGood(terms);
        evidence.link(good ? LinkClass.GOOD : LinkClass.WEAK);
    }

    @Override
    public void unreached() {
        evidence.link(LinkClass.NONE);
    }

    @Override
    public void measure(BooleanSupplier undisturbed) {
        Moment now = here.clock().now();
        LinkTerms terms = terms();
        Optional<Instant> time = here.told().time(now.boot(), now.elapsed());
        if (time.isEmpty() || terms.isNever() || here.journal().unsent() > 0) {
            return;
        }
        String call = here.halt().call().orElse(null);
        boolean halt = isNewHalt(call, now);
        if (schedule.isDue(time.get(), terms.every()) || halt) {
            triedAtHalt = call == null ? triedAtHalt : Long.valueOf(now.elapsed());
            measured(terms, time.get(), call, undisturbed);
        }
    }

    private void measured(
            LinkTerms terms, Instant time, @Nullable String call, BooleanSupplier undisturbed) {
        Connection connection = here.device().connection();
        LinkTerms asked = terms.on(connection.medium());
        switch (new LinkMeasurement(probe, asked, undisturbed).take()) {
            case Result.Measured(var figures) -> {
                schedule.done(time, terms.every());
                last = new Last(figures, here.clock().now().elapsed(), call);
                here.journal().append("link", figures.fields(connection, call));
            }
            case Result.Refused(var why) -> {
                schedule.done(time, terms.every());
                LOG.info("The connection is not measured now ({})", why);
            }
            case Result.Disturbed() -> schedule.later(time);
        }
    }

    /// A halt that was not measured yet, and not tried just now.
    private boolean isNewHalt(@Nullable String call, Moment now) {
        Last known = last;
        boolean measured = known != null && call != null && call.equals(known.call());
        Long tried = triedAtHalt;
        return call != null
                && !measured
                && (tried == null || now.elapsed() - tried >= AT_HALTS.toMillis());
    }

    /// True too when nothing is known: then the time to an answer alone tells.
    private boolean wasGood(LinkTerms terms) {
        Last known = last;
        if (known == null || !holds(known)) {
            return true;
        }
        Integer rtt = known.figures().rttMillis();
        Integer down = known.figures().downKbps();
        return rtt != null
                && rtt <= terms.goodRoundTrip().toMillis()
                && (down == null || down >= terms.goodDownKbps());
    }

    /// What was measured at one halt says nothing of the next.
    private boolean holds(Last known) {
        Duration age = Duration.ofMillis(here.clock().now().elapsed() - known.elapsed());
        String call = here.halt().call().orElse(null);
        boolean there = known.call() == null ? call == null : known.call().equals(call);
        return there && age.compareTo(HOLDS) < 0;
    }

    private LinkTerms terms() {
        return LinkTerms.of(here.told().settings());
    }
}
