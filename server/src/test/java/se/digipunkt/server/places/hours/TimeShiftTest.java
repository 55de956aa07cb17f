package se.digipunkt.server.places.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Instant;
import java.time.LocalDate;

class TimeShiftTest {

    /// Summer time begins 2026-03-29 02:00 -> 03:00 and ends 2026-10-25 03:00 -> 02:00.
    @ParameterizedTest(name = "{0} on {1}: {2} minutes")
    @CsvSource({
        "24/7, 2026-03-29, 1380",
        "24/7, 2026-10-25, 1500",
        "24/7, 2026-03-30, 1440",
        "09:00-18:00, 2026-03-29, 540",
        "09:00-18:00, 2026-10-25, 540",
        // the skipped hour is no time at all
        "02:00-03:00, 2026-03-29, 0",
        "02:15-02:45, 2026-03-29, 0",
        "01:30-02:30, 2026-03-29, 30",
        "02:30-03:30, 2026-03-29, 30",
        "01:00-04:00, 2026-03-29, 120",
        // a time that occurs twice is its first occurrence
        "02:00-03:00, 2026-10-25, 120",
        "01:30-02:30, 2026-10-25, 60",
        "02:30-03:30, 2026-10-25, 120",
        "02:15-02:45, 2026-10-25, 30",
        "01:00-04:00, 2026-10-25, 240",
    })
    void minutesAreThoseThatPass(String text, LocalDate day, long minutes) {
        assertThat(open(text, day, day).minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest(name = "the night to {0}: {1} minutes")
    @CsvSource({"2026-03-29, 180", "2026-10-25, 300", "2026-11-22, 240"})
    void nightAcrossTheShiftHasItsOwnLength(LocalDate day, long minutes) {
        assertThat(open("22:00-02:00", day.minusDays(1), day).minutes()).isGreaterThan(0);
        assertThat(
                        Evaluation.open(
                                        OpeningHours.of("23:00-03:00"),
                                        SwedishTime.at(day.minusDays(1), 720),
                                        SwedishTime.at(day, 720))
                                .minutes())
                .isEqualTo(minutes);
    }

    @Test
    void partsOfADayAddUpToTheWhole() {
        for (String date : new String[] {"2026-03-29", "2026-10-25", "2026-11-22"}) {
            LocalDate day = LocalDate.parse(date);
            for (int hour = 1; hour < 24; hour++) {
                String cut = "%02d:30".formatted(hour - 1);
                long first = open("00:00-" + cut, day, day).minutes();
                long second = open(cut + "-24:00", day, day).minutes();

                assertThat(first + second)
                        .as("%s cut at %s", day, cut)
                        .isEqualTo(open("24/7", day, day).minutes());
            }
        }
    }

    @Test
    void yearIsCutWhereItIsAsked() {
        Instant from = Instant.parse("2026-11-23T10:15:00Z");

        assertThat(
                        Evaluation.open(
                                OpeningHours.of("Mo-Fr 09:00-18:00"), from, from.plusSeconds(600)))
                .hasToString("[Span[from=2026-11-23T10:15:00Z, to=2026-11-23T10:25:00Z]]");
    }

    @Test
    void whatBeganTheDayBeforeIsSeen() {
        Instant night = Instant.parse("2026-11-27T23:30:00Z");
        Instant morning = Instant.parse("2026-11-28T09:00:00Z");

        assertThat(Evaluation.open(OpeningHours.of("Fr 22:00-26:00"), night, morning).minutes())
                .isEqualTo(90);
    }

    private static Spans open(String text, LocalDate from, LocalDate to) {
        return Evaluation.open(
                OpeningHours.of(text),
                SwedishTime.startOf(from),
                SwedishTime.startOf(to.plusDays(1)));
    }
}
