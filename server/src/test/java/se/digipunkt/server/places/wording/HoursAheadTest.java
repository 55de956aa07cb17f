package se.digipunkt.server.places.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.places.hours.OpeningHours;

import java.time.LocalDate;
import java.util.List;

class HoursAheadTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 22);
    private static final LocalDate JUNE = LocalDate.of(2027, 6, 1);

    private static HoursAhead ahead(String hours, LocalDate from) {
        return HoursAhead.of(OpeningHours.of(hours), from, from.plusWeeks(8));
    }

    private static List<String> week(HoursAhead ahead) {
        return ahead.week().lines().stream().map(WeekLinesTest::told).toList();
    }

    private static List<String> others(HoursAhead ahead) {
        return ahead.others().stream()
                .map(
                        other ->
                                other.first()
                                        + (other.isSingleDay() ? "" : "/" + other.last())
                                        + " "
                                        + Times.text(other.hours().intervals()))
                .toList();
    }

    @Test
    void holidaysAndEvesThatAreNotLikeTheirWeekdayAreTold() {
        HoursAhead ahead =
                ahead("Mo-Fr 09:00-17:00; PH off; Dec 24 off; Dec 31 Mo-Fr 09:00-12:00", NOVEMBER);

        assertThat(week(ahead)).containsExactly("MONDAY-FRIDAY 09:00-17:00", "SATURDAY-SUNDAY ");
        assertThat(others(ahead))
                .containsExactly(
                        "2026-12-24 ",
                        "2026-12-25 ",
                        "2026-12-31 09:00-12:00",
                        "2027-01-01 ",
                        "2027-01-06 ");
    }

    @Test
    void theWeekOfAHolidayIsNoOrdinaryWeek() {
        HoursAhead ahead =
                HoursAhead.of(
                        OpeningHours.of("Mo-Fr 09:00-17:00; PH off"),
                        LocalDate.of(2026, 12, 21),
                        LocalDate.of(2026, 12, 27));

        assertThat(week(ahead).getFirst()).isEqualTo("MONDAY-FRIDAY 09:00-17:00");
        assertThat(others(ahead)).containsExactly("2026-12-25 ");
    }

    @Test
    void eachDayOfEveryOtherWeekIsTold() {
        HoursAhead ahead = ahead("week 1-53/2 Tu 15:00-16:00", NOVEMBER);

        assertThat(week(ahead)).containsExactly("MONDAY-SUNDAY ");
        assertThat(others(ahead)).hasSize(4).first().isEqualTo("2026-12-01 15:00-16:00");
    }

    @Test
    void someClosedDaysInARowAreOneLine() {
        assertThat(others(ahead("Mo-Fr 09:00-17:00; Dec 07-11 off", NOVEMBER)))
                .containsExactly("2026-12-07/2026-12-11 ");
    }

    @Test
    void summerHoursTurnTheWeekInsteadOfBeingDaysThatDiffer() {
        String hours =
                "Mo-Fr 09:00-17:00; Jun 15-Aug 15 off; Jun 15-Aug 15 Mo-Th 10:00-14:00;"
                        + " Jun 19-25 Fr off";

        assertThat(HoursAhead.turns(OpeningHours.of(hours), JUNE, JUNE.plusWeeks(8)))
                .containsExactly(LocalDate.of(2027, 6, 15));
        HoursAhead summer = ahead(hours, LocalDate.of(2027, 6, 15));
        assertThat(week(summer).getFirst()).isEqualTo("MONDAY-THURSDAY 10:00-14:00");
        assertThat(others(summer)).isEmpty();
    }

    @Test
    void aSheetOfPaperEndsWhenItIsOld() {
        HoursAhead ahead = ahead("Mo-Fr 09:00-17:00; Dec 07-11 off", NOVEMBER);

        assertThat(others(ahead.until(LocalDate.of(2026, 12, 8))))
                .containsExactly("2026-12-07/2026-12-08 ");
    }
}
