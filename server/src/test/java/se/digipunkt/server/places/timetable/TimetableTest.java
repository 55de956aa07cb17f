package se.digipunkt.server.places.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.server.places.timetable.Timetable.PlannedCall;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

final class TimetableTest {

    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.parse("2027-01-06"));

    private final Timetable timetable = new Timetable(HOLIDAYS::contains);

    private static RoundStop stop(String point, String from, String to) {
        return new RoundStop(point, LocalTime.parse(from), LocalTime.parse(to), null);
    }

    private static Round round(
            String rule, String firstDate, @Nullable String lastDay, RoundStop... stops) {
        return new Round(
                "tisdag",
                "bus-pitea",
                "Tisdagsturen",
                LocalDate.parse("2026-12-01"),
                lastDay == null ? null : LocalDate.parse(lastDay),
                rule,
                LocalDate.parse(firstDate),
                List.of(LocalDate.parse("2026-12-23")),
                false,
                false,
                Arrays.asList(stops));
    }

    private List<PlannedCall> calls(Round round, String from, String to) {
        return timetable.calls(round, LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "09:30, 09:00, true",
        "18:00, 17:59, true",
        "13:00, 12:30, true",
        "10:00, 10:00, true",
        "00:00, 00:00, true",
        "10:00, 10:30, false",
        "23:30, 00:15, false",
        "20:00, 12:00, false",
        "20:00, 12:01, true",
        "07:00, 00:00, false",
    })
    void anEndThatNoNightExplainsIsBeforeTheBeginning(
            LocalTime from, LocalTime to, boolean before) {
        assertThat(Timetable.endsBeforeItBegins(from, to)).isEqualTo(before);
    }

    @Test
    void aRoundIsDrivenInItsSeasonNeitherOnHolidaysNorOnExceptedDays() {
        Round weekly =
                round(
                        "FREQ=WEEKLY;BYDAY=WE",
                        "2026-11-18",
                        "2027-01-20",
                        stop("a1", "10:00", "11:00"));

        assertThat(calls(weekly, "2026-11-01", "2027-12-31"))
                .extracting(PlannedCall::date)
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2026-12-02",
                        "2026-12-09",
                        "2026-12-16",
                        "2026-12-30",
                        "2027-01-13",
                        "2027-01-20");
    }

    @Test
    void aRoundMayEndAfterMidnightAndItsCallsBelongToTheDayItBegan() {
        Round night =
                round(
                        "FREQ=WEEKLY;BYDAY=TH",
                        "2026-12-31",
                        null,
                        stop("boden", "22:00", "23:00"),
                        stop("harads", "23:30", "00:30"),
                        stop("vuollerim", "01:00", "01:30"));

        assertThat(calls(night, "2026-12-31", "2026-12-31"))
                .extracting(call -> call.id() + " " + call.from() + " " + call.to())
                .containsExactly(
                        "tisdag:boden:2026-12-31 2026-12-31T21:00:00Z 2026-12-31T22:00:00Z",
                        "tisdag:harads:2026-12-31 2026-12-31T22:30:00Z 2026-12-31T23:30:00Z",
                        "tisdag:vuollerim:2026-12-31 2027-01-01T00:00:00Z 2027-01-01T00:30:00Z");
        assertThat(Timetable.length(night.stops())).isEqualTo(Duration.ofMinutes(210));
    }

    @ParameterizedTest
    @CsvSource({
        // The day before, the day itself and the day after the clocks are changed.
        "2027-03-27, 2027-03-27T09:00:00Z",
        "2027-03-28, 2027-03-28T08:00:00Z",
        "2027-10-30, 2027-10-30T08:00:00Z",
        "2027-10-31, 2027-10-31T09:00:00Z"
    })
    void tenOClockIsTenOClockOnTheWall(LocalDate day, String from) {
        Round daily = round("FREQ=DAILY", "2026-12-01", null, stop("a1", "10:00", "11:00"));

        assertThat(timetable.calls(daily, day, day))
                .singleElement()
                .extracting(PlannedCall::from)
                .hasToString(from);
    }

    @Test
    void aNightWithoutOneOfItsHoursStillHasTheHalt() {
        Round night = round("FREQ=DAILY", "2026-12-01", null, stop("a1", "01:30", "03:30"));

        assertThat(calls(night, "2027-03-28", "2027-03-28"))
                .singleElement()
                .extracting(call -> Duration.between(call.from(), call.to()))
                .isEqualTo(Duration.ofHours(1));
        assertThat(calls(night, "2027-10-31", "2027-10-31"))
                .singleElement()
                .extracting(call -> Duration.between(call.from(), call.to()))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void stopsInTheWrongOrderWouldLastMoreThanADay() {
        assertThat(
                        Timetable.length(
                                List.of(
                                        stop("a1", "14:00", "14:30"),
                                        stop("a2", "13:00", "13:30"))))
                .isGreaterThan(Timetable.LONGEST_ROUND);
        assertThat(
                        Timetable.length(
                                List.of(
                                        stop("a1", "10:00", "10:30"),
                                        stop("a2", "10:15", "10:45"))))
                .isGreaterThan(Timetable.LONGEST_ROUND);
        assertThat(Timetable.length(List.of(stop("a1", "10:00", "09:00"))))
                .isGreaterThan(Timetable.LONGEST_ROUND);
    }
}
