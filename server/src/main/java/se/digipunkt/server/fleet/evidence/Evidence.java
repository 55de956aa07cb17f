package se.digipunkt.server.fleet.evidence;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.fleet.availability.KioskLife;
import se.digipunkt.server.fleet.availability.Told;
import se.digipunkt.server.fleet.availability.ToldJournal;
import se.digipunkt.server.storage.WriteGate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The door to what kiosks told about being alive. All that takes joins the running transaction.
@Singleton
public final class Evidence {

    private final EvidenceTables tables;
    private final Lives lives;
    private final DueDays due;
    private final WriteGate gate;

    Evidence(EvidenceTables tables, Lives lives, DueDays due, WriteGate gate) {
        this.tables = tables;
        this.lives = lives;
        this.due = due;
        this.gate = gate;
    }

    /// An entry of a journal; once, however often it comes.
    ///
    /// @param reason why the agent was started, at a start
    public void told(
            String journal, long seq, Told told, @Nullable String reason, Instant received) {
        Told.Alive alive = told instanceof Told.Alive interval ? interval : null;
        tables.told()
                .addOnce(
                        journal,
                        seq,
                        told.boot(),
                        told.from(),
                        told.until(),
                        alive == null ? null : alive.terminal().code(),
                        alive == null ? null : code(alive.link()),
                        reason,
                        received);
        due.touched(journal, seq, received);
    }

    /// The interval that was going on when the kiosk was heard from.
    ///
    /// @param behind the last entry that the kiosk had written, when all up to it have come; null
    ///   when some have not
    public void open(String kiosk, Told.Alive alive, @Nullable Reference behind, Instant received) {
        keepOpen(kiosk, alive, isWrittenNow(behind, alive.boot()) ? behind : null, received);
    }

    /// An older journal that the kiosk still holds has come whole as well, and tells nothing of
    /// this boot.
    private boolean isWrittenNow(@Nullable Reference behind, String boot) {
        return behind != null
                && tables.told().firstOf(boot).stream()
                        .anyMatch(first -> first.journal().equals(behind.journal()));
    }

    private void keepOpen(
            String kiosk, Told.Alive alive, @Nullable Reference behind, Instant received) {
        boolean goesOn =
                tables.open()
                        .find(kiosk, alive.boot())
                        .filter(row -> row.fromElapsed() == alive.from())
                        .isPresent();
        tables.open()
                .save(
                        kiosk,
                        alive.boot(),
                        alive.from(),
                        alive.until(),
                        alive.terminal().code(),
                        code(alive.link()),
                        behind == null ? null : behind.journal(),
                        behind == null ? null : behind.seq(),
                        received);
        Instant began = received.minusMillis(Math.max(0, alive.until() - alive.from()));
        due.alive(kiosk, began, received);
        if (!goesOn && behind != null && behind.journal() != null) {
            due.touched(behind.journal(), behind.seq() + 1, received);
        }
    }

    private static @Nullable String code(@Nullable LinkClass link) {
        return link == null ? null : link.code();
    }

    public void copied(CopiedJournal journal) {
        ToldJournal.Follows follows = journal.follows();
        tables.journals()
                .save(
                        journal.id(),
                        journal.kiosk(),
                        journal.place(),
                        journal.next(),
                        follows == null ? null : follows.journal(),
                        follows == null ? null : follows.seq());
    }

    /// Numbers that are lost for good; both included.
    public void hole(String journal, long from, long until) {
        tables.holes().addOnce(journal, from, until);
    }

    /// The time of a boot is known now, or better than before.
    public void anchored(String boot, Instant received) {
        tables.told()
                .firstOf(boot)
                .forEach(first -> due.touched(first.journal(), first.seq(), received));
    }

    /// What is known of the kiosks of a place, as far as it can bear on time from a moment on.
    public List<KioskLife> lives(String place, Instant since) {
        return gate.read(() -> lives.at(place, since));
    }

    /// What a kiosk told when it was heard from last; empty when it never did.
    public Optional<Now> now(String kiosk) {
        return gate.read(() -> tables.open().latest(kiosk))
                .map(row -> new Now(row.alive(), row.received()));
    }

    /// Starts of a kiosk's agent since a moment, newest first.
    public List<Start> starts(String kiosk, Instant since) {
        return gate.read(() -> tables.told().starts(kiosk, since)).stream()
                .filter(row -> !row.startedAt().isBefore(since))
                .map(
                        row ->
                                new Start(
                                        row.startedAt(),
                                        Objects.requireNonNullElse(row.reason(), "")))
                .toList();
    }

    /// Days of places that are to be counted anew, by place, after one of them.
    public List<Due> due(String after, int most) {
        return gate.read(() -> tables.due().next(after, most)).stream().map(Evidence::due).toList();
    }

    private static Due due(DueRow row) {
        return new Due(row.place(), row.firstDay(), row.lastDay(), row.mark());
    }

    /// Those of one place.
    public Optional<Due> dueOf(String place) {
        return gate.read(() -> tables.due().findById(place)).map(Evidence::due);
    }

    public void makeDue(String place, LocalDate first, LocalDate last) {
        gate.write(() -> due.make(place, first, last));
    }

    /// True when nothing has come to it since it was read; it is due no longer.
    public boolean take(Due counted) {
        return tables.due().remove(counted.place(), counted.mark()) == 1;
    }

    /// @param last included
    public record Due(String place, LocalDate first, LocalDate last, long mark) {}
}
