package se.digipunkt.server.places;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// A point or a bus as someone wrote it, in a form, in JSON or as a row of a file: trimmed text,
/// empty when it was left out. A bus uses `id`, `name`, `municipality` and `sample` only.
/// `hoursFrom` is the first day of the hours that are written, which says nothing of the place
/// itself.
record PlaceForm(
        String id,
        String name,
        List<String> kinds,
        String municipality,
        String lat,
        String lon,
        String positionPrecision,
        String openingHours,
        String staffedHours,
        String validFrom,
        String validTo,
        String sample,
        String hoursFrom) {

    /// What the name of a field begins with that says how the place was.
    static final String BEFORE = "before-";

    /// Other words for kinds, in files only.
    private static final Map<String, String> KIND_WORDS =
            Map.of(
                    "village-service-point", "village-point",
                    "digidel-center", "digidelcenter",
                    "book-bus-stop", "bus-stop");

    PlaceForm {
        kinds = List.copyOf(kinds);
    }

    static PlaceForm empty() {
        return of(field -> "", List.of());
    }

    /// What a browser posted; a field that stands several times comes as a collection.
    static PlaceForm posted(Map<String, Object> fields) {
        Object kinds = fields.getOrDefault("kinds", List.of());
        return of(
                field -> fields.getOrDefault(field, "").toString(),
                kinds instanceof Collection<?> several
                        ? several.stream().map(Object::toString).toList()
                        : List.of(kinds.toString()));
    }

    /// The place as it was when the form was shown, which the form sends back in fields of its own;
    /// empty when it does not.
    static Optional<PlaceForm> before(Map<String, Object> fields) {
        return fields.containsKey(BEFORE + "name")
                ? Optional.of(
                        of(
                                field -> fields.getOrDefault(BEFORE + field, "").toString(),
                                split(fields.getOrDefault(BEFORE + "kinds", "").toString())))
                : Optional.empty();
    }

    /// A row of a file, kinds separated by `;`, `|`, a comma or a space and spelt as people do.
    static PlaceForm row(Map<String, String> cells) {
        return of(field -> cells.getOrDefault(field, ""), split(cells.getOrDefault("kinds", "")));
    }

    private static List<String> split(String kinds) {
        return Arrays.stream(kinds.split("[;|,\\s]+"))
                .filter(kind -> !kind.isEmpty())
                .map(kind -> kind.toLowerCase(Locale.ROOT).replace('_', '-'))
                .map(kind -> KIND_WORDS.getOrDefault(kind, kind))
                .toList();
    }

    /// A JSON object. What has the wrong type is told in `faults` and left out.
    static PlaceForm json(JsonNode body, List<Fault> faults) {
        return of(field -> jsonText(body, field, faults), jsonKinds(body, faults));
    }

    private static String jsonText(JsonNode body, String field, List<Fault> faults) {
        JsonNode node = body.path(field);
        boolean fits =
                switch (field) {
                    case "lat", "lon" -> node.isNumber();
                    case "sample" -> node.isBoolean();
                    default -> node.isTextual();
                };
        if (!fits && !node.isMissingNode() && !node.isNull()) {
            faults.add(new Fault("/" + field, "wrong-type", ""));
        }
        return fits ? node.asText() : "";
    }

    private static List<String> jsonKinds(JsonNode body, List<Fault> faults) {
        JsonNode node = body.path("kinds");
        List<String> kinds = new ArrayList<>();
        boolean fits = node.isArray();
        for (JsonNode kind : node) {
            fits &= kind.isTextual();
            kinds.add(kind.asText());
        }
        if (!fits && !node.isMissingNode() && !node.isNull()) {
            faults.add(new Fault("/kinds", "wrong-type", ""));
        }
        return kinds;
    }

    /// The place as it is, to be changed in a form.
    static PlaceForm of(Place place) {
        return switch (place) {
            case Bus bus ->
                    row(
                            Map.of(
                                    "id", bus.id(),
                                    "name", bus.name(),
                                    "municipality", bus.municipality(),
                                    "sample", Boolean.toString(bus.sample())));
            case ServicePoint point ->
                    new PlaceForm(
                            point.id(),
                            point.name(),
                            point.kinds().stream().map(PointKind::code).toList(),
                            point.municipality(),
                            text(point.lat()),
                            text(point.lon()),
                            text(point.positionPrecision()),
                            text(point.openingHours()),
                            text(point.staffedHours()),
                            text(point.validFrom()),
                            text(point.validTo()),
                            Boolean.toString(point.sample()),
                            "");
        };
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static PlaceForm of(Function<String, String> read, List<String> kinds) {
        Function<String, String> field = read.andThen(String::strip);
        return new PlaceForm(
                field.apply("id"),
                field.apply("name"),
                kinds,
                field.apply("municipality"),
                field.apply("lat"),
                field.apply("lon"),
                field.apply("positionPrecision"),
                field.apply("openingHours"),
                field.apply("staffedHours"),
                field.apply("validFrom"),
                field.apply("validTo"),
                field.apply("sample"),
                field.apply("hoursFrom"));
    }

    /// The fields that a place may change in, as text by the name that they have in JSON; kinds
    /// parted by a space.
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("municipality", municipality);
        texts.put("kinds", String.join(" ", kinds));
        texts.put("openingHours", openingHours);
        texts.put("staffedHours", staffedHours);
        texts.put("lat", lat);
        texts.put("lon", lon);
        texts.put("positionPrecision", positionPrecision);
        texts.put("validFrom", validFrom);
        texts.put("validTo", validTo);
        texts.put("sample", Boolean.toString(sample.equals("true")));
        return texts;
    }

    /// What was typed, and in the fields that were left as they stood before, what stands there
    /// now.
    PlaceForm over(PlaceForm before, PlaceForm now) {
        Map<String, String> merged = now.texts();
        Map<String, String> untouched = before.texts();
        texts().forEach(
                        (field, typed) -> {
                            if (!typed.equals(untouched.get(field))) {
                                merged.put(field, typed);
                            }
                        });
        merged.put("id", id);
        merged.put("hoursFrom", hoursFrom);
        return row(merged);
    }

    PlaceForm withId(String other) {
        return new PlaceForm(
                other,
                name,
                kinds,
                municipality,
                lat,
                lon,
                positionPrecision,
                openingHours,
                staffedHours,
                validFrom,
                validTo,
                sample,
                hoursFrom);
    }
}
