package se.digipunkt.server.guidance.desk;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Reference;
import se.digipunkt.server.guidance.Standing;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which records of a place became part of which, for the way back; inside a write.
@Singleton
final class Joins {

    /// As long as a record can be corrected.
    private static final int DAYS = 30;

    private final JoinedTable table;
    private final WriteGate gate;
    private final Clock clock;

    Joins(JoinedTable table, WriteGate gate, Clock clock) {
        this.table = table;
        this.gate = gate;
        this.clock = clock;
    }

    /// Those that got the errands of another one.
    Set<Reference> joined(String place) {
        return list(place).stream().map(JoinedRow::into).collect(Collectors.toUnmodifiableSet());
    }

    /// What a record got, the last one last.
    List<JoinedRow> into(String place, Reference record) {
        return list(place).stream().filter(row -> row.into().equals(record)).toList();
    }

    /// What a record became part of.
    Optional<Reference> whole(String place, Reference record) {
        return list(place).stream()
                .filter(row -> row.root().equals(record))
                .map(JoinedRow::into)
                .findFirst();
    }

    void add(String place, Standing part, Reference into) {
        forget(part.reference());
        table.save(
                new JoinedRow(
                        place,
                        journal(part.reference()),
                        part.reference().seq(),
                        journal(part.row()),
                        part.row().seq(),
                        journal(into),
                        into.seq(),
                        position(place, into),
                        today()));
    }

    private int position(String place, Reference into) {
        return 1 + into(place, into).stream().mapToInt(JoinedRow::position).max().orElse(0);
    }

    /// What was joined with one that goes is joined with one that stays.
    void move(Reference part, Reference into) {
        table.move(journal(part), part.seq(), journal(into), into.seq());
    }

    void forget(Reference part) {
        table.remove(journal(part), part.seq());
    }

    /// Of all places.
    ///
    /// @return how many
    int forgetOld() {
        return gate.write(() -> table.removeBefore(today().minusDays(DAYS)));
    }

    private List<JoinedRow> list(String place) {
        return table.list(place, today().minusDays(DAYS));
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    /// What stands tells its journal.
    private static String journal(Reference reference) {
        return Objects.requireNonNull(reference.journal());
    }
}
