package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.SettingRefused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

final class ExactDaysTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-20T23:30:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(ints = {29, 0, -1})
    void whatCanStillBeCorrectedIsNotForgotten(int days) {
        assertThatThrownBy(() -> new ExactDays(days, CLOCK))
                .isInstanceOf(SettingRefused.class)
                .hasMessage("DIGIPUNKT_GUIDANCE_EXACT_DAYS must be 30 or more, and is " + days);
    }

    @Test
    void aRecordIsExactForSoManyDaysAfterItsOwn() {
        assertThat(new ExactDays(30, CLOCK).lastForgotten())
                .isEqualTo(LocalDate.parse("2026-10-21"));
    }

    @Test
    void theServerDoesNotStartWithTooFew() {
        assertThatThrownBy(
                        () ->
                                TestDatabase.SQLITE.start(
                                        Map.of("digipunkt.guidance-exact-days", "7")))
                .satisfies(
                        thrown ->
                                assertThat(Objects.requireNonNull(SettingRefused.in(thrown)))
                                        .hasMessageContaining("30 or more"));
    }
}
