package se.digipunkt.kiosk.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All guidance that the journals hold and what corrections leave of it, in memory. An entry never
/// changes, so only what is new is read: the desk asks after each tap, and a kiosk that has been
/// without a network for 90 days holds thousands. Used inside transactions only, which are one at a
/// time, and before anything is written in them: a transaction that is rolled back leaves no trace.
final class GuidanceBook {

    private final Map<Reference, Booked> records = new LinkedHashMap<>();
    private Map<String, Span> read = Map.of();
    private Map<String, Span> spans = Map.of();
    private @Nullable String here;

    /// For after a change of what was written before: everything is read again.
    void forget() {
        records.clear();
        read = Map.of();
    }

    /// Reads what has been written since.
    GuidanceBook readOn(Connection connection) throws SQLException {
        List<Span> held = JournalTable.list(connection);
        here = held.getFirst().place();
        spans = byId(held);
        if (!continues()) {
            forget();
        }
        List<JournalEntry> news = new ArrayList<>();
        for (Span span : inOrder(held)) {
            Span before = read.get(span.id());
            if (before == null || before.lastSeq() < span.lastSeq()) {
                long from = before == null ? 0 : before.lastSeq();
                news.addAll(EntryTable.listGuidance(connection, span.id(), from));
            }
        }
        take(connection, news);
        dropPurged(held);
        read = spans;
        return this;
    }

    Stream<Standing> standing(LocalDate first, LocalDate last) {
        return records.values().stream()
                .filter(this::isOfHere)
                .flatMap(record -> record.standing().stream())
                .filter(record -> !record.day().isBefore(first) && !record.day().isAfter(last));
    }

    Stream<Standing> takenBack(LocalDate day) {
        return records.values().stream()
                .filter(this::isOfHere)
                .flatMap(record -> record.takenBack().stream())
                .filter(record -> record.day().equals(day));
    }

    /// Of this place: what was logged at another is no longer this kiosk's to correct.
    Optional<Booked> find(Connection connection, Reference record) throws SQLException {
        return booked(connection, record.in(inOrder(spans.values()).getLast().id()))
                .filter(this::isOfHere);
    }

    /// Where those of the records stand that are of this place.
    Set<Reference> places(Connection connection, Collection<Reference> all) throws SQLException {
        Set<Reference> places = new HashSet<>();
        for (Reference record : all) {
            find(connection, record).map(Booked::reference).ifPresent(places::add);
        }
        return places;
    }

    /// As staff count: a tap is one, a tap that was undone before it was sent is none, a record
    /// that was sent and changed since is one.
    int unsent() {
        Booked.Acknowledged acknowledged =
                entry -> {
                    Span span = spans.get(entry.journal());
                    return span != null && entry.seq() <= span.acknowledged();
                };
        return Math.toIntExact(
                records.values().stream().filter(record -> record.isUnsent(acknowledged)).count());
    }

    private boolean continues() {
        return read.keySet().equals(spans.keySet())
                && spans.values().stream().allMatch(now -> continues(read.get(now.id()), now));
    }

    private static boolean continues(@Nullable Span before, Span now) {
        return before != null
                && before.current() == now.current()
                && before.lastSeq() <= now.lastSeq();
    }

    /// The records first: between journals that a fork has parted, a correction may stand before
    /// what it corrects.
    private void take(Connection connection, List<JournalEntry> news) throws SQLException {
        for (JournalEntry entry : news) {
            if (entry.kind().equals("guidance")) {
                records.put(entry.reference(), new Booked(entry));
            }
        }
        for (JournalEntry entry : news) {
            if (entry.kind().equals("guidance-corrected") && !entry.damaged()) {
                correct(connection, entry);
            }
        }
    }

    private void correct(Connection connection, JournalEntry correction) throws SQLException {
        ObjectNode json = correction.json();
        Optional<Booked> found = referred(connection, correction, json, "corrects");
        if (found.isEmpty()) {
            return;
        }
        Booked record = found.get();
        Booked before = record.into() == null ? null : records.get(record.into());
        if (before != null) {
            before.part(record.reference());
        }
        if (json.get("guidance") instanceof ObjectNode guidance) {
            record.replace(correction.reference(), read(guidance));
        } else {
            Optional<Booked> into = referred(connection, correction, json, "samePersonAs");
            record.remove(correction.reference(), into.map(Booked::reference).orElse(null));
            into.ifPresent(first -> first.join(record.reference()));
        }
    }

    private static GuidanceRecord read(ObjectNode guidance) {
        return GuidanceReader.read(guidance, new ArrayList<>());
    }

    private Optional<Booked> referred(
            Connection connection, JournalEntry from, JsonNode json, String field)
            throws SQLException {
        Optional<Reference> reference = Reference.parse(json.path(field).asText());
        return reference.isEmpty()
                ? Optional.empty()
                : booked(connection, reference.get().in(from.journal()));
    }

    private Optional<Booked> booked(Connection connection, Reference whole) throws SQLException {
        Booked known = records.get(whole);
        // Nothing has moved out of a journal that this kiosk does not hold.
        return known != null || !spans.containsKey(whole.journal())
                ? Optional.ofNullable(known)
                : Optional.ofNullable(records.get(JournalTable.whereabouts(connection, whole)));
    }

    private boolean isOfHere(Booked record) {
        Span span = spans.get(record.reference().journal());
        return span != null && Objects.equals(span.place(), here);
    }

    private void dropPurged(List<Span> held) {
        for (Span span : held) {
            Span before = read.get(span.id());
            if (before != null && before.firstSeq() < span.firstSeq()) {
                records.keySet()
                        .removeIf(
                                entry ->
                                        span.id().equals(entry.journal())
                                                && entry.seq() < span.firstSeq());
            }
        }
    }

    /// As they were written: the kept ones from the oldest, then the current one.
    private static List<Span> inOrder(Collection<Span> held) {
        return Stream.concat(
                        held.stream().filter(span -> !span.current()),
                        held.stream().filter(Span::current))
                .toList();
    }

    private static Map<String, Span> byId(List<Span> held) {
        Map<String, Span> byId = new HashMap<>();
        held.forEach(span -> byId.put(span.id(), span));
        return byId;
    }
}
