package se.digipunkt.kiosk.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.RestartReason;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/// The kiosk's log. Whatever it has given a number is on the disk, and stays until the server has
/// had it for 35 days. Every method is one transaction and may be called from any thread; those
/// that write throw [JournalFull] when there is no room.
public final class Journal implements AutoCloseable {

    /// How long what the server has acknowledged is kept, should a restored server ask for it.
    public static final Duration KEPT = Duration.ofDays(35);

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final DeviceClock clock;
    private final Supplier<UUID> ids;
    private final GuidanceBook book = new GuidanceBook();
    private final AtomicLong moves = new AtomicLong();
    private final Transactions transactions;

    Journal(JournalFile file, Ballast ballast, DeviceClock clock, Supplier<UUID> ids) {
        this.clock = clock;
        this.ids = ids;
        this.transactions =
                new Transactions(
                        file,
                        ballast,
                        connection -> begin(new Ledger(connection), file.begunAnew()));
    }

    /// Opens the journal of a folder, or begins one.
    ///
    /// @param ids makes the ids of new journals
    /// @param ballastBytes room kept in reserve for a full disk
    /// @throws JournalInUse when another agent has it open
    public static Journal open(
            Path folder, DeviceClock clock, Supplier<UUID> ids, long ballastBytes) {
        try {
            JournalFile file = JournalFile.open(folder);
            return new Journal(file, new Ballast(folder, ballastBytes), clock, ids);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The journal in " + folder + " cannot be opened", e);
        }
    }

    /// Runs after every append, on the thread that appended; must be quick.
    public void whenAppended(Runnable listener) {
        listeners.add(listener);
    }

    /// Writes an entry of this moment.
    ///
    /// @param fields what the kind has beside seq, boot, elapsed, wall and kind
    /// @return where it stands; it is on the disk
    public Reference append(String kind, ObjectNode fields) {
        return append(clock.now(), kind, fields);
    }

    /// Writes an entry of an earlier moment, perhaps of an earlier boot.
    public Reference append(Moment at, String kind, ObjectNode fields) {
        return told(
                transactions.run(connection -> new Ledger(connection).append(at, kind, fields)));
    }

    /// Logs guidance given now.
    public Reference log(GuidanceRecord guidance) {
        return append("guidance", ProtocolJson.mapper().valueToTree(guidance));
    }

    /// Logs guidance of a moment once for each press of a button, however often it is sent.
    ///
    /// @param press the id that the page gave the press
    /// @param all one record for each person or group, at least one
    /// @return where the first of them stands; the others follow it
    public Reference logOnce(String press, Moment at, List<GuidanceRecord> all) {
        List<ObjectNode> fields = fields(all);
        return told(
                transactions.run(
                        connection ->
                                new Ledger(connection).appendOnce(press, at, "guidance", fields)));
    }

    /// As [#logOnce(String, Moment, List)], of a form: empty when another one came with the id.
    ///
    /// @param content tells forms apart; without spaces
    public Optional<Reference> logOnce(
            String press, String content, Moment at, List<GuidanceRecord> all) {
        List<ObjectNode> fields = fields(all);
        return transactions
                .run(
                        connection ->
                                new Ledger(connection)
                                        .appendOnce(press, content, at, "guidance", fields))
                .map(this::told);
    }

    private static List<ObjectNode> fields(List<GuidanceRecord> all) {
        return all.stream()
                .map(record -> ProtocolJson.mapper().<ObjectNode>valueToTree(record))
                .toList();
    }

    /// The first record that a press led to, while that is known.
    public Optional<Reference> pressed(String press) {
        return transactions.run(connection -> PressTable.find(connection, press));
    }

    /// Replaces a record of guidance whole, or removes it when `guidance` is null.
    ///
    /// @return where the correction stands; empty when this kiosk holds no such record, or wrote it
    ///   at another place
    public Optional<Reference> correct(Reference record, @Nullable GuidanceRecord guidance) {
        Moment now = clock.now();
        return transactions
                .run(
                        connection ->
                                new Ledger(connection)
                                        .correct(now, new Correction(record, guidance, null)))
                .map(this::told);
    }

    /// Corrects what stands, by what stands: nothing that another desk does comes between. All of
    /// it is written, one after the other and of one moment, or none of it.
    ///
    /// @param change tells what to write; empty when it refuses to
    /// @return false when it refused
    public boolean correct(Function<Standings, Optional<List<Correction>>> change) {
        Moment now = clock.now();
        Optional<List<Correction>> made =
                transactions.run(
                        connection -> {
                            var decided = change.apply(standings(connection));
                            for (Correction correction : decided.orElse(List.of())) {
                                new Ledger(connection).correct(now, correction);
                            }
                            return decided;
                        });
        if (!made.orElse(List.of()).isEmpty()) {
            listeners.forEach(Runnable::run);
        }
        return made.isPresent();
    }

    private Standings standings(Connection connection) throws SQLException {
        return new BookedStandings(book.readOn(connection), connection);
    }

    /// The record as it stands now; empty when it was removed, or is none of this place.
    public Optional<Standing> standing(Reference record) {
        return transactions.run(connection -> standings(connection).find(record));
    }

    /// Help given in some days at this place that stands, in the order in which it was logged.
    ///
    /// @param last the last day, included
    public List<Standing> standing(LocalDate first, LocalDate last) {
        return transactions.run(
                connection -> book.readOn(connection).standing(first, last).toList());
    }

    /// Help of one day at this place that was taken back, in the order in which it was logged.
    public List<Standing> takenBack(LocalDate day) {
        return transactions.run(connection -> book.readOn(connection).takenBack(day).toList());
    }

    /// The entry, wherever a fork has moved it; empty when this kiosk does not hold it.
    public Optional<JournalEntry> find(Reference reference) {
        return transactions.run(connection -> new Ledger(connection).find(reference));
    }

    /// Where those of the records stand that this kiosk holds and that are of this place.
    public Set<Reference> places(Collection<Reference> records) {
        return transactions.run(connection -> book.readOn(connection).places(connection, records));
    }

    /// Another number as soon as records may stand elsewhere than before.
    public long moves() {
        return moves.get();
    }

    /// How many transactions there have been.
    long transactions() {
        return transactions.count();
    }

    /// Help given on one day at this place, by errand, without what was undone.
    public Tally tally(LocalDate day) {
        return tally(day, day);
    }

    /// @param last the last day, included
    public Tally tally(LocalDate first, LocalDate last) {
        return Tally.of(standing(first, last));
    }

    /// The journal that is written now.
    public Span current() {
        return transactions.run(connection -> new Ledger(connection).current());
    }

    /// The journal with that id, which the kiosk holds.
    public Span span(String id) {
        return transactions.run(connection -> JournalTable.get(connection, id));
    }

    /// All journals held: the current one first.
    public List<Span> spans() {
        return transactions.run(JournalTable::list);
    }

    /// Entries of all journals that the server has not acknowledged.
    public long unsent() {
        return spans().stream().mapToLong(Span::unsent).sum();
    }

    /// Records of guidance that the server does not know as they are now: a tap is one, a tap that
    /// was undone before it was sent is none.
    public int unsentRecords() {
        return transactions.run(connection -> book.readOn(connection).unsent());
    }

    /// The last visit in a journal, told in a boot until a moment of it.
    public Optional<JournalEntry> lastVisit(String journal, Moment until) {
        return transactions.run(connection -> EntryTable.lastVisit(connection, journal, until));
    }

    /// At most `most` entries in order, from the number `from` on.
    public List<JournalEntry> read(String journal, long from, int most) {
        return transactions.run(connection -> EntryTable.list(connection, journal, from, most));
    }

    /// The server has everything up to `upTo` and nothing after it: less than before when it was
    /// restored. What it has had for [#KEPT], by its own clock alone, is removed.
    public void acknowledge(String journal, long upTo, Instant serverTime) {
        transactions.run(
                connection -> {
                    Ledger ledger = new Ledger(connection);
                    ledger.acknowledge(journal, upTo, serverTime);
                    JournalTable.setEnded(connection, serverTime);
                    ledger.purge(serverTime.minus(KEPT));
                    return true;
                });
    }

    /// From now on entries are written at this place. A journal is written at one place: when the
    /// current one was written at another, it ends and a new one begins; what is unsent in it stays
    /// to be sent as what was written there.
    ///
    /// @param place id of the point or bus at which the kiosk is enrolled
    /// @param before where it was enrolled until now: journals that have no place yet are from
    ///   there
    public void writeAt(String place, Optional<String> before) {
        String fresh = ids.get().toString();
        boolean begun =
                transactions.run(
                        connection -> {
                            forget();
                            return new Ledger(connection).writeAt(place, before, fresh);
                        });
        if (begun) {
            LOG.info("A new journal was begun at {}", place);
        }
    }

    /// The server's history parted from this one somewhere before what it was offered: everything
    /// that is held has to be compared again.
    public void compareAgain(String journal) {
        transactions.run(
                connection -> {
                    new Ledger(connection).compareAgain(journal);
                    return true;
                });
    }

    /// From now on the entry is sent as `unreadable`; its text stays here.
    public void setUnreadable(String journal, long seq) {
        transactions.run(
                connection -> {
                    forget();
                    return EntryTable.setUnreadable(connection, journal, seq);
                });
    }

    /// Ends the current journal and begins a new one with everything from `firstDiffering`,
    /// numbered from 1; the old one keeps what the server has in common with it. From a journal
    /// that has ended already, which a restored server may no longer take, the rest goes into
    /// another kept one; when there is no rest, nothing happens.
    ///
    /// @return true when a new journal was begun
    public boolean beginAfter(Ending ending, String journal, long firstDiffering) {
        String fresh = ids.get().toString();
        boolean begun =
                transactions.run(
                        connection -> {
                            forget();
                            Ledger ledger = new Ledger(connection);
                            if (ledger.current().id().equals(journal)) {
                                ledger.branch(fresh, ending, firstDiffering);
                                return true;
                            }
                            Span kept = JournalTable.get(connection, journal);
                            return ledger.branchKept(kept, ending, firstDiffering);
                        });
        if (begun) {
            LOG.warn("A new journal was begun ({}), from entry {}", ending.code(), firstDiffering);
        }
        return begun;
    }

    /// The interval that is going on; after a start, the one that a power cut left open.
    public Optional<AliveInterval> openAlive() {
        return transactions.run(AliveTable::find);
    }

    /// Keeps the open interval as it stands now.
    public void keepAlive(AliveInterval open) {
        transactions.run(connection -> AliveTable.replace(connection, open));
    }

    /// Writes the entry of a closed interval and opens the next in its place, or none.
    public Reference closeAlive(AliveInterval closed, @Nullable AliveInterval next) {
        return told(
                transactions.run(
                        connection -> {
                            AliveTable.replace(connection, next);
                            return new Ledger(connection)
                                    .append(closed.from(), "alive", closed.fields());
                        }));
    }

    public JournalHealth health() {
        return transactions.health();
    }

    /// Takes ballast on board again when there is room for it; for now and then.
    public void tendBallast() {
        transactions.tendBallast();
    }

    @Override
    public void close() {
        transactions.close();
    }

    private void forget() {
        book.forget();
        moves.incrementAndGet();
    }

    private boolean begin(Ledger ledger, boolean begunAnew) throws SQLException {
        boolean begun = ledger.begin(ids.get().toString());
        moves.incrementAndGet();
        if (begun && begunAnew) {
            ObjectNode fields = ProtocolJson.mapper().createObjectNode();
            fields.put("reason", RestartReason.JOURNAL_CORRUPT.code());
            ledger.append(clock.now(), "restart", fields);
        }
        return begun;
    }

    private Reference told(Reference written) {
        listeners.forEach(Runnable::run);
        return written;
    }
}
