package se.digipunkt.kiosk.journal;

import se.digipunkt.protocol.Reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Guidance entries that have been read before. An entry never changes, and the desk counts the
/// whole day after each tap: reading them all again made the hundredth tap slower than the first.
/// Used inside transactions only, which are one at a time.
final class GuidanceRead {

    private static final int MOST = 5000;

    private final Map<Reference, Optional<Standing>> read = new LinkedHashMap<>();

    /// Empty when the entry's text is damaged or the entry gone.
    Optional<Standing> at(Connection connection, Reference reference) throws SQLException {
        Optional<Standing> known = read.get(reference);
        if (known != null) {
            return known;
        }
        Optional<Standing> now =
                EntryTable.find(connection, reference)
                        .filter(entry -> !entry.damaged())
                        .map(entry -> GuidanceDays.standing(entry, entry.json()));
        if (read.size() >= MOST) {
            read.remove(read.keySet().iterator().next());
        }
        read.put(reference, now);
        return now;
    }
}
