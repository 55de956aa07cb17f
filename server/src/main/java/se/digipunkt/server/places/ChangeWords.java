package se.digipunkt.server.places;

import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.web.Page;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A change of a place in the reader's words.
record ChangeWords(FieldWords words) {

    private static final Pattern EXCEPTION =
            Pattern.compile("(closed|extra-open) (both|staffed|access) ([^ /]+Z)/([^ /]+Z)");
    private static final Map<String, String> OTHER_HOURS =
            Map.of("openingHours", "staffedHours", "staffedHours", "openingHours");

    private static final Pattern HOURS_FROM = Pattern.compile(".*hoursFrom=([0-9-]+).*");

    static ChangeWords of(Page page, Map<String, String> municipalities) {
        return new ChangeWords(new FieldWords(page, municipalities));
    }

    /// @param before empty when it was not told, as `after`
    record Line(String label, String before, String after) {}

    /// What was done.
    String did(PlaceHistory.Change change) {
        String[] parts = change.what().split(" ", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        String done = words.known("places.change." + parts[0], change.what());
        return rest.isEmpty() || parts[0].equals("changed")
                ? done
                : done + ": " + about(rest, change.at());
    }

    private String about(String rest, Instant at) {
        Matcher exception = EXCEPTION.matcher(rest);
        if (exception.matches()) {
            Page page = words.page();
            return page.text("places.exception." + exception.group(1) + "." + exception.group(2))
                    + " "
                    + span(
                            Instant.parse(exception.group(3)),
                            Instant.parse(exception.group(4)),
                            at);
        }
        Matcher hours = HOURS_FROM.matcher(rest);
        return hours.matches()
                ? words.page().text("places.change.hours-from", hours.group(1))
                : rest;
    }

    /// Kept together in a text that runs right to left (Unicode isolates). What was ended at once
    /// has no length.
    private String span(Instant from, Instant to, Instant at) {
        String told =
                from.isBefore(to)
                        ? new TimeWords(words.page(), at).span(new Span(from, to))
                        : words.page().moment(from);
        return "\u2068" + told + "\u2069";
    }

    /// What became of which field; of a change that is older than that was written down, which.
    List<Line> fields(PlaceHistory.Change change) {
        String what = change.what();
        if (!what.startsWith("changed")) {
            return List.of();
        }
        List<Line> lines =
                change.fields().stream()
                        .map(
                                field ->
                                        new Line(
                                                label(field.field()),
                                                told(change, field, FieldChange::before),
                                                told(change, field, FieldChange::after)))
                        .toList();
        return lines.isEmpty() ? named(what) : lines;
    }

    /// Hours that are given for one kind alone are meant for both.
    private String told(
            PlaceHistory.Change change, FieldChange field, Function<FieldChange, String> side) {
        String value = side.apply(field);
        String other = OTHER_HOURS.get(field.field());
        if (other == null || !value.isEmpty()) {
            return words.told(field.field(), value);
        }
        Optional<String> beside =
                change.fields().stream()
                        .filter(one -> one.field().equals(other))
                        .map(side)
                        .findFirst();
        return beside.filter(String::isEmpty).isPresent()
                ? words.told(field.field(), value)
                : words.page()
                        .text(
                                beside.isPresent()
                                        ? "places.change.hours-as." + other
                                        : "places.change.hours-none");
    }

    private List<Line> named(String what) {
        return Arrays.stream(what.split(" "))
                .skip(1)
                .filter(field -> !field.contains("="))
                .map(field -> new Line(label(field), "", ""))
                .toList();
    }

    /// From which day new hours are, or nothing.
    String from(PlaceHistory.Change change) {
        Matcher hours = HOURS_FROM.matcher(change.what());
        return change.what().startsWith("changed") && hours.matches()
                ? words.page().text("places.change.hours-from", hours.group(1))
                : "";
    }

    private String label(String field) {
        return words.known("places.field." + PlaceForm.pointer(field), field);
    }
}
