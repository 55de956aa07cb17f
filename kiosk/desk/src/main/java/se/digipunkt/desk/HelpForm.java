package se.digipunkt.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What the form for a group or an earlier day posts: choices, numbers and a day, never text.
///
/// @param fields as they were posted; a box that was not ticked is missing
public record HelpForm(Map<String, List<String>> fields) {

    /// How many of the same may be logged at once: a tally sheet's line.
    public static final int MOST_TIMES = 50;

    /// How far back help can be logged, in days.
    public static final int MOST_DAYS_BACK = 400;

    private static final List<String> HEADS = List.of("count", "children", "women", "men");

    public HelpForm {
        fields = Map.copyOf(fields);
    }

    /// The id with which it is posted again; empty when it needs a new one.
    public String idAfter(@Nullable Refusal why) {
        return why == Refusal.SENT_BEFORE ? "" : value("id");
    }

    public boolean group() {
        return value("form").equals("group");
    }

    public boolean earlier() {
        return value("when").equals("earlier");
    }

    public String value(String field) {
        return fields.getOrDefault(field, List.of("")).getFirst().strip();
    }

    public boolean has(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }

    /// How many records it makes; 0 when that cannot be told.
    public int times() {
        if (!earlier() || value("times").isEmpty()) {
            return 1;
        }
        return value("times").matches("[0-9]{1,3}") ? Integer.parseInt(value("times")) : 0;
    }

    /// What it tells.
    ///
    /// @param wrong gets the names of the fields that must be looked at again; the record means
    ///   something only when there are none
    public GuidanceRecord read(LocalDate today, Set<String> wrong) {
        ObjectNode json = ProtocolJson.mapper().createObjectNode();
        ArrayNode errands = json.putArray("errands");
        fields.getOrDefault("errand", List.of()).forEach(errands::add);
        number(json, "taxonomy");
        if (group()) {
            json.put("form", "group");
            HEADS.forEach(field -> number(json, field));
            code(json, "aimedAt");
        }
        if (earlier()) {
            json.put("precision", value("precision").equals("estimate") ? "estimate" : "day");
            json.put("day", value("day"));
        }
        List<Fault> faults = new ArrayList<>();
        GuidanceRecord told = GuidanceReader.readStrictly(json, faults);
        faults.forEach(fault -> wrong.add(field(fault)));
        if (earlier() && !isPossible(today)) {
            wrong.add("day");
        }
        if (times() < 1 || times() > MOST_TIMES) {
            wrong.add("times");
        }
        return told;
    }

    /// The fields that must be looked at again.
    public Set<String> wrong(LocalDate today) {
        Set<String> wrong = new TreeSet<>();
        read(today, wrong);
        return wrong;
    }

    private boolean isPossible(LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(value("day"));
            return !day.isAfter(today) && !day.isBefore(today.minusDays(MOST_DAYS_BACK));
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private void number(ObjectNode json, String field) {
        String value = value(field);
        if (value.matches("[0-9]{1,6}")) {
            json.put(field, Integer.parseInt(value));
        } else if (!value.isEmpty()) {
            json.put(field, value);
        }
    }

    private void code(ObjectNode json, String field) {
        if (!value(field).isEmpty()) {
            json.put(field, value(field));
        }
    }

    /// `/errands/0` is about the field `errands`.
    private static String field(Fault fault) {
        String[] parts = fault.pointer().split("/", 3);
        return parts.length < 2 ? "errands" : parts[1];
    }
}
