package se.digipunkt.server.places.rounds;

import se.digipunkt.server.places.timetable.Often;
import se.digipunkt.server.places.timetable.Recurrence;
import se.digipunkt.server.places.timetable.RuleFault;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Finds out when a round recurs, and which day it counts from.
final class RuleReader {

    private final FieldReader fields;

    RuleReader(FieldReader fields) {
        this.fields = fields;
    }

    record Rule(String text, LocalDate firstDate) {}

    Optional<Rule> read(RoundForm form, LocalDate firstDay) {
        LocalDate counted = fields.date("firstDate", form.firstDate());
        boolean wrong = counted == null && !form.firstDate().isEmpty();
        Optional<LocalDate> given = Optional.ofNullable(counted);
        boolean words = !form.weekday().isEmpty() || !form.often().isEmpty();
        if (!words && !form.rule().isEmpty()) {
            return wrong ? Optional.empty() : byRule(form.rule(), given, firstDay);
        }
        if (!form.rule().isEmpty()) {
            fields.fault("rule", "two-rules", "");
            return Optional.empty();
        }
        return inWords(form, given, firstDay).filter(rule -> !wrong);
    }

    private Optional<Rule> inWords(RoundForm form, Optional<LocalDate> given, LocalDate firstDay) {
        if (fields.required(FieldReader.ROUND, "weekday", form.weekday()).isEmpty()
                | fields.required(FieldReader.ROUND, "often", form.often()).isEmpty()) {
            return Optional.empty();
        }
        Optional<Often> often = Often.of(form.weekday(), form.often());
        if (often.isEmpty()) {
            boolean dayIsWrong = Often.of(form.weekday(), "w1").isEmpty();
            fields.fault(
                    dayIsWrong ? "weekday" : "often",
                    "unknown-code",
                    String.join(", ", dayIsWrong ? Often.weekdays() : Often.codes()));
        }
        return often.map(
                words ->
                        new Rule(
                                words.rule(),
                                given.filter(day -> words.weeks() > 0)
                                        .map(day -> countedIn(words, day, firstDay))
                                        .orElseGet(() -> countedFrom(words, firstDay))));
    }

    /// The first day of the season in the weeks of which a given day tells one.
    private static LocalDate countedIn(Often words, LocalDate given, LocalDate firstDay) {
        LocalDate day = words.inWeekOf(given);
        long cycles = Math.max(0, firstDay.until(day, ChronoUnit.WEEKS) / words.weeks());
        return day.minusWeeks(cycles * words.weeks());
    }

    /// The first such day of the season.
    static LocalDate countedFrom(Often words, LocalDate firstDay) {
        if (words.weeks() > 0) {
            return firstDay.with(TemporalAdjusters.nextOrSame(words.weekday()));
        }
        try {
            return Recurrence.of(words.rule()).first(firstDay);
        } catch (RuleFault e) {
            throw new IllegalStateException(words.rule(), e);
        }
    }

    private Optional<Rule> byRule(String text, Optional<LocalDate> given, LocalDate firstDay) {
        try {
            Recurrence rule = Recurrence.of(text);
            Optional<Often> words = Often.of(text);
            if (given.isEmpty()) {
                LocalDate first =
                        words.isPresent()
                                ? countedFrom(words.get(), firstDay)
                                : rule.first(firstDay);
                return Optional.of(new Rule(text, first));
            }
            LocalDate first = rule.first(given.get());
            if (!first.equals(given.get())) {
                fields.fault("firstDate", "not-on-rule", "");
            }
            return Optional.of(new Rule(text, first));
        } catch (RuleFault fault) {
            fields.fault("rule", fault.code(), fault.detail());
            return Optional.empty();
        }
    }
}
