package se.digipunkt.server.places.revision;

import se.digipunkt.server.places.revision.HoursSheet.Part;
import se.digipunkt.server.places.revision.HoursSheet.Row;
import se.digipunkt.server.places.revision.HoursSheet.Special;
import se.digipunkt.server.places.wording.Eve;

import java.util.ArrayList;
import java.util.List;

/// What the buttons inside a sheet do, which save nothing: `add-w`, `remove-w2`, `add-s`,
/// `remove-s0`, `add-s0-w`, `remove-s0-w1`, `add-d`, `remove-d0`, `close-eves`, each after the kind
/// and a dash.
///
/// @param sheet after the step
/// @param focus id of the field where the reader goes on, without the kind
record SheetSteps(HoursSheet sheet, String focus) {

    /// @param button without the kind
    static SheetSteps press(HoursSheet sheet, String button) {
        String[] words = button.split("-");
        boolean adds = words[0].equals("add");
        if (button.equals("close-eves")) {
            return new SheetSteps(sheet.withEvesClosed(), "eve-" + Eve.values()[0].code());
        }
        if (words.length == 3) {
            return seasonsRow(sheet, number(words[1]), adds, number(words[2]));
        }
        return switch (words.length == 2 && !words[1].isEmpty() ? words[1].charAt(0) : ' ') {
            case 'w' -> week(sheet, adds, number(words[1]));
            case 's' -> season(sheet, adds, number(words[1]));
            case 'd' -> special(sheet, adds, number(words[1]));
            default -> new SheetSteps(sheet, "");
        };
    }

    private static SheetSteps week(HoursSheet sheet, boolean adds, int index) {
        List<Row> rows = changed(sheet.week(), adds, index, Row.BLANK);
        return new SheetSteps(
                sheet.withWeek(rows), adds ? "w" + (rows.size() - 1) + "-mo" : "add-w");
    }

    private static SheetSteps season(HoursSheet sheet, boolean adds, int index) {
        List<Part> parts = changed(sheet.seasons(), adds, index, Part.BLANK);
        return new SheetSteps(
                sheet.withSeasons(parts), adds ? "s" + (parts.size() - 1) + "-fromDay" : "add-s");
    }

    private static SheetSteps special(HoursSheet sheet, boolean adds, int index) {
        List<Special> days = changed(sheet.specials(), adds, index, Special.BLANK);
        return new SheetSteps(
                sheet.withSpecials(days), adds ? "d" + (days.size() - 1) + "-which" : "add-d");
    }

    private static SheetSteps seasonsRow(HoursSheet sheet, int season, boolean adds, int index) {
        if (season < 0 || season >= sheet.seasons().size()) {
            return new SheetSteps(sheet, "");
        }
        List<Row> rows = changed(sheet.seasons().get(season).rows(), adds, index, Row.BLANK);
        String id = "s" + season + "-w";
        return new SheetSteps(
                sheet.withRows(season, rows), adds ? id + (rows.size() - 1) + "-mo" : "add-" + id);
    }

    private static <T> List<T> changed(List<T> all, boolean adds, int index, T blank) {
        List<T> changed = new ArrayList<>(all);
        if (adds) {
            changed.add(blank);
        } else if (index >= 0 && index < changed.size()) {
            changed.remove(index);
        }
        return changed;
    }

    /// The number after a letter, or -1.
    private static int number(String word) {
        return word.matches("[a-z]\\d{1,3}") ? Integer.parseInt(word.substring(1)) : -1;
    }
}
