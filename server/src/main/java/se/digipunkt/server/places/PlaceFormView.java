package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.web.Page;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The form of a point or a bus.
///
/// @param id of the place that is changed, or null for a new one
/// @param before how the place was when the form was shown, or null for a new one
/// @param coming hours that were not in force yet when the form was shown, as text
/// @param meanwhile what somebody else has changed since then; empty when nothing
/// @param choices the municipalities where the reader may have places
/// @param names of all municipalities, by code
/// @param doubts what is asked about the hours
record PlaceFormView(
        PlaceType type,
        @Nullable String id,
        PlaceForm form,
        @Nullable PlaceForm before,
        String coming,
        List<Difference> meanwhile,
        List<Municipality> choices,
        Map<String, String> names,
        HoursDoubts doubts) {

    PlaceFormView {
        meanwhile = List.copyOf(meanwhile);
        choices = List.copyOf(choices);
        names = Map.copyOf(names);
    }

    /// @param yours whether the reader has typed something else there themselves
    record Difference(String field, String before, String now, boolean yours) {}

    /// What differs between how the place was and how it is.
    static List<Difference> differences(PlaceForm before, PlaceForm now, PlaceForm typed) {
        Map<String, String> old = before.texts();
        Map<String, String> wanted = typed.texts();
        return now.texts().entrySet().stream()
                .filter(field -> !field.getValue().equals(old.get(field.getKey())))
                .map(
                        field -> {
                            String name = field.getKey();
                            String was = old.getOrDefault(name, "");
                            Set<String> theirs = Set.of(was, field.getValue());
                            boolean yours = !theirs.contains(wanted.getOrDefault(name, ""));
                            return new Difference(name, was, field.getValue(), yours);
                        })
                .toList();
    }

    PlaceFormView asking(HoursDoubts other) {
        return new PlaceFormView(type, id, form, before, coming, meanwhile, choices, names, other);
    }

    boolean point() {
        return type == PlaceType.POINT;
    }

    PointKind[] kinds() {
        return PointKind.values();
    }

    boolean has(PointKind kind) {
        return form.kinds().contains(kind.code());
    }

    String action() {
        return "/" + type.path() + (id == null ? "/all/new" : "/" + id + "/edit");
    }

    /// Where the reader comes back to.
    String back() {
        return id == null ? "/" + type.path() : pageOf(type, id);
    }

    /// The page that shows the place.
    static String pageOf(PlaceType type, String id) {
        return switch (type) {
            case POINT -> "/points/" + id;
            case BUS -> "/buses";
        };
    }

    DetailFields details(Page page) {
        return new DetailFields(page, form);
    }

    /// Where a field of a difference stands in the form.
    String pointer(String field) {
        return PlaceForm.pointer(field);
    }

    /// The value of a field in the reader's words.
    String told(Page page, String field, String value) {
        return new FieldWords(page, names).told(field, value);
    }
}
