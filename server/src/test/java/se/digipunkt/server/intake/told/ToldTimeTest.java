package se.digipunkt.server.intake.told;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

class ToldTimeTest {

    private static final Instant MONDAY = SwedishTime.startOf(LocalDate.of(2026, 11, 16));

    @Test
    void tellsMinutesInTurnClosedAndOpen() {
        Spans spans = Spans.of(List.of(open("09:00", "11:00"), open("12:00", "13:30")));

        assertThat(ToldTime.minutes(spans, MONDAY)).containsExactly(600, 120, 60, 90);
    }

    @Test
    void leavesPartsOfAMinuteOut() {
        Instant ten = Instant.parse("2026-11-16T09:00:45Z");
        Spans spans =
                Spans.of(
                        List.of(
                                new Span(ten, ten.plusSeconds(10)),
                                new Span(ten.plusSeconds(60), ten.plusSeconds(150))));

        assertThat(ToldTime.minutes(spans, MONDAY)).containsExactly(601, 2);
    }

    @Test
    void minutesPassAlsoWhereTheClockIsPutBack() {
        LocalDate sunday = LocalDate.of(2026, 10, 25);
        Span evening = new Span(SwedishTime.at(sunday, 18 * 60), SwedishTime.at(sunday, 19 * 60));

        assertThat(ToldTime.minutes(Spans.of(evening), SwedishTime.startOf(sunday)))
                .containsExactly(19 * 60, 60);
    }

    /// Week 53 of 2026 begins on a Monday in December and ends in January.
    @ParameterizedTest
    @CsvSource({
        "2026-11-16, 2026-11-16",
        "2026-11-22, 2026-11-16",
        "2026-11-23, 2026-11-23",
        "2027-01-03, 2026-12-28",
        "2027-01-04, 2027-01-04"
    })
    void theDaysToldBeginOnAMondayAndReachNinetyDaysFromEachDayOfItsWeek(
            LocalDate today, LocalDate monday) {
        Weeks weeks = Weeks.around(today);

        assertThat(weeks.from()).isEqualTo(monday);
        assertThat(ChronoUnit.DAYS.between(monday.plusDays(6), weeks.to()))
                .isGreaterThanOrEqualTo(90);
    }

    private static Span open(String from, String to) {
        return new Span(
                Instant.parse("2026-11-16T" + from + ":00Z"),
                Instant.parse("2026-11-16T" + to + ":00Z"));
    }
}
