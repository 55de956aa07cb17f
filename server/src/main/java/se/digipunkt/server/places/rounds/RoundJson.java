package se.digipunkt.server.places.rounds;

import com.fasterxml.jackson.databind.JsonNode;

import se.digipunkt.protocol.Fault;

import java.util.ArrayList;
import java.util.List;

/// A round out of a JSON object. What has the wrong type is told and left out.
final class RoundJson {

    private final List<Fault> faults;

    RoundJson(List<Fault> faults) {
        this.faults = faults;
    }

    RoundForm form(JsonNode body) {
        return RoundForm.of(field -> text(body, field, ""), exceptDates(body), stops(body));
    }

    private List<String> exceptDates(JsonNode body) {
        List<String> dates = new ArrayList<>();
        for (JsonNode date : list(body, "exceptDates")) {
            if (date.isTextual()) {
                dates.add(date.asText().strip());
            } else {
                faults.add(new Fault("/exceptDates", "wrong-type", ""));
            }
        }
        return dates;
    }

    private List<RoundForm.Stop> stops(JsonNode body) {
        List<RoundForm.Stop> stops = new ArrayList<>();
        for (JsonNode stop : list(body, "stops")) {
            int row = stops.size();
            String before = "/stops/" + row;
            stops.add(
                    new RoundForm.Stop(
                            row,
                            text(stop, "point", before),
                            text(stop, "from", before),
                            text(stop, "to", before),
                            text(stop, "note", before)));
        }
        return stops;
    }

    private JsonNode list(JsonNode body, String field) {
        JsonNode node = body.path(field);
        if (!node.isArray() && !node.isMissingNode() && !node.isNull()) {
            faults.add(new Fault("/" + field, "wrong-type", ""));
        }
        return node;
    }

    private String text(JsonNode body, String field, String before) {
        JsonNode node = body.path(field);
        boolean flag = field.equals("holidays") || field.equals("school");
        boolean fits = flag ? node.isBoolean() : node.isTextual();
        if (!fits && !node.isMissingNode() && !node.isNull()) {
            faults.add(new Fault(before + "/" + field, "wrong-type", ""));
        }
        return fits ? node.asText().strip() : "";
    }
}
