package se.digipunkt.server.places.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

final class RecurrenceTest {

    private static List<LocalDate> dates(String text) {
        return Arrays.stream(text.split(" ")).map(LocalDate::parse).toList();
    }

    @ParameterizedTest
    @CsvSource({
        // Every other Tuesday over the New Year of 2026, whose last week is number 53.
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU, 2026-12-08, 2027-02-02,"
                + " 2026-12-08 2026-12-22 2027-01-05 2027-01-19 2027-02-02",
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=WE, 2026-12-02, 2027-01-31,"
                + " 2026-12-02 2026-12-23 2027-01-13",
        "FREQ=WEEKLY;INTERVAL=4;BYDAY=MO, 2026-11-30, 2027-02-28,"
                + " 2026-11-30 2026-12-28 2027-01-25 2027-02-22",
        // Sunday ends the week that it stands in.
        "'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU', 2026-12-28, 2027-01-20,"
                + " 2026-12-28 2027-01-03 2027-01-11 2027-01-17",
        "FREQ=MONTHLY;BYDAY=2TU, 2026-11-10, 2027-02-28, 2026-11-10 2026-12-08 2027-01-12"
                + " 2027-02-09",
        "FREQ=MONTHLY;BYDAY=-1FR, 2026-11-27, 2027-02-28,"
                + " 2026-11-27 2026-12-25 2027-01-29 2027-02-26",
        "FREQ=MONTHLY;BYMONTHDAY=31, 2026-10-31, 2027-03-31, 2026-10-31 2026-12-31 2027-01-31"
                + " 2027-03-31",
        "FREQ=WEEKLY;BYDAY=TH;COUNT=3, 2026-12-24, 2027-12-31, 2026-12-24 2026-12-31 2027-01-07",
        "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231, 2026-12-17, 2027-12-31,"
                + " 2026-12-17 2026-12-24 2026-12-31"
    })
    void daysOfTheRule(String rule, LocalDate first, LocalDate last, String days) throws RuleFault {
        assertThat(Recurrence.of(rule).days(first, first, last)).isEqualTo(dates(days));
    }

    @Test
    void everyOtherWeekStaysSoForTenYears() throws RuleFault {
        LocalDate first = LocalDate.parse("2026-01-06");

        List<LocalDate> days =
                Recurrence.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")
                        .days(first, LocalDate.parse("2034-01-01"), LocalDate.parse("2036-01-01"));

        assertThat(days).hasSizeBetween(52, 53);
        assertThat(days)
                .allMatch(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY)
                .allMatch(day -> ChronoUnit.DAYS.between(first, day) % 14 == 0);
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=HOURLY;INTERVAL=2, rule-unsupported, FREQ=HOURLY",
        "FREQ=WEEKLY;BYHOUR=10, rule-unsupported, BYHOUR",
        "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO, rule-unsupported, BYWEEKNO",
        "FREQ=WEEKLY;RSCALE=JULIAN, rule-unsupported, RSCALE",
        "RRULE:FREQ=WEEKLY;BYDAY=TU, rule-unsupported, RRULE:FREQ",
        "FREQ=WEEKLY;BYDAY=TI, rule-malformed, FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        "FREQ=WEEKLY;INTERVAL=0, rule-malformed, FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        "FREQ=WEEKLY;, rule-malformed, FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        "BYDAY=TU, rule-malformed, FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        "varannan tisdag, rule-malformed, FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        "FREQ=WEEKLY;UNTIL=20261231T120000Z, rule-malformed, UNTIL=20261231",
        "FREQ=WEEKLY;COUNT=2;UNTIL=20261231, rule-malformed, FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"
    })
    void whatNoBusDoesIsRefused(String rule, String code, String detail) {
        assertThatThrownBy(() -> Recurrence.of(rule))
                .isInstanceOfSatisfying(
                        RuleFault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo(code);
                            assertThat(fault.detail()).isEqualTo(detail);
                        });
    }

    @Test
    void aRuleWithoutAnyDayIsRefused() throws RuleFault {
        Recurrence never = Recurrence.of("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");

        assertThatThrownBy(() -> never.first(LocalDate.parse("2026-11-22")))
                .isInstanceOf(RuleFault.class);
    }

    @ParameterizedTest
    @CsvSource({
        "tu, w2, FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        "su, w12, FREQ=WEEKLY;INTERVAL=12;BYDAY=SU",
        "fr, m-1, FREQ=MONTHLY;BYDAY=-1FR"
    })
    void howOftenIsARuleAndComesBackAsWords(String day, String code, String rule) {
        Often often = Often.of(day, code).orElseThrow();

        assertThat(often.rule()).isEqualTo(rule);
        assertThat(Often.of(rule)).contains(often);
        assertThat(often.day()).isEqualTo(day);
        assertThat(often.code()).isEqualTo(code);
    }

    @Test
    void aRuleThatSaysMoreHasNoSuchWords() {
        assertThat(Often.of("FREQ=WEEKLY;BYDAY=MO").map(Often::code)).contains("w1");
        assertThat(Often.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE")).isEqualTo(Optional.empty());
        assertThat(Often.of("FREQ=WEEKLY;INTERVAL=13;BYDAY=MO")).isEmpty();
        assertThat(Often.of("tu", "w0")).isEmpty();
        assertThat(Often.of("ti", "w2")).isEmpty();
    }
}
