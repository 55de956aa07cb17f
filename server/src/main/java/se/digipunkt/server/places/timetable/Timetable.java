package se.digipunkt.server.places.timetable;

import se.digipunkt.server.places.time.SwedishTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Turns a round into the calls that it promises.
public final class Timetable {

    /// A round that seems to last longer has its stops in the wrong order.
    public static final Duration LONGEST_ROUND = Duration.ofHours(16);

    private static final int DAY = 24 * 60;

    private final Predicate<LocalDate> publicHoliday;

    public Timetable(Predicate<LocalDate> publicHoliday) {
        this.publicHoliday = publicHoliday;
    }

    /// One halt on one day.
    ///
    /// @param date on which the round began, also when the halt is after midnight
    public record PlannedCall(String round, String stop, LocalDate date, Instant from, Instant to) {

        /// `round:stop:date`.
        public String id() {
            return round + ":" + stop + ":" + date;
        }
    }

    /// The calls of the days on which the round is driven, both days included.
    ///
    /// @throws IllegalStateException for a rule that was never checked
    public List<PlannedCall> calls(Round round, LocalDate from, LocalDate to) {
        List<PlannedCall> calls = new ArrayList<>();
        for (LocalDate day : days(round, from, to)) {
            calls.addAll(callsOn(day, round));
        }
        return calls;
    }

    /// The days on which the round is driven, both included.
    public List<LocalDate> days(Round round, LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(round.firstDay()) ? round.firstDay() : from;
        LocalDate last =
                round.lastDay() != null && round.lastDay().isBefore(to) ? round.lastDay() : to;
        Set<LocalDate> except = new HashSet<>(round.exceptDates());
        try {
            return Recurrence.of(round.rule()).days(round.firstDate(), first, last).stream()
                    .filter(day -> !except.contains(day))
                    .filter(day -> round.holidays() || !publicHoliday.test(day))
                    .toList();
        } catch (RuleFault unchecked) {
            throw new IllegalStateException(round.id(), unchecked);
        }
    }

    /// A halt that lies wholly in the hour that spring skips does not take place.
    private static List<PlannedCall> callsOn(LocalDate day, Round round) {
        List<PlannedCall> calls = new ArrayList<>();
        int clock = 0;
        for (RoundStop stop : round.stops()) {
            int begin = onOrAfter(clock, stop.from());
            clock = onOrAfter(begin, stop.to());
            Instant from = SwedishTime.at(day, begin);
            Instant to = SwedishTime.at(day, clock);
            if (from.isBefore(to)) {
                calls.add(new PlannedCall(round.id(), stop.point(), day, from, to));
            }
        }
        return calls;
    }

    /// How long the round lasts by the clock on the wall, from its first halt to its last.
    public static Duration length(List<RoundStop> stops) {
        int begin = onOrAfter(0, stops.getFirst().from());
        int clock = begin;
        for (RoundStop stop : stops) {
            clock = onOrAfter(onOrAfter(clock, stop.from()), stop.to());
        }
        return Duration.ofMinutes(clock - begin);
    }

    /// True where no night is meant: until then on the next day would be longer than any round. An
    /// end at midnight is of the same day.
    public static boolean endsBeforeItBegins(LocalTime from, LocalTime to) {
        if (to.isAfter(from) || to.equals(LocalTime.MIDNIGHT) && to.isBefore(from)) {
            return false;
        }
        Duration night = Duration.between(from, to).plusDays(1);
        return night.compareTo(LONGEST_ROUND) > 0;
    }

    /// Minutes since midnight of the round's day; a time that is earlier than the one before it is
    /// on the next day.
    private static int onOrAfter(int clock, LocalTime time) {
        int sameDay = clock / DAY * DAY + time.toSecondOfDay() / 60;
        return sameDay < clock ? sameDay + DAY : sameDay;
    }
}
