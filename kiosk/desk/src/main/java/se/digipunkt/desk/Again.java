package se.digipunkt.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;

import java.util.ArrayList;
import java.util.List;

/// *Same again*: what a record says of the help, said of the next person. What only the person
/// helped could answer is asked anew, and where and when is now and here.
public final class Again {

    private static final List<String> OF_THE_PERSON = List.of("ageBand", "gender");
    private static final List<String> OF_THE_MOMENT = List.of("precision", "day", "call");

    private Again() {}

    public static GuidanceRecord of(GuidanceRecord record) {
        ObjectNode json = ProtocolJson.mapper().valueToTree(record);
        json.remove(OF_THE_PERSON);
        json.remove(OF_THE_MOMENT);
        return GuidanceReader.read(json, new ArrayList<>());
    }
}
