package se.digipunkt.kiosk.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What tests write into journals.
public final class Journals {

    public static final Instant SERVER_TIME = Instant.parse("2026-11-20T10:00:00Z");

    private Journals() {}

    public static Journal open(Path folder, DeviceClock clock) {
        return Journal.open(folder, clock, UUID::randomUUID, 0);
    }

    public static GuidanceRecord tap(String errand) {
        return GuidanceRecord.tap(errand, 1);
    }

    public static ObjectNode fields() {
        return ProtocolJson.mapper().createObjectNode();
    }

    /// How many transactions there have been.
    public static long transactions(Journal journal) {
        return journal.transactions();
    }

    public static List<String> texts(Journal journal, String id) {
        return journal.read(id, 1, 1000).stream().map(JournalEntry::text).toList();
    }
}
