package se.digipunkt.server.places.revision;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.places.wording.HoursForm;

import java.util.ArrayList;
import java.util.Optional;

/// A posted sheet whose rows and text say the same: the text follows the rows, and a text that was
/// written is put into rows when they are asked for.
///
/// @param saysMore true when rows were asked for and cannot say what the text says
record SheetSettled(HoursSheet sheet, boolean saysMore) {

    static SheetSettled posted(Fields fields, String kind) {
        HoursSheet sheet = SheetPosted.read(fields, kind);
        Stands was = Coded.find(Stands.class, fields.text(kind + "-was")).orElse(sheet.stands());
        String shown = fields.text(kind + "-shown");
        return switch (sheet.stands()) {
            case ROWS -> was == Stands.TEXT ? intoRows(sheet) : new SheetSettled(written(sheet));
            case TEXT -> {
                boolean untouched = was != Stands.TEXT && sheet.text().equals(shown);
                yield new SheetSettled(untouched ? asText(sheet, was) : sheet);
            }
            case CLOSED -> new SheetSettled(sheet.standing(Stands.CLOSED, "off"));
            case SAME, NOT_GIVEN -> new SheetSettled(sheet);
        };
    }

    private SheetSettled(HoursSheet sheet) {
        this(sheet, false);
    }

    private static SheetSettled intoRows(HoursSheet sheet) {
        String text = sheet.text();
        if (text.isEmpty()) {
            return new SheetSettled(sheet);
        }
        Optional<HoursForm> form = SheetFilled.form(text);
        if (form.isEmpty()) {
            return new SheetSettled(sheet.standing(Stands.TEXT, text), true);
        }
        return new SheetSettled(
                form.get().text().equals("off")
                        ? sheet.standing(Stands.ROWS, "")
                        : SheetFilled.of(form.get(), text));
    }

    private static HoursSheet asText(HoursSheet sheet, Stands was) {
        return switch (was) {
            case ROWS -> written(sheet).standing(Stands.TEXT, written(sheet).text());
            case CLOSED -> sheet.standing(Stands.TEXT, "off");
            case TEXT, SAME, NOT_GIVEN -> sheet;
        };
    }

    /// With the text of its rows; with the last one while they have faults.
    private static HoursSheet written(HoursSheet sheet) {
        HoursSheet rows = sheet.standing(Stands.ROWS, sheet.text());
        String text = new SheetReader("", new ArrayList<>()).text(rows).orElseGet(sheet::text);
        return sheet.standing(sheet.stands(), text);
    }
}
