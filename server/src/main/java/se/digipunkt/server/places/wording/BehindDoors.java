package se.digipunkt.server.places.wording;

import se.digipunkt.server.places.hours.DayHours;
import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.hours.Reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The rules of hours of help as far as the doors are open. They are put together row by row, and
/// then every day of some years is compared, in which each date falls on each weekday: rows that
/// would mean something else are none.
public final class BehindDoors {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2038, 1, 1);

    private final HoursForm help;
    private final HoursForm doors;

    private BehindDoors(HoursForm help, HoursForm doors) {
        this.help = help;
        this.doors = doors;
    }

    /// Empty where rows cannot say it.
    public static Optional<OpeningHours> rules(OpeningHours help, OpeningHours doors) {
        if (isSaid(help, help, doors)) {
            return Optional.of(help);
        }
        return HoursForm.of(help)
                .flatMap(form -> HoursForm.of(doors).map(other -> new BehindDoors(form, other)))
                .flatMap(both -> read(both.form().text()))
                .filter(cut -> isSaid(cut, help, doors));
    }

    /// Nothing of what begins past midnight: no rule can say that.
    private static Optional<OpeningHours> read(String text) {
        return OpeningHours.read(text) instanceof Reading.Understood(OpeningHours hours)
                ? Optional.of(hours)
                : Optional.empty();
    }

    private static boolean isSaid(OpeningHours cut, OpeningHours help, OpeningHours doors) {
        return FIRST.datesUntil(END)
                .allMatch(day -> cut.on(day).intervals().equals(help.on(day, doors).intervals()));
    }

    private HoursForm form() {
        return new HoursForm(
                common(help.week(), doors.week()),
                seasons(),
                holidays(),
                shortDays(),
                eves(),
                help.remark());
    }

    private static Week common(Week one, Week other) {
        Map<DayOfWeek, List<Interval>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(
                    day,
                    day(one.on(day))
                            .within(
                                    day(other.on(day.minus(1))),
                                    day(other.on(day)),
                                    day(other.on(day.plus(1))))
                            .intervals());
        }
        return new Week(hours);
    }

    private static List<Interval> common(List<Interval> one, List<Interval> other) {
        return day(one).within(day(List.of()), day(other), day(List.of())).intervals();
    }

    private static DayHours day(List<Interval> intervals) {
        return new DayHours(intervals, List.of());
    }

    private List<Season> seasons() {
        List<Season> seasons = new ArrayList<>();
        for (Season season : help.seasons()) {
            Week open = week(doors, season);
            seasons.add(new Season(season.from(), season.to(), common(season.week(), open)));
        }
        doors.seasons().stream()
                .filter(season -> find(help, season).isEmpty())
                .forEach(
                        season ->
                                seasons.add(
                                        new Season(
                                                season.from(),
                                                season.to(),
                                                common(help.week(), season.week()))));
        return seasons;
    }

    private static Week week(HoursForm form, Season like) {
        return find(form, like).map(Season::week).orElse(form.week());
    }

    private static Optional<Season> find(HoursForm form, Season like) {
        return form.seasons().stream()
                .filter(season -> season.range().equals(like.range()))
                .findFirst();
    }

    private Holidays holidays() {
        if (help.holidays().equals(doors.holidays())) {
            return help.holidays();
        }
        List<Interval> hours = common(onHolidays(help, doors), onHolidays(doors, help));
        return hours.isEmpty() ? new Holidays.Closed() : new Holidays.Hours(hours);
    }

    /// Like weekdays, which are none: what the others have then.
    private static List<Interval> onHolidays(HoursForm form, HoursForm other) {
        return switch (form.holidays()) {
            case Holidays.Closed _ -> List.of();
            case Holidays.Hours(List<Interval> hours) -> hours;
            case Holidays.LikeSundays _ -> form.week().on(DayOfWeek.SUNDAY);
            case Holidays.LikeWeekdays _ ->
                    other.holidays() instanceof Holidays.LikeWeekdays
                            ? List.of()
                            : common(usual(form), onHolidays(other, form));
        };
    }

    /// What most open weekdays have.
    private static List<Interval> usual(HoursForm form) {
        return form.week().rows().stream().findFirst().map(Week.Row::intervals).orElse(List.of());
    }

    private List<ShortDay> shortDays() {
        return Stream.concat(help.shortDays().stream(), doors.shortDays().stream())
                .map(ShortDay::day)
                .distinct()
                .map(day -> new ShortDay(day, common(intervals(help, day), intervals(doors, day))))
                .toList();
    }

    private static List<Interval> intervals(HoursForm form, ShortDay.Which day) {
        return form.shortDays().stream()
                .filter(known -> known.day().equals(day))
                .findFirst()
                .map(ShortDay::intervals)
                .orElseGet(() -> usual(form));
    }

    private Map<Eve, List<Interval>> eves() {
        Map<Eve, List<Interval>> eves = new EnumMap<>(Eve.class);
        Stream.concat(help.eves().keySet().stream(), doors.eves().keySet().stream())
                .distinct()
                .forEach(eve -> eves.put(eve, common(intervals(help, eve), intervals(doors, eve))));
        return eves;
    }

    private static List<Interval> intervals(HoursForm form, Eve eve) {
        return form.eves().getOrDefault(eve, usual(form));
    }
}
