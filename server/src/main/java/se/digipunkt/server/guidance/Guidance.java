package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Settings.ErrandList;
import se.digipunkt.server.guidance.errands.ErrandListChange;
import se.digipunkt.server.guidance.errands.ErrandLists;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.storage.WriteGate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// The door to help given: takes records and corrections, and tells figures.
@Singleton
public final class Guidance {

    /// Help may be logged this many days late.
    static final int LATEST_DAYS = 400;

    private final Records records;
    private final FigureReading reading;
    private final ErrandLists errands;
    private final WriteGate gate;

    Guidance(Records records, FigureReading reading, ErrandLists errands, WriteGate gate) {
        this.records = records;
        this.reading = reading;
        this.errands = errands;
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

    /// Stores a record and counts it in the totals, in the running transaction.
    public Taking take(Logged logged, GuidanceRecord record) {
        return gate.write(() -> records.take(logged, record));
    }

    /// Replaces or removes an earlier record, in the running transaction. The new record keeps the
    /// old one's time unless it states a day itself.
    public Taking correct(Logged logged, EntryBody.Corrected correction) {
        return gate.write(() -> records.correct(logged, correction));
    }

    /// Figures of a scope and a period, both days included. Access to the scope is the caller's
    /// matter.
    ///
    /// @param by at most two characteristics that may be crossed
    public Figures figures(Scope scope, LocalDate from, LocalDate to, Set<By> by) {
        return gate.read(() -> reading.figures(scope, from, to, by));
    }

    /// The places that have logged any help in a period; a bus also where all of it counts at its
    /// stops.
    public Set<String> placesLogging(LocalDate from, LocalDate to) {
        return Set.copyOf(gate.read(() -> reading.placesLogging(from, to)));
    }

    /// What was logged at each place of a scope in a period, from a bus at the stop where that is
    /// known; a place without a record is absent, which is not zero.
    public List<PlaceTotal> totalsByPlace(Scope scope, LocalDate from, LocalDate to) {
        return gate.read(() -> reading.totalsByPlace(scope, from, to));
    }
}
