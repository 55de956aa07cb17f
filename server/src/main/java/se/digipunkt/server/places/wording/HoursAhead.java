package se.digipunkt.server.places.wording;

import se.digipunkt.server.places.hours.DayHours;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.time.SwedishHoliday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Hours of some weeks as a resident reads them: the ordinary week, and each day that is not like
/// it, holidays and eves among them.
///
/// @param through last day that was looked at
/// @param others in order
public record HoursAhead(LocalDate through, WeekLines week, List<Other> others) {

    /// Shorter parts of the year are told as days.
    private static final int LASTING_DAYS = 14;

    /// Enough of each weekday to tell what is ordinary, holidays or not.
    private static final int WEEKS = 8;

    public HoursAhead {
        others = List.copyOf(others);
    }

    /// Days in a row with the same hours; one that has a name stands alone.
    public record Other(LocalDate first, LocalDate last, DayHours hours) {

        public boolean isSingleDay() {
            return first.equals(last);
        }

        boolean goesOn(Other next) {
            return last.plusDays(1).equals(next.first)
                    && hours.equals(next.hours)
                    && !hasName(last)
                    && !hasName(next.first);
        }
    }

    /// @param from first day
    /// @param through last day, included
    public static HoursAhead of(OpeningHours hours, LocalDate from, LocalDate through) {
        return of(hours, hours::on, from, through);
    }

    /// The hours in which a person can help, as far as the doors are open.
    public static HoursAhead behindDoors(
            OpeningHours help, OpeningHours doors, LocalDate from, LocalDate through) {
        return of(help, day -> help.on(day, doors), from, through);
    }

    /// @param rules that tell the parts of the year
    private static HoursAhead of(
            OpeningHours rules,
            Function<LocalDate, DayHours> hours,
            LocalDate from,
            LocalDate through) {
        OrdinaryWeek<DayHours> week = OrdinaryWeek.of(likeOn(rules, hours, from));
        List<Other> others = new ArrayList<>();
        from.datesUntil(through.plusDays(1))
                .map(day -> new Other(day, day, hours.apply(day)))
                .filter(day -> !week.isLike(day.first(), day.hours()))
                .forEach(next -> add(others, next));
        return new HoursAhead(through, WeekLines.of(week), others);
    }

    private static void add(List<Other> others, Other next) {
        if (!others.isEmpty() && others.getLast().goesOn(next)) {
            Other last = others.removeLast();
            others.add(new Other(last.first(), next.last(), next.hours()));
        } else {
            others.add(next);
        }
    }

    /// The same up to a day only.
    public HoursAhead until(LocalDate last) {
        return last.isBefore(through)
                ? new HoursAhead(
                        last,
                        week,
                        others.stream()
                                .filter(other -> !other.first().isAfter(last))
                                .map(
                                        other ->
                                                other.last().isAfter(last)
                                                        ? new Other(
                                                                other.first(), last, other.hours())
                                                        : other)
                                .toList())
                : this;
    }

    /// The days after the first one from which another part of the year has its hours.
    public static List<LocalDate> turns(OpeningHours hours, LocalDate from, LocalDate through) {
        Optional<HoursForm> form = HoursForm.of(hours);
        return form.isEmpty()
                ? List.of()
                : from.datesUntil(through)
                        .map(day -> day.plusDays(1))
                        .filter(
                                day ->
                                        !lasting(form.get(), day)
                                                .equals(lasting(form.get(), day.minusDays(1))))
                        .toList();
    }

    /// Days around one that lie in the same part of the year. Of hours that rows cannot say the
    /// parts are not known: then only what comes can be told from.
    private static SortedMap<LocalDate, DayHours> likeOn(
            OpeningHours rules, Function<LocalDate, DayHours> hours, LocalDate day) {
        Optional<HoursForm> form = HoursForm.of(rules);
        LocalDate first = form.isEmpty() ? day : day.minusWeeks(WEEKS);
        return first.datesUntil(day.plusWeeks(WEEKS))
                .filter(
                        other ->
                                form.isEmpty()
                                        || lasting(form.get(), other)
                                                .equals(lasting(form.get(), day)))
                .collect(Collectors.toMap(other -> other, hours, (one, _) -> one, TreeMap::new));
    }

    /// The week of the season that a day lies in.
    private static Week lasting(HoursForm form, LocalDate day) {
        return form.seasons().reversed().stream()
                .filter(season -> season.days() >= LASTING_DAYS && season.contains(day))
                .findFirst()
                .map(Season::week)
                .orElse(form.week());
    }

    private static boolean hasName(LocalDate day) {
        return SwedishHoliday.on(day).isPresent()
                || Eve.on(day).isPresent()
                || NamedDay.on(day).isPresent();
    }
}
