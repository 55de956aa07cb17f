package se.digipunkt.server.guidance.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;

import java.time.LocalDate;
import java.util.ArrayList;

/// A tap that a browser kept for so long that its clock is not simply believed.
final class LateTap {

    private LateTap() {}

    static GuidanceRecord ofTheDay(GuidanceRecord tap, LocalDate day) {
        ObjectNode json = ProtocolJson.mapper().valueToTree(tap);
        json.put("precision", GuidanceRecord.Precision.ESTIMATE.code());
        json.put("day", day.toString());
        return GuidanceReader.read(json, new ArrayList<>());
    }
}
