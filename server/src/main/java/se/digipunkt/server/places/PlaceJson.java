package se.digipunkt.server.places;

import com.fasterxml.jackson.databind.JsonNode;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.registry.Named;

import java.util.ArrayList;
import java.util.List;

/// A place as a program wrote it. What has the wrong type is told in `faults` and left out.
record PlaceJson(JsonNode body, List<Fault> faults) {

    PlaceForm form() {
        return new PlaceForm(
                PlaceForm.plain(this::plain),
                several("kinds"),
                names(),
                organisations(),
                several("languages"),
                several("facilities"));
    }

    private String plain(String field) {
        String pointer = "/" + PlaceForm.pointer(field);
        JsonNode node = body.at(pointer);
        return switch (field) {
            case "lat", "lon" -> fits(node.isNumber(), node, pointer) ? node.asText() : "";
            case "sample" -> fits(node.isBoolean(), node, pointer) ? node.asText() : "";
            default -> text(node, pointer);
        };
    }

    private String text(JsonNode node, String pointer) {
        return fits(node.isTextual(), node, pointer) ? node.asText() : "";
    }

    /// A value that is missing is no fault, and gives nothing.
    private boolean fits(boolean right, JsonNode node, String pointer) {
        if (!right && !node.isMissingNode() && !node.isNull()) {
            faults.add(new Fault(pointer, "wrong-type", ""));
        }
        return right;
    }

    private List<String> several(String field) {
        JsonNode node = body.path(field);
        List<String> codes = new ArrayList<>();
        boolean right = node.isArray();
        for (JsonNode code : node) {
            right &= code.isTextual();
            codes.add(code.asText());
        }
        return fits(right, node, "/" + field) ? codes : List.of();
    }

    private List<Named> names() {
        JsonNode node = body.path("names");
        List<Named> names = new ArrayList<>();
        if (fits(node.isObject(), node, "/names")) {
            for (var name : node.properties()) {
                String pointer = "/names/" + FieldFaults.escaped(name.getKey());
                String text = text(name.getValue(), pointer).strip();
                if (!text.isEmpty()) {
                    names.add(new Named(name.getKey(), text));
                }
            }
        }
        return names;
    }

    private List<Named> organisations() {
        JsonNode node = body.path("organisations");
        List<Named> organisations = new ArrayList<>();
        if (fits(node.isArray(), node, "/organisations")) {
            for (int i = 0; i < node.size(); i++) {
                String pointer = "/organisations/" + i;
                JsonNode one = node.path(i);
                if (fits(one.isObject(), one, pointer)) {
                    organisations.add(
                            new Named(
                                    text(one.path("role"), pointer + "/role").strip(),
                                    text(one.path("name"), pointer + "/name").strip()));
                }
            }
        }
        return organisations;
    }
}
