package se.digipunkt.server.places.rounds;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.timetable.Often;
import se.digipunkt.server.places.timetable.StopNote;
import se.digipunkt.server.web.Page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What the form of a round is given.
///
/// @param action where it is posted
/// @param bus id of the bus
/// @param version of the round that the form stands on; empty for a new one
/// @param points where the bus may stop
record RoundFormView(
        boolean isNew,
        String action,
        String bus,
        String busName,
        RoundForm form,
        String version,
        List<ServicePoint> points) {

    private static final Pattern DATE =
            Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final int ROWS_AT_FIRST = 6;
    private static final int ROWS_MORE = 3;

    /// @param text in the reader's words
    record Option(String value, String text) {}

    RoundFormView {
        points = List.copyOf(points);
    }

    /// Fields of a form, stops in rows with numbered names; rows that were left empty are no stops.
    static RoundForm posted(String bus, Map<String, Object> fields) {
        return RoundForm.of(
                field -> field.equals("bus") ? bus : text(fields, field),
                RoundForm.dates(text(fields, "exceptDates")),
                rows(fields).stream().filter(row -> !row.isBlank()).toList());
    }

    private static List<RoundForm.Stop> rows(Map<String, Object> fields) {
        return IntStream.iterate(0, row -> fields.containsKey("point-" + row), row -> row + 1)
                .mapToObj(
                        row ->
                                new RoundForm.Stop(
                                        row,
                                        text(fields, "point-" + row),
                                        text(fields, "from-" + row),
                                        text(fields, "to-" + row),
                                        text(fields, "note-" + row)))
                .toList();
    }

    private static String text(Map<String, Object> fields, String field) {
        return fields.getOrDefault(field, "").toString().strip();
    }

    /// The rows to fill in: those that are written, where they stood, and empty ones.
    List<RoundForm.Stop> rows() {
        int last = form.stops().stream().mapToInt(RoundForm.Stop::row).max().orElse(-1);
        int count = Math.max(ROWS_AT_FIRST, last + 1 + ROWS_MORE);
        List<RoundForm.Stop> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(RoundForm.Stop.blank(row));
        }
        form.stops().forEach(stop -> rows.set(stop.row(), stop));
        return rows;
    }

    /// Where it is told who changed the round; of a new one nothing is.
    String history() {
        return action.replace("/edit", "/history");
    }

    /// A browser shows nothing in a field for dates that holds none: then it stays a text.
    static String typeOf(String date) {
        return date.isEmpty() || DATE.matcher(date).matches() ? "date" : "text";
    }

    List<Option> weekdays(Page page) {
        return Often.weekdays().stream()
                .map(day -> new Option(day, page.text("rounds.day." + day)))
                .toList();
    }

    List<Option> often(Page page) {
        return Often.codes().stream()
                .map(code -> new Option(code, page.text("rounds.often." + code)))
                .toList();
    }

    List<Option> stops() {
        return points.stream().map(point -> new Option(point.id(), point.name())).toList();
    }

    List<Option> notes(Page page) {
        return Arrays.stream(StopNote.values())
                .map(StopNote::code)
                .map(code -> new Option(code, page.text("rounds.note." + code)))
                .toList();
    }

    /// A fault for the summary, after the name of its field.
    String told(Page page, Fault fault) {
        if (fault.pointer().equals("/version")) {
            return page.told(fault);
        }
        String[] field = fault.pointer().substring(1).split("-", 2);
        String label = page.text("rounds.field." + field[0]);
        String where =
                field.length == 1
                        ? label
                        : page.text("rounds.row.field", label, Integer.parseInt(field[1]) + 1);
        return where + ": " + page.told(fault);
    }
}
