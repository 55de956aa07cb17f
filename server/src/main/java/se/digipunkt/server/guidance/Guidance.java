package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.Settings.ErrandList;
import se.digipunkt.server.guidance.errands.ErrandListChange;
import se.digipunkt.server.guidance.errands.ErrandLists;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.storage.WriteGate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The door to help given: takes records and corrections, and tells figures.
@Singleton
public final class Guidance {

    /// Help may be logged this many days late.
    public static final int LATEST_DAYS = 400;

    private final Records records;
    private final FigureReading reading;
    private final ServerLog log;
    private final ErrandLists errands;
    private final ExactDays exact;
    private final WriteGate gate;

    Guidance(
            Records records,
            FigureReading reading,
            ServerLog log,
            ErrandLists errands,
            ExactDays exact,
            WriteGate gate) {
        this.records = records;
        this.log = log;
        this.reading = reading;
        this.errands = errands;
        this.exact = exact;
        this.gate = gate;
    }

    /// The errand list in force.
    public ErrandList errandList() {
        return errands.inForce();
    }

    /// The errand list that was in force on a day, or will be.
    public ErrandList errandListOn(LocalDate day) {
        return errands.on(day);
    }

    /// Under what an errand is told to Digidel; empty for one that no list has.
    public String digidelGroup(String code) {
        return errands.digidelGroup(code);
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

    /// Stores a record and counts it in the totals, in the running transaction.
    public Taking take(Logged logged, GuidanceRecord record) {
        return gate.write(() -> records.take(logged, record));
    }

    /// Replaces or removes an earlier record, in the running transaction. The new record keeps the
    /// old one's time unless it states a day itself.
    public Taking correct(Logged logged, EntryBody.Corrected correction) {
        return gate.write(() -> records.correct(logged, correction));
    }

    /// Logs what was told to the server itself, for a place whose staff the caller has checked.
    ///
    /// @param at when it was told: its moment, when the record states no day
    /// @param key sent again within 90 days with the same record, it is logged once; null to log it
    ///   however often it comes
    /// @throws ProblemException `validation`, or `idempotency-key-reused` by another record
    public Standing log(String place, GuidanceRecord record, Instant at, @Nullable String key) {
        return log(place, record, Checking.faultsOf(record), at, key);
    }

    /// As [#log(String, GuidanceRecord, Instant, String)], of a record that somebody has read.
    ///
    /// @param faults what they found: told together with what else is wrong
    public Standing log(
            String place,
            GuidanceRecord record,
            List<Fault> faults,
            Instant at,
            @Nullable String key) {
        return Standing.of(log.log(place, record, faults, at, key));
    }

    /// Logs what a desk sent, once for each id within 90 days, whatever else is sent with it later.
    ///
    /// @return the first of them as it was written; it may have been corrected since
    /// @throws ProblemException `validation`
    public Standing logOnce(String place, List<GuidanceRecord> told, Instant at, String id) {
        return Standing.of(log.logOnce(place, told, at, id, null));
    }

    /// As [#logOnce(String, List, Instant, String)], of a form that somebody filled in.
    ///
    /// @param form what was filled in, without what the desk adds to it
    /// @throws ProblemException `validation`, or `idempotency-key-reused` by another form
    public Standing logOnce(
            String place,
            List<GuidanceRecord> told,
            Instant at,
            String id,
            List<GuidanceRecord> form) {
        return Standing.of(log.logOnce(place, told, at, id, form));
    }

    /// A number in the place's own journal, for something else that is told of it than help.
    public Reference nextOwn(String place) {
        return log.next(place);
    }

    /// Where help counts that is logged on a bus at a moment, when it names no halt itself.
    public BusAt busAt(String bus, Instant moment) {
        return gate.read(() -> records.busAt(bus, moment));
    }

    /// What was logged at the place with that id, as it was written.
    public Optional<Standing> logged(String place, String id) {
        return log.logged(place, id).map(Standing::of);
    }

    /// As [#log], for many records of one place at once, all or none.
    ///
    /// @return how many were stored now: none when they had come with the key before
    public int logAll(String place, List<GuidanceRecord> told, @Nullable String key) {
        return log.logAll(place, told, key);
    }

    /// What hinders a record from being logged for a place, beside what its own reader tells.
    public List<Fault> faultsOf(String place, GuidanceRecord record) {
        return log.faultsOf(place, record);
    }

    /// Replaces a record of the place, whoever logged it, within 30 days of its day or of when it
    /// first came, until it has become coarse; it keeps its moment unless the new one states a day.
    /// The last correction that is committed counts, with one exception: what was removed here
    /// stays removed whatever its kiosk tells of it, before or after, until that kiosk has removed
    /// it too or it is put back here.
    ///
    /// @return the record that stands now
    /// @throws ProblemException `validation`, `not-found` or `correction-too-late`
    public Standing correct(String place, Reference target, GuidanceRecord replacement) {
        return correct(place, target, replacement, Checking.faultsOf(replacement));
    }

    /// As [#correct(String, Reference, GuidanceRecord)], by a record that somebody has read.
    ///
    /// @param faults what they found
    public Standing correct(
            String place, Reference target, GuidanceRecord replacement, List<Fault> faults) {
        return Standing.of(log.replace(place, target, replacement, faults));
    }

    /// Removes a record of the place, whoever logged it, as late as [#correct]; again changes
    /// nothing.
    ///
    /// @throws ProblemException `not-found` or `correction-too-late`
    public void remove(String place, Reference target) {
        log.remove(place, target, null);
    }

    /// As [#remove], of a record whose errands another one of the place has got: it was the same
    /// person.
    public void removeInto(String place, Reference target, Reference whole) {
        log.remove(place, target, whole);
    }

    /// Tells of a record that was removed into another one that its errands no longer stand there:
    /// it can be put back by itself.
    public void removePart(String place, Reference target) {
        log.removePart(place, target);
    }

    /// What a record of the place said before it was removed; empty when it was not.
    ///
    /// @param reference under which it or any correction of it was written
    public Optional<Standing> removed(String place, Reference reference) {
        return log.removed(place, reference);
    }

    /// What was removed of a place and a day and can still be put back by a correction, the latest
    /// first.
    public List<Standing> removed(String place, LocalDate day) {
        return log.removed(place, day);
    }

    /// The help of a place that was removed here and not by the kiosk that logged it: it counts no
    /// longer, whatever that kiosk tells of it. The latest, of the days that a kiosk may hold.
    public List<Reference> removedHere(String place) {
        return log.removedHere(place);
    }

    /// What stands of a record of the place; empty when there is none, or it was removed.
    ///
    /// @param reference under which it or any correction of it was written
    public Optional<Standing> standing(String place, Reference reference) {
        return log.standing(place, reference);
    }

    /// A record or correction of the place as it was written, whatever became of it since.
    public Optional<Standing> written(String place, Reference reference) {
        return log.written(place, reference);
    }

    /// True for a record of the place that was told to the server itself: no kiosk corrects it.
    public boolean isOwn(String place, Reference record) {
        return log.isOwn(place, record);
    }

    /// What a place has logged in some days (Europe/Stockholm, both included), from kiosks and
    /// computers.
    public Tally tally(String place, LocalDate first, LocalDate last) {
        return log.tally(place, first, last);
    }

    /// The records of a place and a day that count, the latest first.
    public List<Standing> latest(String place, LocalDate day, int most) {
        return log.latest(place, day, most);
    }

    /// Figures of a scope and a period, both days included. Access to the scope is the caller's
    /// matter.
    ///
    /// @param by at most two characteristics that may be crossed
    public Figures figures(Scope scope, LocalDate from, LocalDate to, Set<By> by) {
        return gate.readOnOnePicture(() -> reading.figures(scope, from, to, by));
    }

    /// All help of a scope in each of several spans of days, in their order; read together, for a
    /// page asks for dozens. Access to the scope is the caller's matter.
    public List<Figures.Row> series(Scope scope, List<DayRange> parts) {
        return gate.read(() -> reading.inAll().series(scope, parts));
    }

    /// What counts of help that was given at some places on a day, from a bus at the stop where
    /// that is known; in an order that does not tell the time. Access is the caller's matter.
    public List<Given> given(Collection<String> placeIds, LocalDate day) {
        return gate.read(() -> reading.given(placeIds, day));
    }

    /// What counts of help that was given to groups at some places; as [#given].
    public List<Given> givenToGroups(Collection<String> placeIds, LocalDate from, LocalDate to) {
        return gate.read(() -> reading.givenToGroups(placeIds, from, to));
    }

    /// The last day of whose help nothing is known more exactly than the half-day.
    public LocalDate lastForgotten() {
        return exact.lastForgotten();
    }

    /// The places that have logged any help in a period; a bus also where all of it counts at its
    /// stops.
    public Set<String> placesLogging(LocalDate from, LocalDate to) {
        return gate.read(() -> reading.inAll().placesLogging(from, to));
    }

    /// What was logged at each place of a scope in a period, from a bus at the stop where that is
    /// known; a place without a record is absent, which is not zero.
    public List<PlaceTotal> totalsByPlace(Scope scope, LocalDate from, LocalDate to) {
        return gate.read(() -> reading.inAll().totalsByPlace(scope, from, to));
    }
}
