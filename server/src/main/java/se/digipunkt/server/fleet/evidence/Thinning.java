package se.digipunkt.server.fleet.evidence;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.visits.ToldInBoot;
import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Forgets evidence of days that were counted long ago, place by place. What any later day is
/// counted from stays: all that came since that day began, and in each journal the last before it.
/// The days before stand as they were counted, until something that comes tells more of them.
@Singleton
public final class Thinning {

    private static final Logger LOG = LoggerFactory.getLogger(Thinning.class);

    /// More than the server's own clock may have been behind when something came.
    private static final Duration SLACK = Duration.ofDays(2);

    private final KeptTable table;
    private final EvidenceTables tables;
    private final AssignedKiosks kiosks;
    private final List<ToldInBoot> toldInBoot;
    private final WriteGate gate;

    Thinning(
            KeptTable table,
            EvidenceTables tables,
            AssignedKiosks kiosks,
            List<ToldInBoot> toldInBoot,
            WriteGate gate) {
        this.table = table;
        this.tables = tables;
        this.kiosks = kiosks;
        this.toldInBoot = List.copyOf(toldInBoot);
        this.gate = gate;
    }

    /// From which day on all evidence of a place is kept; of days before it some is forgotten.
    public LocalDate wholeSince(String place) {
        return gate.read(() -> table.find(place)).map(KeptRow::firstDay).orElse(LocalDate.MIN);
    }

    /// Forgets what only days before that one are counted from, journal by journal; it may be cut
    /// off anywhere.
    ///
    /// @param waits places of which nothing is forgotten yet
    /// @return how much was told
    public long forgetBefore(LocalDate day, Predicate<String> waits) {
        Instant moment = SwedishTime.startOf(day).minus(SLACK);
        long forgotten = 0;
        Set<String> whole = new HashSet<>();
        for (String place : gate.read(table::places)) {
            try {
                if (!waits.test(place) && begin(place, day)) {
                    forgotten += forget(place, moment);
                } else {
                    whole.add(place);
                }
            } catch (RuntimeException failure) {
                LOG.error("Evidence of {} cannot be forgotten, and is tried again", place, failure);
                whole.add(place);
            }
        }
        Predicate<String> stays = place -> whole.contains(place) || waits.test(place);
        forgetMoments(moment, stays);
        return forgotten;
    }

    /// What the moments of things in boots were reckoned from.
    private void forgetMoments(Instant moment, Predicate<String> stays) {
        gate.write(
                () -> {
                    Set<String> kept = new HashSet<>();
                    table.places().stream()
                            .filter(stays)
                            .flatMap(place -> kiosks.at(place).stream())
                            .forEach(kiosk -> kept.add(kiosk.id()));
                    table.anchoredBefore(moment).stream()
                            .filter(kiosk -> !kept.contains(kiosk))
                            .forEach(kiosk -> table.forgetAnchors(kiosk, moment));
                    toldInBoot.forEach(told -> told.forgetBefore(moment, stays));
                });
    }

    /// @return false while one of those days is to be counted
    private boolean begin(String place, LocalDate day) {
        return gate.write(
                () -> {
                    boolean counted = table.countDueBefore(place, day) == 0;
                    if (counted) {
                        table.keepFrom(place, day);
                    }
                    return counted;
                });
    }

    private long forget(String place, Instant moment) {
        long forgotten = 0;
        for (AssignedKiosk kiosk : gate.read(() -> kiosks.at(place))) {
            forgotten += gate.write(() -> table.forgetOpen(kiosk.id(), moment));
        }
        for (JournalRow journal : gate.read(() -> tables.journals().listOf(place))) {
            forgotten += gate.write(() -> forgetOf(journal.id(), moment));
        }
        return forgotten;
    }

    /// All before the last that came before a moment, but where the agent was started first: that
    /// tells a journal that begins from one that goes on.
    private int forgetOf(String journal, Instant moment) {
        long last = table.lastBefore(journal, moment).orElse(0L);
        long start = tables.told().firstStart(journal).orElse(0L);
        return start < last
                ? forget(journal, 1, start - 1) + forget(journal, start + 1, last - 1)
                : forget(journal, 1, last - 1);
    }

    /// Silence between what is left proves nothing, as where numbers are lost.
    private int forget(String journal, long first, long last) {
        int forgotten = first > last ? 0 : table.forget(journal, first, last);
        if (forgotten > 0) {
            tables.holes().widen(journal, first, last);
        }
        return forgotten;
    }
}
