package se.digipunkt.server.places.revision;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.hours.Reading;
import se.digipunkt.server.places.revision.HoursSheet.DayMonth;
import se.digipunkt.server.places.revision.HoursSheet.EveTimes;
import se.digipunkt.server.places.revision.HoursSheet.Part;
import se.digipunkt.server.places.revision.HoursSheet.Row;
import se.digipunkt.server.places.revision.HoursSheet.Special;
import se.digipunkt.server.places.wording.Eve;
import se.digipunkt.server.places.wording.Holidays;
import se.digipunkt.server.places.wording.HoursForm;
import se.digipunkt.server.places.wording.NamedDay;
import se.digipunkt.server.places.wording.Season;
import se.digipunkt.server.places.wording.ShortDay;
import se.digipunkt.server.places.wording.Week;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Hours as they are, filled into a sheet.
final class SheetFilled {

    private static final int OPENINGS_OF_A_ROW = 2;

    /// As `10:00-36:00`: nobody types that in a row except by mistake.
    private static final Pattern LONGER_THAN_A_DAY =
            Pattern.compile("-(?:24:(?!00)|(?:2[5-9]|[34]\\d):)");

    private SheetFilled() {}

    /// @param text of hours, or null where none are given
    /// @param otherwise what stands when none are given
    static HoursSheet of(@Nullable String text, Stands otherwise) {
        if (text == null) {
            return HoursSheet.blank(otherwise);
        }
        Optional<HoursForm> form = form(text);
        boolean closed = form.isPresent() && form.get().text().equals("off");
        return closed
                ? HoursSheet.blank(Stands.CLOSED).standing(Stands.CLOSED, text)
                : form.map(rows -> of(rows, text))
                        .orElseGet(() -> HoursSheet.blank(Stands.TEXT).standing(Stands.TEXT, text));
    }

    /// The rows that say what a text says, or empty when there are none.
    static Optional<HoursForm> form(String text) {
        return OpeningHours.read(text) instanceof Reading.Understood(OpeningHours hours)
                ? HoursForm.of(hours).filter(SheetFilled::fits)
                : Optional.empty();
    }

    /// A week has as many rows as it needs, a single day has one.
    private static boolean fits(HoursForm form) {
        List<List<Interval>> days = new ArrayList<>(form.eves().values());
        form.shortDays().forEach(day -> days.add(day.intervals()));
        if (form.holidays() instanceof Holidays.Hours(List<Interval> hours)) {
            days.add(hours);
        }
        return days.stream().allMatch(openings -> openings.size() <= OPENINGS_OF_A_ROW)
                && !LONGER_THAN_A_DAY.matcher(form.text()).find();
    }

    static HoursSheet of(HoursForm form, String text) {
        Map<Eve, EveTimes> eves = new EnumMap<>(Eve.class);
        form.eves()
                .forEach(
                        (eve, hours) ->
                                eves.put(
                                        eve,
                                        hours.isEmpty()
                                                ? EveTimes.CLOSED
                                                : new EveTimes(OnEve.HOURS, TypedTimes.of(hours))));
        return new HoursSheet(
                Stands.ROWS,
                rows(form.week()),
                form.seasons().stream().map(SheetFilled::part).toList(),
                onHolidays(form.holidays()),
                form.holidays() instanceof Holidays.Hours(List<Interval> hours)
                        ? TypedTimes.of(hours)
                        : TypedTimes.BLANK,
                eves,
                form.shortDays().stream().map(SheetFilled::special).toList(),
                form.remark(),
                text);
    }

    /// A day with more openings than a row holds stands in several rows, which add up.
    private static List<Row> rows(Week week) {
        List<Row> rows = new ArrayList<>();
        for (Week.Row row : week.rows()) {
            List<Interval> all = row.intervals();
            for (int from = 0; from < all.size(); from += OPENINGS_OF_A_ROW) {
                int to = Math.min(all.size(), from + OPENINGS_OF_A_ROW);
                rows.add(new Row(row.days(), TypedTimes.of(all.subList(from, to))));
            }
        }
        return rows.isEmpty() ? List.of(Row.BLANK) : rows;
    }

    private static Part part(Season season) {
        return new Part(
                date(season.from()),
                date(season.to()),
                season.week().isClosed(),
                rows(season.week()));
    }

    private static OnHolidays onHolidays(Holidays holidays) {
        return switch (holidays) {
            case Holidays.LikeWeekdays _ -> OnHolidays.LIKE_WEEKDAYS;
            case Holidays.Closed _ -> OnHolidays.CLOSED;
            case Holidays.LikeSundays _ -> OnHolidays.LIKE_SUNDAYS;
            case Holidays.Hours _ -> OnHolidays.HOURS;
        };
    }

    private static Special special(ShortDay day) {
        TypedTimes times = TypedTimes.of(day.intervals());
        return NamedDay.of(day.day())
                .map(named -> new Special(named.code(), DayMonth.BLANK, times))
                .orElseGet(
                        () ->
                                switch (day.day()) {
                                    case ShortDay.Yearly(MonthDay date) ->
                                            new Special(Special.DATE, date(date), times);
                                    case ShortDay.FromEaster(int days) ->
                                            new Special(
                                                    Special.EASTER + days, DayMonth.BLANK, times);
                                });
    }

    private static DayMonth date(MonthDay day) {
        return new DayMonth(
                Integer.toString(day.getDayOfMonth()), Integer.toString(day.getMonthValue()));
    }
}
