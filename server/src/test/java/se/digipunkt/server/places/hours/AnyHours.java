package se.digipunkt.server.places.hours;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Hours by chance: as text, and as what each rule means, said in other words than the program's.
public final class AnyHours {

    /// Easter Sundays from printed calendars.
    private static final Set<LocalDate> EASTER =
            Set.of(
                    LocalDate.of(2025, 4, 20),
                    LocalDate.of(2026, 4, 5),
                    LocalDate.of(2027, 3, 28),
                    LocalDate.of(2028, 4, 16));

    private AnyHours() {}

    public record AnyDays(String text, Predicate<LocalDate> holds) {

        boolean holdsOn(LocalDate day) {
            return holds.test(day);
        }
    }

    public record Clock(int from, int to) {

        String text() {
            return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
        }
    }

    /// @param joint what stands before it
    public record AnyRule(String joint, AnyDays days, List<Clock> times, boolean open) {

        String text() {
            String clock = times.stream().map(Clock::text).collect(Collectors.joining(","));
            return (days.text() + " " + clock).strip() + (open ? " open" : " off");
        }
    }

    public static Arbitrary<List<AnyRule>> rules() {
        return Combinators.combine(
                        Arbitraries.of("; ", "; ", ", ", " || "),
                        days(),
                        times(),
                        Arbitraries.of(true, true, true, false))
                .as(AnyRule::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                // the first rule has nothing before it
                .map(AnyHours::begun);
    }

    private static List<AnyRule> begun(List<AnyRule> rules) {
        List<AnyRule> begun = new ArrayList<>(rules);
        AnyRule first = begun.removeFirst();
        begun.addFirst(new AnyRule("; ", first.days(), first.times(), first.open()));
        return begun;
    }

    public static String text(List<AnyRule> rules) {
        StringBuilder text = new StringBuilder();
        rules.forEach(rule -> text.append(text.isEmpty() ? "" : rule.joint()).append(rule.text()));
        return text.toString();
    }

    private static Arbitrary<List<Clock>> times() {
        Arbitrary<Integer> steps = Arbitraries.integers().between(0, 47);
        return Combinators.combine(steps, Arbitraries.integers().between(1, 48))
                .as((from, length) -> new Clock(from * 30, Math.min(2880, (from + length) * 30)))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<AnyDays> days() {
        List<AnyDays> wide =
                List.of(
                        new AnyDays("", day -> true),
                        new AnyDays("", day -> true),
                        new AnyDays("2026", day -> day.getYear() == 2026),
                        new AnyDays("week 01-53/2", day -> week(day) % 2 == 1),
                        new AnyDays("week 50-53", day -> week(day) >= 50),
                        new AnyDays("Oct", day -> day.toString().contains("-10-")),
                        new AnyDays("Dec 20-Jan 06", day -> !between(day, "01-07", "12-19")),
                        new AnyDays("Mar 15-Oct 25", day -> between(day, "03-15", "10-25")),
                        new AnyDays("2026 Dec 31-Jan 01", AnyHours::turnOf2026),
                        new AnyDays("easter -2 days-easter +1 day", day -> easter(day, -2, 1)));
        List<AnyDays> narrow =
                List.of(
                        new AnyDays("", day -> true),
                        new AnyDays("Mo-Fr", day -> !weekend(day)),
                        new AnyDays("Sa-Mo", day -> weekend(day) || is(day, DayOfWeek.MONDAY)),
                        new AnyDays("Su,Th", day -> is(day, DayOfWeek.SUNDAY, DayOfWeek.THURSDAY)),
                        new AnyDays("PH", AnyHours::holiday),
                        new AnyDays("Sa,PH", day -> is(day, DayOfWeek.SATURDAY) || holiday(day)),
                        new AnyDays("PH Mo-Fr", day -> holiday(day) && !weekend(day)),
                        new AnyDays("Su[-1]", AnyHours::lastSunday),
                        new AnyDays("Sa[1,3]", AnyHours::firstOrThirdSaturday));
        return Combinators.combine(Arbitraries.of(wide), Arbitraries.of(narrow))
                .as(
                        (one, other) ->
                                new AnyDays(
                                        (one.text() + " " + other.text()).strip(),
                                        one.holds().and(other.holds())));
    }

    /// The week has its Thursday's year and counts Thursdays.
    private static int week(LocalDate day) {
        LocalDate thursday = day.minusDays(day.getDayOfWeek().getValue() - 4L);
        return (thursday.getDayOfYear() + 6) / 7;
    }

    private static boolean between(LocalDate day, String from, String to) {
        MonthDay date = MonthDay.from(day);
        return !date.isBefore(MonthDay.parse("--" + from))
                && !date.isAfter(MonthDay.parse("--" + to));
    }

    private static boolean turnOf2026(LocalDate day) {
        return day.toString().equals("2026-12-31") || day.toString().equals("2027-01-01");
    }

    private static boolean easter(LocalDate day, int from, int to) {
        for (int offset = from; offset <= to; offset++) {
            if (EASTER.contains(day.minusDays(offset))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holiday(LocalDate day) {
        String date = day.toString().substring(5);
        return Set.of("01-01", "01-06", "05-01", "06-06", "12-25", "12-26").contains(date)
                || easter(day, -2, -2)
                || easter(day, 0, 1)
                || easter(day, 39, 39)
                || easter(day, 49, 49)
                || is(day, DayOfWeek.SATURDAY) && between(day, "06-20", "06-26")
                || is(day, DayOfWeek.SATURDAY) && between(day, "10-31", "11-06");
    }

    private static boolean lastSunday(LocalDate day) {
        return is(day, DayOfWeek.SUNDAY) && day.plusDays(7).getMonth() != day.getMonth();
    }

    private static boolean firstOrThirdSaturday(LocalDate day) {
        int date = day.getDayOfMonth();
        return is(day, DayOfWeek.SATURDAY) && (date <= 7 || date >= 15 && date <= 21);
    }

    private static boolean weekend(LocalDate day) {
        return is(day, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    private static boolean is(LocalDate day, DayOfWeek... days) {
        return Arrays.asList(days).contains(day.getDayOfWeek());
    }
}
