package se.digipunkt.server.places.revision;

import se.digipunkt.server.places.HoursWords;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.hours.Reading;
import se.digipunkt.server.places.wording.NamedDay;
import se.digipunkt.server.web.Page;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the templates of a sheet are given.
///
/// @param kind what the ids of the fields begin with
/// @param choices how the hours can be said here
/// @param focus id of the field where the reader goes on, or empty
record SheetView(
        String kind, HoursSheet sheet, boolean saysMore, List<Stands> choices, String focus) {

    private static final int DAYS_OF_A_MONTH = 31;

    SheetView {
        choices = List.copyOf(choices);
    }

    static SheetView of(HoursDraft draft, String kind, String focus) {
        boolean open = kind.equals(HoursDraft.OPEN);
        SheetSettled settled = open ? draft.open() : draft.staffed();
        return new SheetView(
                kind,
                settled.sheet(),
                settled.saysMore(),
                open
                        ? List.of(Stands.ROWS, Stands.CLOSED, Stands.TEXT, Stands.NOT_GIVEN)
                        : List.of(Stands.SAME, Stands.ROWS, Stands.CLOSED, Stands.TEXT),
                focus);
    }

    record Option(String value, String text) {}

    boolean stands(Stands stands) {
        return sheet.stands() == stands;
    }

    static DayOfWeek[] weekdays() {
        return DayOfWeek.values();
    }

    static String code(DayOfWeek day) {
        return SheetPosted.code(day);
    }

    static String name(Page page, DayOfWeek day, boolean whole) {
        TextStyle style = whole ? TextStyle.FULL_STANDALONE : TextStyle.SHORT_STANDALONE;
        return day.getDisplayName(style, page.language().locale());
    }

    static List<Option> months(Page page) {
        return Arrays.stream(Month.values())
                .map(
                        month ->
                                new Option(
                                        Integer.toString(month.getValue()),
                                        month.getDisplayName(
                                                TextStyle.FULL_STANDALONE,
                                                page.language().locale())))
                .toList();
    }

    static List<Option> days() {
        List<Option> days = new ArrayList<>();
        for (int day = 1; day <= DAYS_OF_A_MONTH; day++) {
            String text = Integer.toString(day);
            days.add(new Option(text, text));
        }
        return days;
    }

    OnHolidays[] holidays() {
        return OnHolidays.values();
    }

    OnEve[] eves() {
        return OnEve.values();
    }

    /// The days that can be chosen by name, and the one that has none.
    List<Option> specialDays(Page page, HoursSheet.Special special) {
        List<Option> options = new ArrayList<>();
        for (NamedDay day : NamedDay.values()) {
            options.add(new Option(day.code(), page.text("hours.day." + day.code())));
        }
        if (special.which().matches(HoursSheet.Special.EASTER + "-?\\d+")) {
            int days = Integer.parseInt(special.which().substring(6));
            options.add(new Option(special.which(), HoursWords.fromEaster(page, days)));
        }
        options.add(new Option(HoursSheet.Special.DATE, page.text("hours.day.date")));
        return options;
    }

    /// The text is taken as hours, though perhaps not as rows.
    boolean understood() {
        return OpeningHours.read(sheet.text()) instanceof Reading.Understood;
    }

    boolean focused(String id) {
        return focus.equals(id);
    }
}
