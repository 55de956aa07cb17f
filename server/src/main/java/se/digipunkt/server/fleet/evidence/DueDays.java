package se.digipunkt.server.fleet.evidence;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.Randomness;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.storage.WrittenTogether;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which days new evidence touches, found at the end of the write that brings it: a journal tells
/// of the time since what it told last before, and not later than it came.
@Singleton
final class DueDays {

    private final EvidenceTables tables;
    private final TrueTimeTable times;
    private final AssignedKiosks kiosks;
    private final Randomness random;
    private final WriteGate gate;
    private final WrittenTogether<Touch> writing = this::write;

    DueDays(
            EvidenceTables tables,
            TrueTimeTable times,
            AssignedKiosks kiosks,
            Randomness random,
            WriteGate gate) {
        this.tables = tables;
        this.times = times;
        this.kiosks = kiosks;
        this.random = random;
        this.gate = gate;
    }

    /// Inside a write.
    void make(String place, LocalDate first, LocalDate last) {
        tables.due().add(place, first, last, random.number());
    }

    private sealed interface Touch {

        record OfJournal(String journal, long seq, Instant received) implements Touch {}

        record OfKiosk(String kiosk, Instant began, Instant received) implements Touch {}
    }

    /// Something is told from a number of a journal on, or its time is another one.
    void touched(String journal, long seq, Instant received) {
        gate.atEnd(writing, new Touch.OfJournal(journal, seq, received));
    }

    /// The kiosk was alive until now.
    void alive(String kiosk, Instant began, Instant received) {
        gate.atEnd(writing, new Touch.OfKiosk(kiosk, began, received));
    }

    private record Days(LocalDate first, LocalDate last) {

        Days and(Days other) {
            return new Days(
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    private void write(List<Touch> touches) {
        Map<String, Touch.OfJournal> journals = new TreeMap<>();
        Map<String, Days> places = new TreeMap<>();
        for (Touch touch : touches) {
            switch (touch) {
                case Touch.OfJournal of ->
                        journals.merge(of.journal(), of, (a, b) -> a.seq() <= b.seq() ? a : b);
                case Touch.OfKiosk of ->
                        kiosks.find(of.kiosk())
                                .ifPresent(
                                        kiosk ->
                                                places.merge(
                                                        kiosk.place(),
                                                        days(of.began(), of.received()),
                                                        Days::and));
            }
        }
        journals.values()
                .forEach(
                        of ->
                                tables.journals()
                                        .findById(of.journal())
                                        .ifPresent(journal -> add(places, journal, of)));
        places.forEach((place, days) -> make(place, days.first(), days.last()));
    }

    private void add(Map<String, Days> places, JournalRow journal, Touch.OfJournal touch) {
        tables.told()
                .knownBefore(journal.id(), touch.seq())
                .flatMap(row -> at(journal, row, row.untilElapsed()))
                .or(() -> endOfTheOneBefore(journal))
                .or(
                        () ->
                                tables.told()
                                        .knownFrom(journal.id(), touch.seq())
                                        .flatMap(row -> at(journal, row, row.fromElapsed())))
                .filter(since -> !since.isAfter(touch.received()))
                .ifPresent(
                        since ->
                                places.merge(
                                        journal.place(), days(since, touch.received()), Days::and));
    }

    /// A card that was enrolled anew goes on where another journal ends.
    private Optional<Instant> endOfTheOneBefore(JournalRow journal) {
        return Optional.ofNullable(journal.followsJournal())
                .flatMap(tables.journals()::findById)
                .flatMap(
                        before ->
                                tables.told()
                                        .knownBefore(before.id(), before.nextSeq())
                                        .flatMap(row -> at(before, row, row.untilElapsed())));
    }

    private Optional<Instant> at(JournalRow journal, ToldRow row, long elapsed) {
        List<TrueTimeRow> found = times.of(List.of(journal.kiosk()), List.of(row.boot()));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        found.getLast().utc().plusMillis(elapsed - found.getLast().elapsed()));
    }

    private static Days days(Instant from, Instant until) {
        return new Days(SwedishTime.dayOf(from), SwedishTime.dayOf(until));
    }
}
