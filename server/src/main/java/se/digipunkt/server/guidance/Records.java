package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.GuidanceRecord.Precision;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.guidance.errands.ErrandLists;
import se.digipunkt.server.places.visits.Visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// Stores records and corrections, and keeps the totals in step; inside a write.
@Singleton
final class Records {

    private final RecordTable records;
    private final Totals totals;
    private final ErrandLists errands;
    private final Whereabouts whereabouts;
    private final Visits visits;
    private final Retiming retiming;

    Records(
            RecordTable records,
            Totals totals,
            ErrandLists errands,
            Whereabouts whereabouts,
            Visits visits,
            Retiming retiming) {
        this.visits = visits;
        this.retiming = retiming;
        this.records = records;
        this.totals = totals;
        this.errands = errands;
        this.whereabouts = whereabouts;
    }

    Taking take(Logged logged, GuidanceRecord record) {
        Optional<String> reason = whyNot(logged, record);
        if (reason.isPresent()) {
            return new Taking.SetAside(reason.get());
        }
        save(
                RecordRow.of(
                        logged,
                        new RecordId(logged.journal(), logged.seq()),
                        record,
                        whereabouts.of(logged, record)));
        retiming.keep(logged, record);
        return new Taking.Taken();
    }

    /// Where a record counts that is taken from a bus at a moment and names no halt.
    BusAt busAt(String bus, Instant moment) {
        return whereabouts.at(bus, moment);
    }

    /// As a kiosk tells it, which does not know what was done at the server. What was removed there
    /// stays so, whatever the kiosk told of it, before or after, until it has removed it too.
    Taking correct(Logged logged, EntryBody.Corrected correction) {
        return correct(logged, correction, true);
    }

    /// As somebody tells it at the server, who sees what stands.
    Taking correctHere(Logged logged, EntryBody.Corrected correction) {
        return correct(logged, correction, false);
    }

    private Taking correct(Logged logged, EntryBody.Corrected correction, boolean unknowing) {
        Reference target = correction.corrects().in(logged.journal());
        Optional<RecordRow> corrected =
                records.find(Objects.requireNonNull(target.journal()), target.seq());
        if (corrected.isEmpty()) {
            return new Taking.SetAside(Taking.NOT_YET);
        }
        if (!corrected.get().place().equals(logged.place())) {
            return new Taking.SetAside("corrects-other-place");
        }
        RecordRow row = corrected.get();
        GuidanceRecord replacement = correction.guidance();
        if (replacement == null) {
            return remove(logged, row.root(), correction.samePersonAs(), unknowing);
        }
        return unknowing && isRemovedHere(row.root())
                ? new Taking.Taken()
                : replace(logged, row, replacement);
    }

    private Taking remove(
            Logged logged, RecordId root, @Nullable Reference into, boolean unknowing) {
        if (into == null) {
            goes(root, unknowing ? RecordRow.REMOVED : RecordRow.REMOVED_HERE);
        } else if (!isGone(into.in(logged.journal()))) {
            goes(root, RecordRow.JOINED);
        }
        return new Taking.Taken();
    }

    /// Of what was removed at the server the kiosk knows once it has removed it too.
    private void goes(RecordId root, String state) {
        inForce(root)
                .ifPresentOrElse(
                        row -> retire(row, state),
                        () -> records.know(root.journal(), root.seq(), state));
    }

    /// The record that should have got the errands was removed at the server and has not got them:
    /// help that is said to be one with it is not removed with it.
    private boolean isGone(Reference into) {
        return records.find(Objects.requireNonNull(into.journal()), into.seq())
                .map(RecordRow::root)
                .filter(this::isRemovedHere)
                .isPresent();
    }

    /// The root is held: nobody removes it meanwhile.
    private boolean isRemovedHere(RecordId root) {
        records.hold(root.journal(), root.seq());
        return records.countRemovedHere(root.journal(), root.seq()) > 0;
    }

    /// What stands now. Nobody else corrects it until the end of the write: on PostgreSQL the
    /// record that was in force when we came may have been replaced while we waited.
    private Optional<RecordRow> inForce(RecordId root) {
        records.hold(root.journal(), root.seq());
        return records.findInForce(root.journal(), root.seq());
    }

    private Taking replace(Logged logged, RecordRow corrected, GuidanceRecord replacement) {
        Optional<String> reason = whyNot(logged, replacement);
        if (reason.isPresent()) {
            return new Taking.SetAside(reason.get());
        }
        RecordId root = corrected.root();
        Optional<RecordRow> inForce = inForce(root);
        RecordRow before =
                inForce.or(() -> records.findGone(root.journal(), root.seq())).orElse(corrected);
        inForce.ifPresentOrElse(
                row -> retire(row, RecordRow.REPLACED),
                () -> records.restore(root.journal(), root.seq()));
        RecordRow row = RecordRow.of(logged, root, replacement, told(logged, replacement));
        if (replacement.precision() == Precision.EXACT) {
            row = row.withTimeOf(corrected, before.stop() == null ? corrected : before);
        }
        // What the old record has forgotten was counted and stays so: it is not counted again.
        save(before.coarse() ? row.coarsened() : row);
        return new Taking.Taken();
    }

    private void save(RecordRow row) {
        records.save(row);
        totals.add(row);
        shows(row);
    }

    /// Help from a bus shows where it was.
    private void shows(RecordRow row) {
        if (row.at() != null && (row.call() != null || row.stop() != null)) {
            visits.helped(row.place(), row.at());
        }
    }

    private void retire(RecordRow row, String state) {
        if (records.retire(row.journal(), row.seq(), state) != 1) {
            throw new IllegalStateException("a record was retired without its root being held");
        }
        totals.remove(row);
        shows(row);
    }

    /// A correction is written later, at another stop perhaps: only what it tells itself counts.
    private Where told(Logged logged, GuidanceRecord replacement) {
        return replacement.call() == null ? Where.UNKNOWN : whereabouts.of(logged, replacement);
    }

    private Optional<String> whyNot(Logged logged, GuidanceRecord record) {
        if (!errands.know(record.errands())) {
            return Optional.of("unknown-errand");
        }
        LocalDate day = record.day();
        if (day == null) {
            return Optional.empty();
        }
        LocalDate written = logged.time().day();
        LocalDate today =
                written != null ? written : LocalDate.ofInstant(logged.received(), KnownTime.ZONE);
        if (day.isAfter(today)) {
            return Optional.of("day-in-future");
        }
        return day.isBefore(today.minusDays(Guidance.LATEST_DAYS))
                ? Optional.of("day-too-old")
                : Optional.empty();
    }
}
