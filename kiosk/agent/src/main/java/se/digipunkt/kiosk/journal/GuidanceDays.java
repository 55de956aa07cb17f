package se.digipunkt.kiosk.journal;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Guidance of some days, and what corrections leave of it. Days are the device's own: good enough
/// for a tally on the desk, never for a report.
record GuidanceDays(LocalDate first, LocalDate last) {

    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

    /// The day told, else the day on which it was logged; null for entries that are no guidance.
    static @Nullable LocalDate day(JournalEntry entry) {
        return switch (entry.kind()) {
            case "guidance" -> day(entry.json(), entry);
            case "guidance-corrected" -> wallDay(entry);
            default -> null;
        };
    }

    Tally tally(Connection connection, GuidanceRead read) throws SQLException {
        Map<Reference, Standing> standing = new LinkedHashMap<>();
        for (Reference reference : EntryTable.listGuidance(connection, first, last)) {
            read.at(connection, reference).ifPresent(it -> standing.put(reference, it));
        }
        Ledger ledger = new Ledger(connection);
        for (JournalEntry correction : EntryTable.listCorrections(connection)) {
            if (!correction.damaged()) {
                correct(standing, correction, ledger);
            }
        }
        return Tally.of(List.copyOf(standing.values()));
    }

    /// A correction replaces the whole record but keeps its time, unless it names another day.
    private void correct(Map<Reference, Standing> standing, JournalEntry correction, Ledger ledger)
            throws SQLException {
        JsonNode json = correction.json();
        Optional<JournalEntry> original = Optional.empty();
        var corrects = Reference.parse(json.path("corrects").asText());
        if (corrects.isPresent()) {
            original = ledger.find(corrects.get().in(correction.journal()));
        }
        if (original.isEmpty()) {
            return;
        }
        JournalEntry record = original.get();
        JsonNode guidance = json.path("guidance");
        if (guidance.isObject() && holds(day(guidance, record))) {
            standing.put(record.reference(), standing(record, guidance));
        } else {
            standing.remove(record.reference());
        }
    }

    static Standing standing(JournalEntry record, JsonNode guidance) {
        return new Standing(record.reference(), errands(guidance), record.at());
    }

    private boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static LocalDate wallDay(JournalEntry entry) {
        return entry.at().wall().atZone(HERE).toLocalDate();
    }

    private static LocalDate day(JsonNode guidance, JournalEntry logged) {
        try {
            return guidance.has("day")
                    ? LocalDate.parse(guidance.path("day").asText())
                    : wallDay(logged);
        } catch (DateTimeException noSuchDay) {
            return wallDay(logged);
        }
    }

    private static List<String> errands(JsonNode guidance) {
        List<String> errands = new ArrayList<>();
        guidance.path("errands").forEach(errand -> errands.add(errand.asText()));
        return errands;
    }
}
