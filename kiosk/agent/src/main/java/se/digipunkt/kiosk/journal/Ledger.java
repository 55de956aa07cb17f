package se.digipunkt.kiosk.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.Origin;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What can be done to the journals within one transaction.
record Ledger(Connection connection) {

    Span current() throws SQLException {
        return JournalTable.list(connection).getFirst();
    }

    /// @param fresh id of the journal to begin when there is none
    /// @return true when there was none
    boolean begin(String fresh) throws SQLException {
        if (!JournalTable.list(connection).isEmpty()) {
            return false;
        }
        JournalTable.insertCurrent(connection, fresh, 0, null);
        return true;
    }

    /// @param fresh id of the journal to begin when the current one was written elsewhere
    /// @return true when it was begun
    boolean writeAt(String place, Optional<String> before, String fresh) throws SQLException {
        JournalTable.setPlace(connection, before.orElse(place));
        Span old = current();
        if (place.equals(old.place())) {
            return false;
        }
        JournalTable.end(connection, old.id(), Ending.MOVED);
        JournalTable.insertCurrent(connection, fresh, 0, place);
        return true;
    }

    Reference append(Moment at, String kind, ObjectNode fields) throws SQLException {
        Span journal = current();
        long seq = journal.lastSeq() + 1;
        JournalEntry entry = JournalEntry.written(journal.id(), seq, at, kind, fields);
        EntryTable.insert(connection, entry, day(entry));
        JournalTable.setLast(connection, journal.id(), seq);
        return entry.reference();
    }

    /// The day that guidance tells, else the one on which it was logged; null for entries that are
    /// no guidance. Corrections stand under the day on which they were made.
    private static @Nullable LocalDate day(JournalEntry entry) {
        return switch (entry.kind()) {
            case "guidance" -> {
                LocalDate told = GuidanceReader.read(entry.json(), new ArrayList<>()).day();
                yield told == null ? Booked.wallDay(entry) : told;
            }
            case "guidance-corrected" -> Booked.wallDay(entry);
            default -> null;
        };
    }

    /// @param all entries that the press leads to, at least one
    /// @return the first of them; the one that the press led to before, when it did
    Reference appendOnce(String press, Moment at, String kind, List<ObjectNode> all)
            throws SQLException {
        Optional<Reference> before = PressTable.find(connection, press);
        if (before.isPresent()) {
            return before.get();
        }
        Reference first = append(at, kind, all.getFirst());
        for (ObjectNode fields : all.subList(1, all.size())) {
            append(at, kind, fields);
        }
        PressTable.insert(connection, press, first);
        return first;
    }

    /// A second press, which no page can send, keeps what came with the first.
    Optional<Reference> appendOnce(
            String press, String content, Moment at, String kind, List<ObjectNode> all)
            throws SQLException {
        String both = PressTable.withContent(press, content);
        if (PressTable.find(connection, press).isPresent()) {
            return PressTable.find(connection, both);
        }
        Reference first = appendOnce(press, at, kind, all);
        PressTable.insert(connection, both, first);
        return Optional.of(first);
    }

    Optional<JournalEntry> find(Reference reference) throws SQLException {
        Reference whole = reference.in(current().id());
        return EntryTable.find(connection, JournalTable.whereabouts(connection, whole));
    }

    Optional<Reference> correct(Moment now, Correction correction) throws SQLException {
        Optional<JournalEntry> found =
                find(correction.record()).filter(entry -> entry.kind().equals("guidance"));
        if (found.isEmpty() || !isOfHere(found.get())) {
            return Optional.empty();
        }
        ObjectNode fields = ProtocolJson.mapper().createObjectNode();
        fields.put("corrects", fromHere(found.get()).toString());
        if (!found.get().damaged()) {
            fields.put(
                    "correctsOrigin",
                    Origin.of(found.get().journal(), found.get().json()).toString());
        }
        if (correction.guidance() != null) {
            fields.set("guidance", ProtocolJson.mapper().valueToTree(correction.guidance()));
        }
        if (correction.samePersonAs() != null) {
            Optional<JournalEntry> first = find(correction.samePersonAs());
            if (first.isPresent()) {
                fields.put("samePersonAs", fromHere(first.get()).toString());
            }
        }
        return Optional.of(append(now, "guidance-corrected", fields));
    }

    /// What was logged at another place is no longer this kiosk's to correct.
    private boolean isOfHere(JournalEntry entry) throws SQLException {
        String written = JournalTable.get(connection, entry.journal()).place();
        return Objects.equals(written, current().place());
    }

    private Reference fromHere(JournalEntry entry) throws SQLException {
        return entry.journal().equals(current().id())
                ? new Reference(null, entry.seq())
                : entry.reference();
    }

    void acknowledge(String journal, long upTo, Instant serverTime) throws SQLException {
        Span known = JournalTable.get(connection, journal);
        if (upTo > known.acknowledged()) {
            EntryTable.acknowledge(connection, known, upTo, serverTime);
        } else if (upTo < known.acknowledged()) {
            EntryTable.forgetAcknowledged(connection, journal, upTo);
        } else {
            return;
        }
        JournalTable.setAcknowledged(connection, journal, upTo);
    }

    void compareAgain(String journal) throws SQLException {
        long nothing = JournalTable.get(connection, journal).firstSeq() - 1;
        EntryTable.forgetAcknowledged(connection, journal, nothing);
        JournalTable.setAcknowledged(connection, journal, nothing);
    }

    /// Removes what the server has had since before the cutoff: from the current journal entry by
    /// entry, a kept one as a whole.
    void purge(Instant cutoff) throws SQLException {
        List<String> ended = JournalTable.listEndedBefore(connection, cutoff);
        for (String journal : ended) {
            EntryTable.deleteFrom(connection, journal, 0);
            JournalTable.delete(connection, journal);
        }
        Span journal = current();
        long first =
                EntryTable.firstToKeep(connection, journal.id(), cutoff, journal.lastSeq() + 1);
        if (first > journal.firstSeq()) {
            EntryTable.deleteBefore(connection, journal.id(), first);
            JournalTable.setFirst(connection, journal.id(), first);
        }
        if (first > journal.firstSeq() || !ended.isEmpty()) {
            forgetContents();
        }
    }

    /// What is known of an entry's content goes with it.
    private void forgetContents() throws SQLException {
        for (Reference entry : PressTable.listWithContent(connection)) {
            if (find(entry).isEmpty()) {
                PressTable.forgetContent(connection, entry);
            }
        }
    }

    /// Ends the current journal; what it has from `firstDiffering` on goes on in a new one.
    ///
    /// @param empty id of the new journal when there is nothing to take along
    void branch(String empty, Ending ending, long firstDiffering) throws SQLException {
        Span old = current();
        long firstMoved = firstMoved(old, firstDiffering);
        List<JournalEntry> leaving = leaving(old, firstMoved);
        String fresh = leaving.isEmpty() ? empty : Branch.idFrom(leaving.getFirst());
        Branch branch = new Branch(old.id(), firstMoved, fresh);
        JournalTable.end(connection, branch, ending);
        JournalTable.insertCurrent(connection, fresh, leaving.size(), old.place());
        move(branch, leaving);
    }

    /// What a kept journal has from `firstDiffering` on gets a journal of its own, kept as well:
    /// the server took these entries once, was restored, and does not take them in the old one
    /// again.
    ///
    /// @return false when there is no such entry: the server has all of it
    boolean branchKept(Span old, Ending ending, long firstDiffering) throws SQLException {
        long firstMoved = firstMoved(old, firstDiffering);
        List<JournalEntry> leaving = leaving(old, firstMoved);
        if (leaving.isEmpty()) {
            JournalTable.setAcknowledged(connection, old.id(), old.lastSeq());
            return false;
        }
        Branch branch = new Branch(old.id(), firstMoved, Branch.idFrom(leaving.getFirst()));
        JournalTable.insertKept(connection, branch, ending, leaving.size());
        JournalTable.end(connection, branch, ending);
        move(branch, leaving);
        return true;
    }

    private static long firstMoved(Span old, long firstDiffering) {
        return Math.clamp(firstDiffering, old.firstSeq(), old.lastSeq() + 1);
    }

    private List<JournalEntry> leaving(Span old, long firstMoved) throws SQLException {
        return EntryTable.list(connection, old.id(), firstMoved, Integer.MAX_VALUE);
    }

    private void move(Branch branch, List<JournalEntry> leaving) throws SQLException {
        EntryTable.deleteFrom(connection, branch.old(), branch.firstMoved());
        for (JournalEntry entry : leaving) {
            JournalEntry moved = branch.moved(entry);
            EntryTable.insert(connection, moved, day(moved));
        }
    }
}
