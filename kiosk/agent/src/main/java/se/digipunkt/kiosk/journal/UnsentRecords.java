package se.digipunkt.kiosk.journal;

import se.digipunkt.protocol.Reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Counts what is not at the server as staff count it: a tap is one, a tap that was undone before
/// it was sent is none, a record that was sent and undone since is one.
final class UnsentRecords {

    private UnsentRecords() {}

    static int count(Connection connection) throws SQLException {
        Set<Reference> unsent = new HashSet<>(EntryTable.listUnsentGuidance(connection));
        Set<Reference> undone = new HashSet<>();
        Set<Reference> changed = new HashSet<>();
        Ledger ledger = new Ledger(connection);
        for (JournalEntry correction : EntryTable.listUnsentCorrections(connection)) {
            Optional<Reference> record = corrected(ledger, correction);
            if (record.isEmpty()) {
                continue;
            }
            if (!unsent.contains(record.get())) {
                changed.add(record.get());
            } else if (correction.json().path("guidance").isObject()) {
                undone.remove(record.get());
            } else {
                undone.add(record.get());
            }
        }
        return unsent.size() - undone.size() + changed.size();
    }

    private static Optional<Reference> corrected(Ledger ledger, JournalEntry correction)
            throws SQLException {
        if (correction.damaged()) {
            return Optional.empty();
        }
        var corrects = Reference.parse(correction.json().path("corrects").asText());
        return corrects.isEmpty()
                ? Optional.empty()
                : ledger.find(corrects.get().in(correction.journal())).map(JournalEntry::reference);
    }
}
