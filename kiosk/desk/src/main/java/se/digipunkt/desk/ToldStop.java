package se.digipunkt.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;

import java.util.ArrayList;

/// Where staff said last that the bus stands.
///
/// @param call id of the planned halt; null at a stop that was not planned
/// @param point the service point
public record ToldStop(@Nullable String call, String point, String name, State state) {

    StopChoices.Stop stop() {
        return new StopChoices.Stop(call, point, name);
    }

    /// The record with this halt, unless it names one or its moment is not known.
    public static GuidanceRecord named(GuidanceRecord record, String call) {
        if (record.call() != null || record.precision() != GuidanceRecord.Precision.EXACT) {
            return record;
        }
        ObjectNode json = ProtocolJson.mapper().valueToTree(record);
        json.put("call", call);
        return GuidanceReader.read(json, new ArrayList<>());
    }

    public enum State {
        /// The halt that staff chose; its first record starts the visit.
        CHOSEN,
        ARRIVED,

        /// Nobody stands there any more, whatever the timetable says.
        LEFT
    }
}
