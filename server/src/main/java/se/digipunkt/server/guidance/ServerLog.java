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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Logs and corrects what people tell the server itself, and shows them what a place has logged.
@Singleton
final class ServerLog {

    /// A record can be corrected from a computer for so long after its day; one that came later
    /// than that, so long after it came. Either only until it has forgotten what it was counted as.
    static final int CORRECTED_WITHIN_DAYS = 30;

    /// Kiosks hold what they have logged for 35 days after it was sent, and show the days before.
    private static final int HELD_BY_KIOSKS_DAYS = 42;

    /// Told with each sync after a removal. More are a mistake that is mended by program.
    private static final int MOST_REMOVED = 200;

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

    /// @param faults what its reader found in it
    /// @param at when it was told; a later moment than now is now
    /// @param key null to store it however often it comes
    RecordRow log(
            String place,
            GuidanceRecord record,
            List<Fault> faults,
            Instant at,
            @Nullable String key) {
        Instant moment = notLater(at);
        checking.check(place, record, faults, moment);
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

    /// Logs what a desk sent, once for each id.
    ///
    /// @param form tells forms apart, of which no other is taken with the id; null when the id
    ///   alone tells them apart
    /// @return the first of them
    RecordRow logOnce(
            String place,
            List<GuidanceRecord> told,
            Instant at,
            String id,
            @Nullable List<GuidanceRecord> form) {
        Instant moment = notLater(at);
        return gate.write(
                () -> {
                    OwnJournalRow journal = journals.hold(place);
                    Optional<RecordId> known =
                            form == null
                                    ? journals.known(place, id)
                                    : journals.known(place, form, id);
                    if (known.isPresent()) {
                        return find(known.get());
                    }
                    new HashSet<>(told)
                            .forEach(one -> checking.check(place, one, own(one), moment));
                    takeAll(journal, told, moment);
                    if (form == null) {
                        journals.remember(journal, id);
                    } else {
                        journals.remember(journal, form, id);
                    }
                    journals.used(journal, told.size());
                    return find(new RecordId(journal.journal(), journal.nextSeq()));
                });
    }

    Optional<RecordRow> logged(String place, String id) {
        return gate.read(() -> journals.known(place, id).map(this::find));
    }

    private Instant notLater(Instant at) {
        Instant now = clock.instant();
        return at.isAfter(now) ? now : at;
    }

    private static List<Fault> own(GuidanceRecord record) {
        return Checking.faultsOf(record);
    }

    private void takeAll(OwnJournalRow journal, List<GuidanceRecord> told, Instant at) {
        for (int i = 0; i < told.size(); i++) {
            taken(records.take(journals.next(journal.after(i), at), told.get(i)));
        }
    }

    /// Logs several, all or none.
    ///
    /// @param key null to store them however often they come
    /// @return how many were stored now
    int logAll(String place, List<GuidanceRecord> told, @Nullable String key) {
        Instant now = clock.instant();
        new HashSet<>(told).forEach(record -> checking.check(place, record, own(record), now));
        return gate.write(
                () -> {
                    OwnJournalRow journal = journals.hold(place);
                    if (told.isEmpty() || journals.known(place, told, key).isPresent()) {
                        return 0;
                    }
                    takeAll(journal, told, now);
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

    /// @param faults what its reader found in the replacement
    /// @return the record that stands now
    RecordRow replace(
            String place, Reference target, GuidanceRecord replacement, List<Fault> faults) {
        checking.check(place, replacement, faults, clock.instant());
        return correct(place, new EntryBody.Corrected(target, null, replacement));
    }

    /// @param into the record that has got its errands; null when it has none to give
    void remove(String place, Reference target, @Nullable Reference into) {
        correct(place, new EntryBody.Corrected(target, null, into, null));
    }

    /// @param target whose errands another record had got, and has no longer
    void removePart(String place, Reference target) {
        gate.write(
                () -> {
                    RecordId root = correctable(place, target).root();
                    table.hold(root.journal(), root.seq());
                    table.part(root.journal(), root.seq());
                });
    }

    private RecordRow correct(String place, EntryBody.Corrected correction) {
        return gate.write(
                () -> {
                    RecordRow corrected = correctable(place, correction.corrects());
                    OwnJournalRow journal = journals.hold(place);
                    taken(records.correctHere(journals.next(journal, clock.instant()), correction));
                    return correction.guidance() == null ? corrected : stored(journal);
                });
    }

    Tally tally(String place, LocalDate first, LocalDate last) {
        return Tally.of(gate.read(() -> table.alike(List.of(place), "", first, last)));
    }

    Optional<Standing> standing(String place, Reference reference) {
        return gate.read(
                () ->
                        ofPlace(place, reference)
                                .map(RecordRow::root)
                                .flatMap(root -> table.findInForce(root.journal(), root.seq()))
                                .map(Standing::of));
    }

    Optional<Standing> removed(String place, Reference reference) {
        return gate.read(
                () ->
                        ofPlace(place, reference)
                                .map(RecordRow::root)
                                .flatMap(root -> table.findRemoved(root.journal(), root.seq()))
                                .map(Standing::of));
    }

    List<Standing> removed(String place, LocalDate day) {
        return gate.read(
                () ->
                        table.removed(place, day).stream()
                                .filter(row -> isCorrectable(find(row.root())))
                                .map(Standing::of)
                                .toList());
    }

    /// The references of what was removed here alone, as long as a kiosk may hold it.
    List<Reference> removedHere(String place) {
        LocalDate first =
                LocalDate.ofInstant(clock.instant(), KnownTime.ZONE).minusDays(HELD_BY_KIOSKS_DAYS);
        return gate.read(() -> table.removedHere(place, first, MOST_REMOVED)).stream()
                .map(row -> new Reference(row.rootJournal(), row.rootSeq()))
                .toList();
    }

    Optional<Standing> written(String place, Reference reference) {
        return gate.read(() -> ofPlace(place, reference)).map(Standing::of);
    }

    private Optional<RecordRow> ofPlace(String place, Reference reference) {
        return Optional.ofNullable(reference.journal())
                .flatMap(journal -> table.find(journal, reference.seq()))
                .filter(found -> found.place().equals(place));
    }

    boolean isOwn(String place, Reference record) {
        String journal = record.journal();
        return journal != null && gate.read(() -> journals.isOwn(place, journal));
    }

    /// A number of the place's own journal that no record gets.
    Reference next(String place) {
        return gate.write(
                () -> {
                    OwnJournalRow journal = journals.hold(place);
                    journals.used(journal, 1);
                    return new Reference(journal.journal(), journal.nextSeq());
                });
    }

    List<Standing> latest(String place, LocalDate day, int most) {
        return gate.read(() -> table.latest(place, day, most)).stream().map(Standing::of).toList();
    }

    private RecordRow correctable(String place, Reference target) {
        RecordRow row =
                ofPlace(place, target)
                        .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
        if (!isCorrectable(row)) {
            throw new ProblemException(
                    new GuidanceProblem.CorrectionTooLate(CORRECTED_WITHIN_DAYS));
        }
        return row;
    }

    private boolean isCorrectable(RecordRow row) {
        LocalDate first =
                LocalDate.ofInstant(clock.instant(), KnownTime.ZONE)
                        .minusDays(CORRECTED_WITHIN_DAYS);
        boolean late =
                isBefore(row.day(), first) && isBefore(find(row.root()).receivedDay(), first);
        return !late && !hasForgotten(row.root());
    }

    /// What is coarse stays as it was counted: its hour, age and gender could not be taken out.
    private boolean hasForgotten(RecordId root) {
        return table.findInForce(root.journal(), root.seq())
                .or(() -> table.find(root.journal(), root.seq()))
                .map(RecordRow::coarse)
                .orElse(false);
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate first) {
        return day == null || day.isBefore(first);
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
