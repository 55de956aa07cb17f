package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.GuidanceRecord.Precision;
import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.Settings.ErrandList;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.guidance.errands.ErrandListChange;
import se.digipunkt.server.guidance.errands.ErrandLists;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.storage.WriteGate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The door to help given: takes records and corrections, and tells figures.
@Singleton
public final class Guidance {

    /// Help may be logged this many days late.
    static final int LATEST_DAYS = 400;

    private final RecordTable records;
    private final DailyTable daily;
    private final ErrandLists errands;
    private final Places places;
    private final Whereabouts whereabouts;
    private final WriteGate gate;

    Guidance(
            RecordTable records,
            DailyTable daily,
            ErrandLists errands,
            Places places,
            Whereabouts whereabouts,
            WriteGate gate) {
        this.records = records;
        this.daily = daily;
        this.errands = errands;
        this.places = places;
        this.whereabouts = whereabouts;
        this.gate = gate;
    }

    /// The errand list in force.
    public ErrandList errandList() {
        return errands.inForce();
    }

    /// Where the series of errands break in a period, both days included.
    public List<ErrandBreak> errandBreaks(LocalDate from, LocalDate to) {
        return errands.changes(from, to).stream()
                .filter(ErrandListChange::breaksSeries)
                .map(
                        change ->
                                new ErrandBreak(
                                        change.day(),
                                        change.kind() == ErrandListChange.Kind.ADDED,
                                        change.code()))
                .toList();
    }

    /// The name of an errand in a language (BCP 47).
    public String errandName(String code, String language) {
        return errands.text(code, language);
    }

    /// Stores a record and counts it in the daily totals, in the running transaction.
    public Taking take(Logged logged, GuidanceRecord record) {
        return gate.write(
                () -> {
                    Optional<String> reason = whyNot(logged, record);
                    if (reason.isPresent()) {
                        return new Taking.SetAside(reason.get());
                    }
                    RecordRow row =
                            RecordRow.of(
                                    logged,
                                    new RecordId(logged.journal(), logged.seq()),
                                    record,
                                    whereabouts.of(logged, record));
                    records.save(row);
                    count(row, 1);
                    return new Taking.Taken();
                });
    }

    /// Replaces or removes an earlier record, in the running transaction. The new record keeps the
    /// old one's time unless it states a day itself.
    public Taking correct(Logged logged, EntryBody.Corrected correction) {
        return gate.write(
                () -> {
                    Reference target = correction.corrects().in(logged.journal());
                    Optional<RecordRow> corrected =
                            records.find(
                                    java.util.Objects.requireNonNull(target.journal()),
                                    target.seq());
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
                });
    }

    private Taking remove(RecordId root) {
        records.findInForce(root.journal(), root.seq())
                .ifPresent(row -> retire(row, RecordRow.REMOVED));
        return new Taking.Taken();
    }

    private Taking replace(Logged logged, RecordRow corrected, GuidanceRecord replacement) {
        Optional<String> reason = whyNot(logged, replacement);
        if (reason.isPresent()) {
            return new Taking.SetAside(reason.get());
        }
        RecordId root = corrected.root();
        records.findInForce(root.journal(), root.seq())
                .ifPresent(row -> retire(row, RecordRow.REPLACED));
        RecordRow row = RecordRow.of(logged, root, replacement, told(logged, replacement));
        if (replacement.precision() == Precision.EXACT) {
            row = row.withTimeOf(corrected);
        }
        records.save(row);
        count(row, 1);
        return new Taking.Taken();
    }

    /// A correction is written later, at another stop perhaps: only what it tells itself counts.
    private Where told(Logged logged, GuidanceRecord replacement) {
        return replacement.call() == null ? Where.UNKNOWN : whereabouts.of(logged, replacement);
    }

    private void retire(RecordRow row, String state) {
        if (records.retire(row.journal(), row.seq(), state) == 1) {
            count(row, -1);
        }
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
        return day.isBefore(today.minusDays(LATEST_DAYS))
                ? Optional.of("day-too-old")
                : Optional.empty();
    }

    private void count(RecordRow row, int sign) {
        LocalDate day = row.day();
        if (day == null) {
            return;
        }
        GuidanceRecord counted = row.counted();
        String stop = row.stop();
        for (CrossTabulation table : CrossTabulation.values()) {
            for (CrossTabulation.Cell cell : table.cells(counted)) {
                daily.add(
                        row.place(),
                        stop == null ? "" : stop,
                        day,
                        table.code(),
                        cell.first(),
                        cell.second(),
                        sign * cell.questions(),
                        sign * cell.attendances(),
                        sign * cell.occasions());
            }
        }
    }

    /// Figures of a scope and a period, both days included. Access to the scope is the caller's
    /// matter.
    public Figures figures(Scope scope, LocalDate from, LocalDate to, Set<By> by) {
        CrossTabulation table = CrossTabulation.of(by);
        return gate.read(
                () -> {
                    List<String> ids = places.listIn(scope).stream().map(Place::id).toList();
                    if (ids.isEmpty()) {
                        return new Figures(
                                scope.text(),
                                from,
                                to,
                                new Figures.Row(null, null, 0, 0, 0),
                                0,
                                List.of());
                    }
                    List<Figures.Row> rows = new ArrayList<>();
                    daily.sums(table.code(), from, to, ids)
                            .forEach(row -> rows.add(table.figure(row)));
                    return new Figures(
                            scope.text(),
                            from,
                            to,
                            daily.sums(CrossTabulation.TOTAL.code(), from, to, ids).stream()
                                    .map(CrossTabulation.TOTAL::figure)
                                    .findFirst()
                                    .orElse(new Figures.Row(null, null, 0, 0, 0)),
                            records.countUncertain(ids),
                            rows);
                });
    }

    /// The places that have logged any help in a period; a bus also where all of it counts at its
    /// stops.
    public Set<String> placesLogging(LocalDate from, LocalDate to) {
        return Set.copyOf(gate.read(() -> daily.logging(from, to)));
    }

    /// What was logged at each place of a scope in a period, from a bus at the stop where that is
    /// known; a place without a record is absent, which is not zero.
    public List<PlaceTotal> totalsByPlace(Scope scope, LocalDate from, LocalDate to) {
        return gate.read(
                () -> {
                    List<String> ids = places.listIn(scope).stream().map(Place::id).toList();
                    return ids.isEmpty() ? List.of() : daily.byPlace(from, to, ids);
                });
    }
}
