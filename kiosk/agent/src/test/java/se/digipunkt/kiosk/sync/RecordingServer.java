package se.digipunkt.kiosk.sync;

import com.fasterxml.jackson.databind.JsonNode;

import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.Enrolment;
import se.digipunkt.protocol.EntryReader;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A server in memory that keeps journals as the protocol says, and fails as told.
final class RecordingServer implements ServerLink {

    /// By journal and seq; a missing number below the last is a hole.
    final Map<String, TreeMap<Long, JsonNode>> journals = new HashMap<>();

    final List<Sync.Request> requests = new ArrayList<>();
    final Deque<SyncReply> insteadOfAnswers = new ArrayDeque<>();
    final List<Enrolment.Request> enrolments = new ArrayList<>();
    final Deque<EnrolmentReply> enrolmentReplies = new ArrayDeque<>();
    Predicate<JsonNode> cannotRead = entry -> false;
    int largestBatch = Integer.MAX_VALUE;
    boolean losesAnswers;

    @Override
    public EnrolmentReply enrol(Enrolment.Request request) {
        enrolments.add(request);
        return enrolmentReplies.remove();
    }

    @Override
    public SyncReply sync(byte[] body) {
        Sync.Request request = read(body);
        requests.add(request);
        if (!insteadOfAnswers.isEmpty()) {
            return insteadOfAnswers.remove();
        }
        SyncReply reply = replyTo(request);
        return losesAnswers ? new SyncReply.Unreached("the answer was lost") : reply;
    }

    List<JsonNode> entries(String journal) {
        return List.copyOf(journals.getOrDefault(journal, new TreeMap<>()).values());
    }

    Map<String, TreeMap<Long, JsonNode>> copy() {
        Map<String, TreeMap<Long, JsonNode>> copy = new HashMap<>();
        journals.forEach((id, entries) -> copy.put(id, new TreeMap<>(entries)));
        return copy;
    }

    void restore(Map<String, TreeMap<Long, JsonNode>> older) {
        journals.clear();
        older.forEach((id, entries) -> journals.put(id, new TreeMap<>(entries)));
    }

    private SyncReply replyTo(Sync.Request request) {
        if (request.entries().stream().anyMatch(cannotRead)) {
            return new SyncReply.NotReadable();
        }
        if (request.entries().size() > largestBatch) {
            return new SyncReply.TooLarge();
        }
        var stored = journals.computeIfAbsent(request.journal(), id -> new TreeMap<>());
        JsonNode before = stored.get(request.from() - 1);
        if (before != null
                && request.previous() != null
                && !CanonicalJson.hash(before).equals(request.previous())) {
            return new SyncReply.Forked(request.from() - 1);
        }
        for (JsonNode entry : request.entries()) {
            JsonNode known = stored.get(EntryReader.seq(entry));
            if (known != null && !CanonicalJson.hash(known).equals(CanonicalJson.hash(entry))) {
                return new SyncReply.Forked(EntryReader.seq(entry));
            }
        }
        var status = request.status();
        boolean oldest = status != null && Objects.equals(status.firstSeq(), request.from());
        if (request.from() <= next(stored) || oldest) {
            request.entries().forEach(entry -> stored.put(EntryReader.seq(entry), entry));
        }
        return new SyncReply.Answered(
                new Sync.Answer(next(stored), Journals.SERVER_TIME, 60, 3, null));
    }

    private static long next(TreeMap<Long, JsonNode> stored) {
        return stored.isEmpty() ? 1 : stored.lastKey() + 1;
    }

    private static Sync.Request read(byte[] body) {
        try {
            return ProtocolJson.mapper().readValue(body, Sync.Request.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
