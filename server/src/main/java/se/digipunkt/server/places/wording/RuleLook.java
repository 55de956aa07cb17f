package se.digipunkt.server.places.wording;

import se.digipunkt.server.places.hours.Interval;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which row of the form one rule looks like, by its canonical text.
sealed interface RuleLook {

    record Weekly(Set<DayOfWeek> days, List<Interval> intervals, boolean withHolidays)
            implements RuleLook {}

    record Seasonal(Season season) implements RuleLook {}

    /// Follows from the season's Sundays.
    record SeasonsHolidays() implements RuleLook {}

    record Day(ShortDay day) implements RuleLook {}

    /// @param intervals empty: closed
    record OnEve(Eve eve, List<Interval> intervals) implements RuleLook {}

    /// @param intervals empty: closed
    record OnHolidays(List<Interval> intervals) implements RuleLook {}

    static Optional<RuleLook> of(String rule) {
        return RulePattern.match(rule);
    }
}
