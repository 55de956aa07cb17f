package se.digipunkt.kiosk.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;

import java.time.LocalDate;
import java.util.ArrayList;

/// Records that a form told.
final class Records {

    private Records() {}

    static GuidanceRecord group(String errand, int heads) {
        return read(json(errand).put("form", "group").put("count", heads));
    }

    static GuidanceRecord of(LocalDate day, String errand) {
        return read(json(errand).put("precision", "day").put("day", day.toString()));
    }

    private static ObjectNode json(String errand) {
        ObjectNode json = ProtocolJson.mapper().createObjectNode().put("taxonomy", 1);
        json.putArray("errands").add(errand);
        return json;
    }

    private static GuidanceRecord read(ObjectNode json) {
        return GuidanceReader.read(json, new ArrayList<>());
    }
}
