package se.digipunkt.server.guidance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;

import java.util.ArrayList;
import java.util.List;

/// Records for tests, as their JSON says.
final class GivenHelp {

    private GivenHelp() {}

    static GuidanceRecord record(String json) {
        List<Fault> faults = new ArrayList<>();
        try {
            ObjectNode tree = (ObjectNode) ProtocolJson.mapper().readTree(json);
            GuidanceRecord record = GuidanceReader.readStrictly(tree, faults);
            if (!faults.isEmpty()) {
                throw new AssertionError(faults.toString());
            }
            return record;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
