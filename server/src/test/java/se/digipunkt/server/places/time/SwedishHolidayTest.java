package se.digipunkt.server.places.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SwedishHolidayTest {

    /// The moving holidays of twelve years, from printed calendars.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024, 03-31, 05-09, 05-19, 06-22, 11-02",
        "2025, 04-20, 05-29, 06-08, 06-21, 11-01",
        "2026, 04-05, 05-14, 05-24, 06-20, 10-31",
        "2027, 03-28, 05-06, 05-16, 06-26, 11-06",
        "2028, 04-16, 05-25, 06-04, 06-24, 11-04",
        "2029, 04-01, 05-10, 05-20, 06-23, 11-03",
        "2030, 04-21, 05-30, 06-09, 06-22, 11-02",
        "2031, 04-13, 05-22, 06-01, 06-21, 11-01",
        "2032, 03-28, 05-06, 05-16, 06-26, 11-06",
        "2033, 04-17, 05-26, 06-05, 06-25, 11-05",
        "2034, 04-09, 05-18, 05-28, 06-24, 11-04",
        "2035, 03-25, 05-03, 05-13, 06-23, 11-03",
    })
    void yearHasTheseHolidays(
            String year,
            String easter,
            String ascension,
            String whit,
            String midsummer,
            String saints) {
        LocalDate easterSunday = LocalDate.parse(year + "-" + easter);
        List<LocalDate> moving =
                Stream.of(ascension, whit, midsummer, saints)
                        .map(date -> LocalDate.parse(year + "-" + date))
                        .toList();
        List<LocalDate> fixed =
                Stream.of("01-01", "01-06", "05-01", "06-06", "12-25", "12-26")
                        .map(date -> LocalDate.parse(year + "-" + date))
                        .toList();

        assertThat(holidays(Integer.parseInt(year)))
                .containsAll(fixed)
                .containsAll(moving)
                .contains(easterSunday.minusDays(2), easterSunday, easterSunday.plusDays(1))
                .hasSize(13);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24",
        "2026-12-31",
        "2026-06-19",
        "2026-01-05",
        "2026-04-02",
        "2026-04-04",
        "2026-04-30",
        "2026-10-30",
        "2026-11-22"
    })
    void evesAndSundaysAreOrdinaryDays(LocalDate day) {
        assertThat(SwedishHoliday.on(day)).isEmpty();
    }

    @Test
    void holidayIsFoundByItsName() {
        assertThat(SwedishHoliday.on(LocalDate.of(2026, 6, 20)))
                .contains(SwedishHoliday.MIDSUMMER_DAY);
    }

    @Test
    void everyHolidayIsFoundOnItsDayInACentury() {
        IntStream.rangeClosed(2000, 2099)
                .forEach(
                        year -> {
                            for (SwedishHoliday holiday : SwedishHoliday.values()) {
                                assertThat(SwedishHoliday.on(holiday.in(year)))
                                        .as("%s %s", holiday, year)
                                        .isPresent();
                            }
                        });
    }

    private static List<LocalDate> holidays(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> SwedishHoliday.on(day).isPresent())
                .toList();
    }
}
