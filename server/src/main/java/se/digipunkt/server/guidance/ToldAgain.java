package se.digipunkt.server.guidance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;

import java.util.ArrayList;

/// A stored record as it was told, as far as it still says so.
final class ToldAgain {

    private ToldAgain() {}

    /// Of an exact moment it does not say the call: a correction keeps that, and one which the
    /// server found out was never told.
    static GuidanceRecord of(RecordRow row) {
        ObjectNode json = ProtocolJson.mapper().createObjectNode();
        ArrayNode errands = json.putArray("errands");
        row.errandCodes().forEach(errands::add);
        number(json, "taxonomy", row.taxonomy() == 0 ? null : row.taxonomy());
        text(json, "form", row.form());
        number(json, "count", row.headCount());
        number(json, "children", row.children());
        number(json, "women", row.women());
        number(json, "men", row.men());
        text(json, "aimedAt", row.aimedAt());
        text(json, "channel", row.channel());
        text(json, "precision", row.timePrecision());
        if (!row.timePrecision().equals(GuidanceRecord.Precision.EXACT.code())) {
            text(json, "day", row.day() == null ? null : row.day().toString());
            text(json, "call", row.call());
        }
        text(json, "outcome", row.outcome());
        text(json, "referredTo", row.referredTo());
        text(json, "barrier", row.barrier());
        text(json, "duration", row.duration());
        text(json, "language", row.language());
        if (row.interpreter() != null) {
            json.put("interpreter", row.interpreter());
        }
        text(json, "ageBand", row.ageBand());
        text(json, "gender", row.gender());
        return GuidanceReader.read(json, new ArrayList<>());
    }

    private static void text(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private static void number(ObjectNode json, String field, @Nullable Integer value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
