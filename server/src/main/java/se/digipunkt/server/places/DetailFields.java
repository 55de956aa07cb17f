package se.digipunkt.server.places;

import se.digipunkt.protocol.LanguageTag;
import se.digipunkt.server.places.registry.Facility;
import se.digipunkt.server.places.registry.LanguageNames;
import se.digipunkt.server.places.registry.Named;
import se.digipunkt.server.places.registry.OrganisationRole;
import se.digipunkt.server.web.Page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The fields of a form that stand several times, with spare rows for more, so that the form is
/// whole without a script.
record DetailFields(Page page, PlaceForm form) {

    /// What a list offers.
    record Option(String value, String text) {}

    /// A name in a language that has a field of its own.
    record NameField(String id, String label, String name) {}

    /// A row for another language.
    record SpareName(int row, String language, String name) {}

    /// @param id what the ids of its fields begin with
    record OrganisationFields(String id, String role, String name) {}

    /// A box to tick.
    record Box(String value, String text, boolean ticked) {}

    /// The languages of the region, then others that there is a name in.
    List<NameField> names() {
        List<String> tags = new ArrayList<>(LanguageNames.OF_NAMES);
        form.names().stream()
                .map(Named::key)
                .filter(key -> LanguageTag.find(key).filter(key::equals).isPresent())
                .filter(key -> !tags.contains(key))
                .distinct()
                .forEach(tags::add);
        return tags.stream()
                .map(
                        tag ->
                                new NameField(
                                        "names/" + tag,
                                        page.text("places.names.in", language(tag)),
                                        name(tag)))
                .toList();
    }

    private String name(String tag) {
        return form.names().stream()
                .filter(one -> one.key().equals(tag))
                .map(Named::name)
                .findFirst()
                .orElse("");
    }

    /// What was typed without a language, or in one twice, and empty rows.
    List<SpareName> spareNames() {
        Set<String> seen = new HashSet<>();
        List<SpareName> rows = new ArrayList<>();
        for (Named one : form.names()) {
            boolean field = LanguageTag.find(one.key()).filter(one.key()::equals).isPresent();
            if (!field || !seen.add(one.key())) {
                rows.add(new SpareName(rows.size(), one.key(), one.name()));
            }
        }
        while (rows.size() < PostedPlace.SPARE_ROWS) {
            rows.add(new SpareName(rows.size(), "", ""));
        }
        return rows;
    }

    List<Option> spareLanguages() {
        return Stream.concat(
                        Stream.of(new Option("", page.text("places.names.choose"))),
                        LanguageNames.OFFERED.stream()
                                .filter(tag -> !LanguageNames.OF_NAMES.contains(tag))
                                .map(tag -> new Option(tag, language(tag))))
                .toList();
    }

    List<OrganisationFields> organisations() {
        List<OrganisationFields> rows = new ArrayList<>();
        for (Named one : form.organisations()) {
            rows.add(new OrganisationFields("organisations/" + rows.size(), one.key(), one.name()));
        }
        for (int spare = 0; spare < PostedPlace.SPARE_ROWS; spare++) {
            rows.add(new OrganisationFields("organisations/" + rows.size(), "", ""));
        }
        return rows;
    }

    List<Option> roles() {
        return Arrays.stream(OrganisationRole.values())
                .map(role -> new Option(role.code(), page.text("places.role." + role.code())))
                .toList();
    }

    List<Box> languages() {
        return Stream.concat(LanguageNames.OFFERED.stream(), form.languages().stream())
                .distinct()
                .map(tag -> new Box(tag, language(tag), form.languages().contains(tag)))
                .toList();
    }

    List<Box> facilities() {
        return Arrays.stream(Facility.values())
                .map(Facility::code)
                .map(
                        code ->
                                new Box(
                                        code,
                                        page.text("places.facility." + code),
                                        form.facilities().contains(code)))
                .toList();
    }

    /// What a position may be of, and what it is said to be of now.
    List<Option> precisions() {
        FieldWords words = new FieldWords(page, Map.of());
        return Stream.of("", "entrance", "address", "locality-centroid", form.positionPrecision())
                .distinct()
                .map(
                        code ->
                                new Option(
                                        code,
                                        code.isEmpty()
                                                ? page.text("places.precision.unknown")
                                                : words.told("positionPrecision", code)))
                .toList();
    }

    private String language(String tag) {
        return new FieldWords(page, Map.of()).language(tag);
    }
}
