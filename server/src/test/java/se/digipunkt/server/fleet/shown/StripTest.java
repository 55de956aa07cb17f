package se.digipunkt.server.fleet.shown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.server.fleet.availability.Counted;
import se.digipunkt.server.fleet.availability.Minutes;
import se.digipunkt.server.fleet.shown.Strip.State;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

class StripTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Counted day(long working, long down, long unknown) {
        return new Counted(
                Duration.ofMinutes(working + down + unknown),
                Duration.ofMinutes(working),
                Duration.ofMinutes(down),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO);
    }

    @Test
    void eachDayIsTheWorstThatItHas() {
        Strip strip =
                Strip.of(
                        Map.of(
                                TODAY.minusDays(1), day(360, 0, 0),
                                TODAY.minusDays(2), day(300, 0, 60),
                                TODAY.minusDays(3), day(240, 60, 60),
                                TODAY.minusDays(89), day(0, 0, 360),
                                TODAY.minusDays(90), day(0, 360, 0)),
                        TODAY);

        assertThat(strip.days()).hasSize(90);
        assertThat(strip.count(State.WORKING)).isEqualTo(1);
        assertThat(strip.count(State.UNKNOWN)).isEqualTo(2);
        assertThat(strip.count(State.DOWN)).isEqualTo(1);
        assertThat(strip.count(State.NOT_PROMISED)).isEqualTo(85);
        assertThat(strip.promisedDays())
                .extracting(Strip.Day::day)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void todayIsNotOverAndInNoCount() {
        Strip strip = Strip.of(Map.of(TODAY, day(10, 350, 0)), TODAY);

        assertThat(strip.days().getLast().over()).isFalse();
        assertThat(strip.count(State.DOWN)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "359, 1, 0, 35, 5, 0",
        "1, 359, 0, 10, 30, 0",
        "0, 360, 0, 0, 40, 0",
        "0, 1, 359, 0, 5, 35",
        "180, 90, 90, 20, 10, 10",
        "1, 358, 1, 5, 30, 5",
    })
    void whatLastedAMinuteIsSeenAndTheColumnIsFull(
            long working, long down, long unknown, int shown, int hanging, int between) {
        Strip.Day day = new Strip.Day(TODAY, day(working, down, unknown).minutes(), true);

        assertThat(day.working()).isEqualTo(shown);
        assertThat(day.down()).isEqualTo(hanging);
        assertThat(day.unknown()).isEqualTo(between);
    }

    @ParameterizedTest
    @CsvSource({
        "300, 60, 0, 833, 833",
        "359999, 1, 0, 999, 999",
        "0, 1, 359999, 0, 1000",
        "300, 0, 60, 833, 1000",
        "360, 0, 0, 1000, 1000"
    })
    void aShareNeverClaimsMoreThanIsKnown(
            long working, long down, long unknown, long low, long high) {
        Minutes minutes = day(working, down, unknown).minutes();

        assertThat(Share.of(minutes)).isEqualTo(new Share(low, high));
    }
}
