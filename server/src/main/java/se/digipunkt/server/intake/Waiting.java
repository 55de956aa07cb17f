package se.digipunkt.server.intake;

import jakarta.inject.Singleton;

import se.digipunkt.server.fleet.Kiosk;

import java.util.List;
import java.util.Set;

/// Corrections that came before their record, and withdrawals before their closure: after a restore
/// the newest journal is offered first.
@Singleton
final class Waiting {

    private final WaitingTable table;
    private final SecondTry secondTry;

    Waiting(WaitingTable table, SecondTry secondTry) {
        this.table = table;
        this.secondTry = secondTry;
    }

    /// Tries those whose record has come, in the running transaction. Each is tried once then: one
    /// that still cannot be counted is left to a newer program, like all that is set aside.
    ///
    /// @param kiosk that syncs
    /// @param journals in which what it brings was first written
    /// @return true when there were any
    boolean tryReady(Kiosk kiosk, Set<String> journals) {
        List<EntryRow> ready = table.ready(kiosk.id(), journals);
        secondTry.tryAgain(ready.stream().filter(EntryRow::refused).toList());
        ready.forEach(row -> table.delete(row.journal(), row.seq()));
        return !ready.isEmpty();
    }
}
