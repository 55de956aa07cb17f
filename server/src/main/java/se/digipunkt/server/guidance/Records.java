package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.GuidanceRecord.Precision;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.guidance.errands.ErrandLists;

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

    Records(RecordTable records, Totals totals, ErrandLists errands, Whereabouts whereabouts) {
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
        return new Taking.Taken();
    }

    /// Where a record counts that is taken from a bus at a moment and names no halt.
    BusAt busAt(String bus, Instant moment) {
        return whereabouts.at(bus, moment);
    }

    Taking correct(Logged logged, EntryBody.Corrected correction) {
        Reference target = correction.corrects().in(logged.journal());
        Optional<RecordRow> corrected =
                records.find(Objects.requireNonNull(target.journal()), target.seq());
        if (corrected.isEmpty()) {
            return new Taking.SetAside(Taking.NOT_YET);
        }
        if (!corrected.get().place().equals(logged.place())) {
            return new Taking.SetAside("corrects-other-place");
        }
        GuidanceRecord replacement = correction.guidance();
        return replacement == null
                ? remove(corrected.get().root())
                : replace(logged, corrected.get(), replacement);
    }

    private Taking remove(RecordId root) {
        inForce(root).ifPresent(row -> retire(row, RecordRow.REMOVED));
        return new Taking.Taken();
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
        inForce.ifPresent(row -> retire(row, RecordRow.REPLACED));
        RecordRow row = RecordRow.of(logged, root, replacement, told(logged, replacement));
        if (replacement.precision() == Precision.EXACT) {
            row =
                    row.withTimeOf(
                            corrected, inForce.filter(now -> now.stop() != null).orElse(corrected));
        }
        // What the old record has forgotten was counted and stays so: it is not counted again.
        boolean forgotten = inForce.map(RecordRow::coarse).orElse(corrected.coarse());
        save(forgotten ? row.coarsened() : row);
        return new Taking.Taken();
    }

    private void save(RecordRow row) {
        records.save(row);
        totals.add(row);
    }

    private void retire(RecordRow row, String state) {
        if (records.retire(row.journal(), row.seq(), state) != 1) {
            throw new IllegalStateException("a record was retired without its root being held");
        }
        totals.remove(row);
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
