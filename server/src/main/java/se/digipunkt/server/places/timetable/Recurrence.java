package se.digipunkt.server.places.timetable;

import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The days of an RFC 5545 recurrence rule. Weeks begin on Monday unless the rule says otherwise,
/// as the standard has it, so that every other week goes on rightly over week 53.
public final class Recurrence {

    public static final int LONGEST = 200;

    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    /// Without `BYWEEKNO`: the library gives a week 53 to years that have none.
    private static final Set<String> PARTS =
            Set.of(
                    "FREQ",
                    "INTERVAL",
                    "BYDAY",
                    "BYMONTHDAY",
                    "BYMONTH",
                    "BYSETPOS",
                    "COUNT",
                    "UNTIL",
                    "WKST");

    private static final String EXAMPLE = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU";

    /// A rule whose days are rarer than this is a mistake, for example 30 February.
    private static final int YEARS_LOOKED_AT = 5;

    private final RecurrenceRule rule;

    private Recurrence(RecurrenceRule rule) {
        this.rule = rule;
    }

    /// @param text without `RRULE:`
    /// @throws RuleFault when it is no rule, or has parts that are not read
    public static Recurrence of(String text) throws RuleFault {
        if (text.length() > LONGEST) {
            throw new RuleFault("rule-malformed", EXAMPLE);
        }
        for (String part : text.split(";", -1)) {
            check(part.toUpperCase(Locale.ROOT).split("=", 2));
        }
        try {
            return new Recurrence(new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT));
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            throw new RuleFault("rule-malformed", EXAMPLE);
        }
    }

    private static void check(String[] part) throws RuleFault {
        if (part.length < 2 || part[1].isEmpty()) {
            throw new RuleFault("rule-malformed", EXAMPLE);
        }
        String name = part[0];
        String value = part[1];
        if (!PARTS.contains(name)) {
            throw new RuleFault("rule-unsupported", name);
        }
        if (name.equals("FREQ") && !FREQUENCIES.contains(value)) {
            throw new RuleFault("rule-unsupported", "FREQ=" + value);
        }
        // The days of a round have no time of day, nor has the last of them.
        if (name.equals("UNTIL") && !value.matches("[0-9]{8}")) {
            throw new RuleFault("rule-malformed", "UNTIL=20261231");
        }
    }

    /// The first day of the rule on or after a day that it counts from.
    ///
    /// @throws RuleFault when there is none within five years
    public LocalDate first(LocalDate countedFrom) throws RuleFault {
        return days(countedFrom, countedFrom, countedFrom.plusYears(YEARS_LOOKED_AT)).stream()
                .findFirst()
                .orElseThrow(() -> new RuleFault("rule-never", ""));
    }

    /// The days of the rule between two days, both included.
    ///
    /// @param countedFrom the day that intervals and counts begin with
    public List<LocalDate> days(LocalDate countedFrom, LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        try {
            RecurrenceRuleIterator all = rule.iterator(dateTime(countedFrom));
            LocalDate day = countedFrom;
            while (all.hasNext() && !day.isAfter(to)) {
                day = date(all.nextDateTime());
                if (!day.isBefore(from) && !day.isAfter(to)) {
                    days.add(day);
                }
            }
        } catch (IllegalArgumentException neverAgain) {
            // The library gives up after a thousand empty periods: a rule like 30 February.
            return days;
        }
        return days;
    }

    private static DateTime dateTime(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    private static LocalDate date(DateTime day) {
        return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
    }
}
