package se.digipunkt.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Details of one record: those that it has, or those that somebody changes. What is changed is
/// told alone, so that two desks which add different details to a record do not undo each other.
///
/// @param chosen by [Detail#field()]; an empty value takes the detail away
public record Details(Map<String, String> chosen) {

    /// What was taken in from a file names no version of the errand list.
    private static final int NO_LIST = 0;

    public Details {
        chosen = Map.copyOf(chosen);
    }

    /// What the record has, in the order in which it is offered.
    public static Map<String, String> of(GuidanceRecord record) {
        JsonNode json = ProtocolJson.mapper().valueToTree(record);
        Map<String, String> told = new LinkedHashMap<>();
        for (Detail detail : Detail.values()) {
            if (json.has(detail.field())) {
                told.put(detail.field(), json.get(detail.field()).asText());
            }
        }
        return told;
    }

    /// Only fields that are details: whatever else a request brings is not looked at.
    public static Details from(Map<String, String> fields) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (Detail detail : Detail.values()) {
            String value = fields.get(detail.field());
            if (value != null) {
                chosen.put(detail.field(), value);
            }
        }
        return new Details(chosen);
    }

    /// The record with these details in place of its own.
    ///
    /// @param why gets the reason when they do not go together
    public Optional<GuidanceRecord> on(GuidanceRecord record, List<Refusal> why) {
        ObjectNode json = ProtocolJson.mapper().valueToTree(record);
        if (record.taxonomy() == NO_LIST) {
            json.remove("taxonomy");
        }
        chosen.forEach((field, value) -> put(json, field, value));
        List<Fault> faults = new ArrayList<>();
        GuidanceRecord changed = GuidanceReader.readStrictly(json, faults);
        faults.stream().map(Details::refusal).findFirst().ifPresent(why::add);
        return faults.isEmpty() ? Optional.of(changed) : Optional.empty();
    }

    private static void put(ObjectNode json, String field, String value) {
        if (value.isEmpty()) {
            json.remove(field);
        } else if (field.equals(Detail.INTERPRETER.field()) && !value.isBlank()) {
            json.put(field, value.equals("true"));
        } else {
            json.put(field, value);
        }
    }

    private static Refusal refusal(Fault fault) {
        return fault.code().equals("only-when-referred")
                ? Refusal.NOT_REFERRED
                : Refusal.NOT_UNDERSTOOD;
    }
}
