package se.digipunkt.server.places;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.registry.Contact;
import se.digipunkt.server.places.registry.Named;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A point or a bus as someone wrote it, in a form, in JSON or as a row of a file: trimmed text,
/// empty when it was left out. A bus uses `id`, `name`, `municipality` and `sample` only.
/// `hoursFrom` is the first day of the hours that are written, which says nothing of the place
/// itself.
///
/// @param plain the fields that have one text each, by their name
/// @param names in other languages, by the language
/// @param organisations by their role
record PlaceForm(
        Map<String, String> plain,
        List<String> kinds,
        List<Named> names,
        List<Named> organisations,
        List<String> languages,
        List<String> facilities) {

    /// What the name of a field begins with that says how the place was.
    static final String BEFORE = "before-";

    private static final List<String> PLAIN =
            List.of(
                    "id",
                    "name",
                    "municipality",
                    "lat",
                    "lon",
                    "positionPrecision",
                    "address",
                    "openingHours",
                    "staffedHours",
                    "phone",
                    "email",
                    "web",
                    "validFrom",
                    "validTo",
                    "sample",
                    "hoursFrom");

    /// Other words for kinds, in files only.
    private static final Map<String, String> KIND_WORDS =
            Map.of(
                    "village-service-point", "village-point",
                    "digidel-center", "digidelcenter",
                    "book-bus-stop", "bus-stop");

    PlaceForm {
        plain = Map.copyOf(plain);
        kinds = List.copyOf(kinds);
        names = List.copyOf(names);
        organisations = List.copyOf(organisations);
        languages = List.copyOf(languages);
        facilities = List.copyOf(facilities);
    }

    static PlaceForm empty() {
        return row(Map.of());
    }

    static PlaceForm posted(Map<String, Object> fields) {
        return new PostedPlace(fields).form();
    }

    /// A JSON object. What has the wrong type is told in `faults` and left out.
    static PlaceForm json(JsonNode body, List<Fault> faults) {
        return new PlaceJson(body, faults).form();
    }

    /// The place as it was when the form was shown, which the form sends back in fields of its own;
    /// empty when it does not.
    static Optional<PlaceForm> before(Map<String, Object> fields) {
        if (!fields.containsKey(BEFORE + "name")) {
            return Optional.empty();
        }
        Map<String, String> before = new LinkedHashMap<>();
        fields.forEach(
                (field, value) -> {
                    if (field.startsWith(BEFORE)) {
                        before.put(field.substring(BEFORE.length()), value.toString());
                    }
                });
        return Optional.of(row(before));
    }

    /// Each field as one text, as [#texts] gives them and as a row of a file has them: codes
    /// separated by `;`, `|`, a comma or a space, kinds spelt as people do, several names as
    /// [Named] writes them.
    static PlaceForm row(Map<String, String> cells) {
        return new PlaceForm(
                plain(field -> cells.getOrDefault(field, "")),
                codes(cells, "kinds").stream()
                        .map(kind -> KIND_WORDS.getOrDefault(kind, kind))
                        .toList(),
                Named.byLanguage(cells.getOrDefault("names", "")),
                Named.byRole(cells.getOrDefault("organisations", "")),
                split(cells.getOrDefault("languages", "")),
                codes(cells, "facilities"));
    }

    private static List<String> codes(Map<String, String> cells, String field) {
        return split(cells.getOrDefault(field, "")).stream()
                .map(code -> code.toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static List<String> split(String texts) {
        return Arrays.stream(texts.split("[;|,\\s]+")).filter(text -> !text.isEmpty()).toList();
    }

    static Map<String, String> plain(UnaryOperator<String> read) {
        return PLAIN.stream()
                .collect(Collectors.toMap(field -> field, field -> read.apply(field).strip()));
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
            case ServicePoint point -> of(point);
        };
    }

    private static PlaceForm of(ServicePoint point) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", point.id());
        fields.put("name", point.name());
        fields.put("municipality", point.municipality());
        fields.put("lat", orEmpty(point.lat()));
        fields.put("lon", orEmpty(point.lon()));
        fields.put("positionPrecision", orEmpty(point.positionPrecision()));
        fields.put("address", orEmpty(point.address()));
        fields.put("openingHours", orEmpty(point.openingHours()));
        fields.put("staffedHours", orEmpty(point.staffedHours()));
        fields.put("validFrom", orEmpty(point.validFrom()));
        fields.put("validTo", orEmpty(point.validTo()));
        fields.put("sample", Boolean.toString(point.sample()));
        Contact contact = point.contact();
        if (contact != null) {
            fields.put("phone", orEmpty(contact.phone()));
            fields.put("email", orEmpty(contact.email()));
            fields.put("web", orEmpty(contact.web()));
        }
        return new PlaceForm(
                plain(field -> fields.getOrDefault(field, "")),
                codes(point.kinds()),
                names(point),
                organisations(point),
                point.languages(),
                codes(point.facilities()));
    }

    static List<Named> names(ServicePoint point) {
        return point.names().entrySet().stream()
                .map(name -> new Named(name.getKey(), name.getValue()))
                .toList();
    }

    static List<Named> organisations(ServicePoint point) {
        return point.organisations().stream()
                .map(one -> new Named(one.role().code(), one.name()))
                .toList();
    }

    private static List<String> codes(Collection<? extends Coded> values) {
        return values.stream().map(Coded::code).toList();
    }

    private static String orEmpty(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /// The fields that a place may change in, as text by the name that they have in JSON, in one
    /// order whatever order they were written in; codes parted by a space.
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", name());
        texts.put("names", Named.joined(sorted(names)));
        texts.put("municipality", municipality());
        texts.put("kinds", String.join(" ", kinds));
        texts.put("organisations", Named.joined(organisations));
        texts.put("openingHours", openingHours());
        texts.put("staffedHours", staffedHours());
        texts.put("address", text("address"));
        texts.put("lat", lat());
        texts.put("lon", lon());
        texts.put("positionPrecision", positionPrecision());
        texts.put("languages", languages.stream().sorted().collect(Collectors.joining(" ")));
        texts.put("facilities", String.join(" ", facilities));
        texts.put("phone", text("phone"));
        texts.put("email", text("email"));
        texts.put("web", text("web"));
        texts.put("validFrom", validFrom());
        texts.put("validTo", validTo());
        texts.put("sample", Boolean.toString(sample().equals("true")));
        return texts;
    }

    private static List<Named> sorted(List<Named> names) {
        return names.stream().sorted(Comparator.comparing(Named::key)).toList();
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
        merged.put("id", id());
        merged.put("hoursFrom", hoursFrom());
        return row(merged);
    }

    PlaceForm withId(String other) {
        return with("id", other);
    }

    PlaceForm withHoursFrom(String other) {
        return with("hoursFrom", other);
    }

    private PlaceForm with(String changed, String other) {
        return new PlaceForm(
                plain(field -> field.equals(changed) ? other : text(field)),
                kinds,
                names,
                organisations,
                languages,
                facilities);
    }

    /// The hours as they were written, from whichever day.
    GivenHours hours() {
        return new GivenHours(GivenHours.ALWAYS, orNull(openingHours()), orNull(staffedHours()));
    }

    boolean hasHoursOf(PlaceForm other) {
        return hours().sameAs(other.hours());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// Where a field stands in JSON (RFC 6901), without the first slash.
    static String pointer(String field) {
        return switch (field) {
            case "phone", "email", "web" -> "contact/" + field;
            default -> field;
        };
    }

    /// One of the plain fields.
    String text(String field) {
        return plain.getOrDefault(field, "");
    }

    String id() {
        return text("id");
    }

    String name() {
        return text("name");
    }

    String municipality() {
        return text("municipality");
    }

    String lat() {
        return text("lat");
    }

    String lon() {
        return text("lon");
    }

    String positionPrecision() {
        return text("positionPrecision");
    }

    String openingHours() {
        return text("openingHours");
    }

    String staffedHours() {
        return text("staffedHours");
    }

    String validFrom() {
        return text("validFrom");
    }

    String validTo() {
        return text("validTo");
    }

    String sample() {
        return text("sample");
    }

    String hoursFrom() {
        return text("hoursFrom");
    }
}
