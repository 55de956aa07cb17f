package se.digipunkt.server.places.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.server.places.time.SwedishHoliday;

import java.time.LocalDate;
import java.util.stream.Collectors;

/// What the rules say of single days. 2026-11-23 is a Monday.
class OpeningHoursTest {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '@',
            textBlock =
                    """
                    # weekdays and intervals
                    Mo-Fr 09:00-18:00                     @ 2026-11-23 @ 09:00-18:00
                    Mo-Fr 09:00-18:00                     @ 2026-11-28 @ closed
                    Mo,We-Th 09:00-12:00,13:00-17:00      @ 2026-11-26 @ 09:00-12:00,13:00-17:00
                    Mo,We-Th 09:00-12:00,13:00-17:00      @ 2026-11-24 @ closed
                    Fr-Mo 10:00-12:00                     @ 2026-11-29 @ 10:00-12:00
                    Fr-Mo 10:00-12:00                     @ 2026-11-24 @ closed
                    24/7                                  @ 2026-11-28 @ 00:00-24:00
                    off                                   @ 2026-11-23 @ closed
                    # past midnight, of the day on which it begins
                    Fr 22:00-26:00                        @ 2026-11-27 @ 22:00-02:00
                    Fr 22:00-02:00                        @ 2026-11-28 @ closed
                    Fr 22:00-02:00; Sa 10:00-12:00        @ 2026-11-27 @ 22:00-02:00
                    Fr 22:00-02:00; Sa off                @ 2026-11-27 @ 22:00-02:00
                    # an overriding rule replaces the day, an additive one adds to it
                    Mo-Fr 09:00-18:00; We 13:00-15:00     @ 2026-11-25 @ 13:00-15:00
                    Mo-Fr 09:00-12:00, We 13:00-15:00     @ 2026-11-25 @ 09:00-12:00,13:00-15:00
                    Mo-Fr 09:00-12:00, We 11:00-15:00     @ 2026-11-25 @ 09:00-15:00
                    Mo off, Mo 10:00-12:00                @ 2026-11-23 @ 10:00-12:00
                    Mo-Fr 09:00-18:00; We off             @ 2026-11-25 @ closed
                    Mo-Fr 09:00-18:00; 12:00-13:00 off    @ 2026-11-25 @ 09:00-12:00,13:00-18:00
                    Mo-Fr 09:00-18:00, We 12:00-13:00 off @ 2026-11-25 @ 09:00-12:00,13:00-18:00
                    Mo 20:00-04:00; Mo 23:00-25:00 off    @ 2026-11-23 @ 20:00-23:00,25:00-28:00
                    We off; Mo-Fr 09:00-18:00             @ 2026-11-25 @ 09:00-18:00
                    # a fallback speaks where nothing was said
                    Mo-Fr 09:00-12:00 || 10:00-14:00      @ 2026-11-28 @ 10:00-14:00
                    Mo-Fr 09:00-12:00 || 10:00-14:00      @ 2026-11-23 @ 09:00-14:00
                    Mo-Fr 09:00-12:00; We off || 10:00-14:00 @ 2026-11-25 @ closed
                    Mo off || Mo 22:00-02:00              @ 2026-11-23 @ closed
                    Tu off || off || 22:00-02:00          @ 2026-11-23 @ closed
                    Mo-Fr 09:00-12:00 || "ring"           @ 2026-11-28 @ closed
                    # holidays: weekday rules hold on them unless PH is mentioned
                    Mo-Fr 09:00-18:00                     @ 2026-01-06 @ 09:00-18:00
                    Mo-Fr 09:00-18:00; PH off             @ 2026-01-06 @ closed
                    PH off; Mo-Fr 09:00-18:00             @ 2026-01-06 @ 09:00-18:00
                    Mo-Fr 09:00-18:00; PH 12:00-15:00     @ 2026-01-06 @ 12:00-15:00
                    Mo-Fr,PH 09:00-18:00                  @ 2026-06-20 @ 09:00-18:00
                    PH Mo-Fr 09:00-18:00                  @ 2026-06-20 @ closed
                    PH Mo-Fr 09:00-18:00                  @ 2026-01-06 @ 09:00-18:00
                    Mo-Su 09:00-18:00; PH -1 day 09:00-12:00 @ 2026-12-24 @ 09:00-12:00
                    Mo-Sa 09:00-18:00; PH off             @ 2026-12-24 @ 09:00-18:00
                    Mo-Sa 09:00-18:00; PH off             @ 2026-12-26 @ closed
                    Mo-Fr 09:00-18:00; Dec 24 off         @ 2026-12-24 @ closed
                    Mo-Fr 09:00-18:00; Dec 24-26 off      @ 2026-12-25 @ closed
                    Mo-Fr 09:00-18:00; Dec 24-26 off      @ 2026-12-28 @ 09:00-18:00
                    Mo-Fr 09:00-18:00; Dec 31 off         @ 2026-12-31 @ closed
                    # months, dates and ranges of them
                    Jun-Aug 10:00-12:00                   @ 2026-08-31 @ 10:00-12:00
                    Jun-Aug 10:00-12:00                   @ 2026-09-01 @ closed
                    Nov-Feb 10:00-12:00                   @ 2026-01-31 @ 10:00-12:00
                    Jun 15-Aug 15 10:00-12:00             @ 2026-06-15 @ 10:00-12:00
                    Jun 15-Aug 15 10:00-12:00             @ 2026-08-16 @ closed
                    Dec 20-Jan 06 10:00-12:00             @ 2027-01-06 @ 10:00-12:00
                    Dec 20-Jan 06 10:00-12:00             @ 2027-01-07 @ closed
                    Dec 20-Jan 06 10:00-12:00             @ 2026-01-01 @ 10:00-12:00
                    2026 Dec 20-Jan 06 10:00-12:00        @ 2027-01-06 @ 10:00-12:00
                    2026 Dec 20-Jan 06 10:00-12:00        @ 2026-01-06 @ closed
                    2026 Dec 20-2027 Jan 06 10:00-12:00   @ 2027-01-06 @ 10:00-12:00
                    2026 Jun 15-Aug 15 10:00-12:00        @ 2027-07-01 @ closed
                    2026 10:00-12:00                      @ 2026-07-01 @ 10:00-12:00
                    2026-2028/2 10:00-12:00               @ 2027-07-01 @ closed
                    2026-2028/2 10:00-12:00               @ 2028-07-01 @ 10:00-12:00
                    2026+ 10:00-12:00                     @ 2031-07-01 @ 10:00-12:00
                    Feb 29 10:00-12:00                    @ 2028-02-29 @ 10:00-12:00
                    Feb 29 10:00-12:00                    @ 2027-03-01 @ closed
                    Feb 29 10:00-12:00                    @ 2027-02-28 @ closed
                    Feb 20-29 10:00-12:00                 @ 2027-02-28 @ 10:00-12:00
                    Feb 29-Mar 02 10:00-12:00             @ 2027-03-01 @ 10:00-12:00
                    Jan 01 -1 day 10:00-12:00             @ 2026-12-31 @ 10:00-12:00
                    # easter
                    easter -3 days 10:00-12:00            @ 2026-04-02 @ 10:00-12:00
                    easter -2 days-easter +1 day off      @ 2026-04-04 @ closed
                    easter -2 days-easter +1 day 10:00-12:00 @ 2026-04-06 @ 10:00-12:00
                    easter -2 days-easter +1 day 10:00-12:00 @ 2026-04-07 @ closed
                    2027 easter 10:00-12:00               @ 2027-03-28 @ 10:00-12:00
                    2027 easter 10:00-12:00               @ 2026-04-05 @ closed
                    # nth weekday of the month
                    We[1] 10:00-12:00                     @ 2026-11-04 @ 10:00-12:00
                    We[1] 10:00-12:00                     @ 2026-11-11 @ closed
                    We[-1] 10:00-12:00                    @ 2026-11-25 @ 10:00-12:00
                    We[1,3] 10:00-12:00                   @ 2026-11-18 @ 10:00-12:00
                    We[2-3] 10:00-12:00                   @ 2026-11-11 @ 10:00-12:00
                    We[5] 10:00-12:00                     @ 2026-09-30 @ 10:00-12:00
                    We[1] +1 day 10:00-12:00              @ 2026-11-05 @ 10:00-12:00
                    Jan,Feb We[1] 10:00-12:00             @ 2026-01-14 @ closed
                    Jan,Feb We[1] 10:00-12:00             @ 2026-01-07 @ 10:00-12:00
                    Jan,Feb We[1] 10:00-12:00             @ 2026-02-04 @ 10:00-12:00
                    Jan We[1] -7 days 10:00-12:00         @ 2026-12-30 @ 10:00-12:00
                    Jun We[1]-Jul We[-1] 10:00-12:00      @ 2026-07-29 @ 10:00-12:00
                    Jun We[1]-Jul We[-1] 10:00-12:00      @ 2026-07-30 @ closed
                    # several selectors at once
                    week 10-20/2 Jan-Mar Mo 10:00-12:00   @ 2026-03-02 @ 10:00-12:00
                    week 10-20/2 Jan-Mar Mo 10:00-12:00   @ 2026-03-09 @ closed
                    week 10-20/2 Jan-Mar Mo 10:00-12:00   @ 2026-04-13 @ closed
                    """)
    void dayHasTheseHours(String text, LocalDate day, String hours) {
        assertThat(on(text, day)).isEqualTo(hours);
    }

    /// Friday between June 19 and 25, the day before Midsummer Day.
    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035})
    void midsummersEveIsTheOnlyDayOfItsRule(int year) {
        OpeningHours hours = OpeningHours.of("Mo-Su 09:00-18:00; Jun 19-25 Fr off");

        assertThat(
                        LocalDate.of(year, 1, 1)
                                .datesUntil(LocalDate.of(year + 1, 1, 1))
                                .filter(day -> hours.on(day).isClosed()))
                .containsExactly(SwedishHoliday.MIDSUMMER_DAY.in(year).minusDays(1));
    }

    /// 2020, 2026 and 2032 have 53 weeks: the odd weeks 53 and 1 follow each other.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-12-21, false", "2026-12-28, true", "2027-01-01, true", "2027-01-04, true",
        "2027-01-11, false", "2025-12-22, false", "2025-12-29, true", "2026-01-05, false",
        "2032-12-27, true", "2033-01-02, true", "2033-01-03, true", "2033-01-10, false",
        "2030-12-30, true", "2031-01-06, false", "2024-12-30, true", "2025-01-06, false"
    })
    void oddWeeksAreCountedByTheirIsoNumber(LocalDate day, boolean open) {
        assertThat(OpeningHours.of("week 1-53/2 10:00-12:00").on(day).isClosed())
                .isNotEqualTo(open);
        assertThat(OpeningHours.of("week 2-52/2 10:00-12:00").on(day).isClosed()).isEqualTo(open);
    }

    @Test
    void commentsOfTheRulesInForceAreKept() {
        OpeningHours hours =
                OpeningHours.of(
                        "Mo-Fr 09:00-12:00 \"ring på\"; Dec 24 off \"julafton\" || \"efter"
                                + " avtal\"");

        assertThat(hours.on(LocalDate.of(2026, 11, 23)).comments())
                .containsExactly("ring på", "efter avtal");
        assertThat(hours.on(LocalDate.of(2026, 12, 24)).comments())
                .containsExactly("julafton", "efter avtal");
    }

    @Test
    void blankTextPromisesNothing() {
        assertThat(OpeningHours.of(" ")).isEqualTo(OpeningHours.NONE);
        assertThat(OpeningHours.NONE.on(LocalDate.of(2026, 11, 23)).isClosed()).isTrue();
        assertThat(OpeningHours.NONE.isEmpty()).isTrue();
        assertThat(OpeningHours.of("off").isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            textBlock =
                    """
                    mo-fr 9:00-18:00;ph off          @ Mo-Fr 09:00-18:00; PH off
                    PH,Mo 22:00-26:00                @ Mo,PH 22:00-02:00
                    Dec 24-Dec 26 closed             @ Dec 24-26 off
                    week 1-53/2 Mo 10:00-12:00       @ week 01-53/2 Mo 10:00-12:00
                    Mo 10:00-00:00                   @ Mo 10:00-24:00
                    Mo 10:00-35:00                   @ Mo 10:00-35:00
                    Mo                               @ Mo open
                    Mo 10:00-12:00 "x"               @ Mo 10:00-12:00 open "x"
                    Mo 10:00-12:00 open, 14:00-16:00 @ Mo 10:00-12:00 open, 14:00-16:00
                    Mo open, Tu 14:00-16:00          @ Mo open, Tu 14:00-16:00
                    "x": Mo 10:00-12:00 || "y"       @ "x": Mo 10:00-12:00 || "y"
                    """)
    void textIsCanonical(String text, String canonical) {
        assertThat(OpeningHours.of(text).text()).isEqualTo(canonical);
        assertThat(OpeningHours.of(canonical)).isEqualTo(OpeningHours.of(text));
    }

    private static String on(String text, LocalDate day) {
        DayHours hours = OpeningHours.of(text).on(day);
        return hours.isClosed()
                ? "closed"
                : hours.intervals().stream().map(Interval::text).collect(Collectors.joining(","));
    }
}
