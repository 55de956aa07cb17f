package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Logs and corrects what people tell the server itself, and shows them what a place has logged.
@Singleton
final class ServerLog {

    /// A record can be corrected from a computer for so long.
    static final int CORRECTED_WITHIN_DAYS = 30;

    private final Records records;
    private final RecordTable table;
    private final OwnJournals journals;
    private final Checking checking;
    private final WriteGate gate;
    private final Clock clock;

    ServerLog(
            Records records,
            RecordTable table,
            OwnJournals journals,
            Checking checking,
            WriteGate gate,
            Clock clock) {
        this.records = records;
        this.table = table;
        this.journals = journals;
        this.checking = checking;
        this.gate = gate;
        this.clock = clock;
    }

    /// @param at when it was told; a later moment than now is now
    /// @param key null to store it however often it comes
    RecordRow log(String place, GuidanceRecord record, Instant at, @Nullable String key) {
        Instant now = clock.instant();
        Instant moment = at.isAfter(now) ? now : at;
        checking.check(place, record, moment);
        return gate.write(
                () -> {
                    OwnJournalRow journal = journals.hold(place);
                    Optional<RecordId> known = journals.known(place, record, key);
                    if (known.isPresent()) {
                        return find(known.get());
                    }
                    taken(records.take(journals.next(journal, moment), record));
                    if (key != null) {
                        journals.remember(journal, record, key);
                    }
                    return stored(journal);
                });
    }

    /// Logs several, all or none.
    ///
    /// @param key null to store them however often they come
    /// @return how many were stored now
    int logAll(String place, List<GuidanceRecord> told, @Nullable String key) {
        Instant now = clock.instant();
        new HashSet<>(told).forEach(record -> checking.check(place, record, now));
        return gate.write(
                () -> {
                    OwnJournalRow journal = journals.hold(place);
                    if (told.isEmpty() || journals.known(place, told, key).isPresent()) {
                        return 0;
                    }
                    for (int i = 0; i < told.size(); i++) {
                        Logged logged = journals.next(journal.after(i), now);
                        taken(records.take(logged, told.get(i)));
                    }
                    if (key != null) {
                        journals.remember(journal, told, key);
                    }
                    journals.used(journal, told.size());
                    return told.size();
                });
    }

    List<Fault> faultsOf(String place, GuidanceRecord record) {
        return checking.faultsOf(place, record, clock.instant());
    }

    /// @param replacement null to remove it
    /// @return the record that stands now, or the one that was removed
    RecordRow correct(String place, Reference target, @Nullable GuidanceRecord replacement) {
        Instant now = clock.instant();
        if (replacement != null) {
            checking.check(place, replacement, now);
        }
        return gate.write(
                () -> {
                    RecordRow corrected = correctable(place, target);
                    OwnJournalRow journal = journals.hold(place);
                    var correction = new EntryBody.Corrected(target, null, replacement);
                    taken(records.correct(journals.next(journal, now), correction));
                    return replacement == null ? corrected : stored(journal);
                });
    }

    DayTally tally(String place, LocalDate day) {
        List<RecordRow> rows = gate.read(() -> table.at(List.of(place), day, day));
        Map<String, Integer> errands = new HashMap<>();
        rows.forEach(
                row -> row.errandCodes().forEach(code -> errands.merge(code, 1, Integer::sum)));
        int attendances = rows.stream().mapToInt(RecordRow::headCount).sum();
        return new DayTally(day, rows.size(), attendances, errands);
    }

    List<Standing> latest(String place, LocalDate day, int most) {
        return gate.read(() -> table.latest(place, day, most)).stream().map(Standing::of).toList();
    }

    private RecordRow correctable(String place, Reference target) {
        RecordRow row =
                Optional.ofNullable(target.journal())
                        .flatMap(journal -> table.find(journal, target.seq()))
                        .filter(found -> found.place().equals(place))
                        .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
        LocalDate day = row.day() == null ? row.receivedDay() : row.day();
        LocalDate today = LocalDate.ofInstant(clock.instant(), KnownTime.ZONE);
        if (day == null || day.isBefore(today.minusDays(CORRECTED_WITHIN_DAYS))) {
            throw new ProblemException(
                    new GuidanceProblem.CorrectionTooLate(CORRECTED_WITHIN_DAYS));
        }
        return row;
    }

    private RecordRow stored(OwnJournalRow journal) {
        journals.used(journal, 1);
        return find(new RecordId(journal.journal(), journal.nextSeq()));
    }

    private RecordRow find(RecordId id) {
        return table.find(id.journal(), id.seq()).orElseThrow();
    }

    /// What the records refuse was told before, field by field.
    private static void taken(Taking taking) {
        switch (taking) {
            case Taking.Taken() -> {}
            case Taking.SetAside(String reason) -> throw new IllegalStateException(reason);
        }
    }
}
