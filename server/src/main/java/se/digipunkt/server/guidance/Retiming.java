package se.digipunkt.server.guidance;

import io.micronaut.core.annotation.Order;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.GuidanceRecord.Precision;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.places.visits.BootTimes;
import se.digipunkt.server.places.visits.ToldInBoot;
import se.digipunkt.server.places.visits.Visits;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Moves records to their true time when the time of the boot in which they were written is known
/// better than when they came: a kiosk may have believed that it was 1970. Their days are counted
/// anew by that alone. Visits go first: they tell where a bus was. What has become coarse is never
/// told more exactly again.
@Singleton
@Order(1)
final class Retiming implements ToldInBoot {

    private final RecordTable records;
    private final MomentTable moments;
    private final Totals totals;
    private final Whereabouts whereabouts;
    private final Visits visits;
    private final BootTimes times;

    Retiming(
            RecordTable records,
            MomentTable moments,
            Totals totals,
            Whereabouts whereabouts,
            Visits visits,
            BootTimes times) {
        this.records = records;
        this.moments = moments;
        this.totals = totals;
        this.whereabouts = whereabouts;
        this.visits = visits;
        this.times = times;
    }

    /// Keeps what the time of a record is reckoned from, where that may come to be known better.
    void keep(Logged logged, GuidanceRecord record) {
        Logged.Written written = logged.written();
        if (written != null && record.precision() == Precision.EXACT) {
            moments.save(
                    new MomentRow(
                            logged.journal(),
                            logged.seq(),
                            written.boot(),
                            written.elapsed(),
                            record.call() != null,
                            logged.received()));
        }
    }

    @Override
    public void anchored(String boot) {
        for (MomentRow moment : moments.ofBoot(boot)) {
            times.at(boot, moment.elapsed()).ifPresent(known -> move(moment, known.at()));
        }
    }

    /// Nothing was written later than it came.
    private void move(MomentRow moment, Instant reckoned) {
        Instant at = reckoned.isAfter(moment.received()) ? moment.received() : reckoned;
        records.hold(moment.journal(), moment.seq());
        records.find(moment.journal(), moment.seq())
                .filter(row -> !row.coarse() && isWorthMoving(row, at))
                .ifPresent(row -> moveChain(row, moment.callTold(), at));
    }

    private static boolean isWorthMoving(RecordRow row, Instant at) {
        return !KnownTime.Basis.ANCHORED.code().equals(row.timeBasis())
                || KnownTime.isWorthMoving(row.at(), at);
    }

    /// Its corrections keep its time, and go with it; those that state a day stay.
    private void moveChain(RecordRow root, boolean callTold, Instant at) {
        List<RecordRow> chain =
                records.chain(root.rootJournal(), root.rootSeq()).stream()
                        .filter(row -> !row.coarse() && row.isAtTimeOf(root))
                        .toList();
        chain.forEach(this::leave);
        Where where =
                callTold
                        ? new Where(root.call(), root.stop())
                        : whereabouts.presumedAt(root.place(), root.journal(), root.seq(), at);
        for (RecordRow row : chain) {
            boolean sameStop =
                    Objects.equals(row.call(), root.call())
                            && Objects.equals(row.stop(), root.stop());
            arrive(
                    row.at(
                            new KnownTime(at, KnownTime.Basis.ANCHORED),
                            sameStop ? where : new Where(row.call(), row.stop())));
        }
    }

    /// Help shows where a bus was: what is looked for there must not find itself.
    private void leave(RecordRow row) {
        if (row.isInForce()) {
            totals.remove(row);
        }
        shows(row);
        write(row.at(KnownTime.uncertain(), Where.UNKNOWN));
    }

    private void arrive(RecordRow row) {
        write(row);
        if (row.isInForce()) {
            totals.add(row);
        }
        shows(row);
    }

    private void write(RecordRow row) {
        records.move(
                row.journal(),
                row.seq(),
                row.at(),
                row.day(),
                row.timeBasis(),
                row.call(),
                row.stop());
    }

    private void shows(RecordRow row) {
        if (row.at() != null && (row.call() != null || row.stop() != null)) {
            visits.helped(row.place(), row.at());
        }
    }
}
