package se.digipunkt.server.places.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.time.Span;

import java.time.Duration;
import java.time.Instant;

/// What was promised and what was given when a call is changed at short notice, or while it goes
/// on. The call is planned for 10:00 to 10:30 on Tuesday 24 November.
final class CallsUnderWayTest extends RoundsAtNoon {

    private static final String CANCELLED = "{\"state\": \"cancelled\", \"reason\": \"vehicle\"}";
    private static final String RESTORED = "{\"state\": \"planned\"}";

    CallsUnderWayTest() {
        super(TestDatabase.SQLITE);
    }

    @BeforeEach
    void plan() {
        add(TUESDAYS, TEN);
    }

    private void on24thAt(String swedishTime) {
        Instant moment =
                Instant.parse("2026-11-24T" + swedishTime + ":00Z").minus(Duration.ofHours(1));
        TestClock clock = server.getBean(TestClock.class);
        clock.forward(Duration.between(clock.instant(), moment));
    }

    /// By Sweden's clock on that Tuesday.
    private static Span time(String from, String to) {
        Duration hour = Duration.ofHours(1);
        return new Span(
                Instant.parse("2026-11-24T" + from + ":00Z").minus(hour),
                Instant.parse("2026-11-24T" + to + ":00Z").minus(hour));
    }

    private static void assertLost(Call call, Span... lost) {
        assertThat(call.lostAtShortNotice(NOTICE).list()).containsExactly(lost);
    }

    private static void assertPromised(Call call, Span... promised) {
        assertThat(call.promised(NOTICE).list()).containsExactly(promised);
    }

    @Test
    void aCallThatIsCancelledUnderWayWasGivenUntilThen() {
        on24thAt("10:10");

        Call call = announce(FIRST, CANCELLED);

        assertPromised(call, time("10:00", "10:30"));
        assertLost(call, time("10:10", "10:30"));
    }

    @Test
    void helpThatIsToldLateWasGivenAtTheCallThatWentOnThen() {
        on24thAt("10:10");
        announce(FIRST, CANCELLED);

        assertThat(calls.at("bus-pitea", time("10:05", "10:06").from()))
                .map(Call::id)
                .contains(FIRST);
        assertThat(calls.at("bus-pitea", time("10:20", "10:21").from())).isEmpty();
    }

    @Test
    void aCallThatIsMovedUnderWayWasGivenUntilThenAndAgainLater() {
        on24thAt("10:10");

        Call call = announce(FIRST, AFTERNOON);

        assertPromised(call, time("10:00", "10:30"), time("15:00", "15:30"));
        assertLost(call, time("10:10", "10:30"));
        on24thAt("15:10");
        assertLost(announce(FIRST, CANCELLED), time("10:00", "10:30"));
    }

    @Test
    void whatWasMissedBeforeACallWasRestoredStaysMissed() {
        on24thAt("09:00");
        announce(FIRST, CANCELLED);
        on24thAt("10:20");

        Call call = announce(FIRST, RESTORED);

        assertPromised(call, time("10:00", "10:30"));
        assertLost(call, time("10:00", "10:20"));
    }

    @Test
    void whatWasGivenBeforeItWasCancelledStaysGivenWhenItIsRestored() {
        on24thAt("10:05");
        announce(FIRST, CANCELLED);
        on24thAt("10:20");

        assertLost(announce(FIRST, RESTORED), time("10:05", "10:20"));
    }

    @Test
    void aCallThatIsRestoredBeforeItsTimeWasNeverAway() {
        on24thAt("09:00");
        announce(FIRST, CANCELLED);

        Call call = announce(FIRST, RESTORED);

        assertThat(call.state()).isEqualTo(CallState.PLANNED);
        assertThat(call.lostAtShortNotice(NOTICE).isEmpty()).isTrue();
    }

    @Test
    void whoWasToldOfAnotherTimeInTimeMissesThatWhenTheCallIsRestored() {
        announce(FIRST, AFTERNOON);
        on24thAt("08:00");

        Call call = announce(FIRST, RESTORED);

        assertPromised(call, time("10:00", "10:30"), time("15:00", "15:30"));
        assertLost(call, time("15:00", "15:30"));
    }

    @Test
    void aCallIsNotMovedToItsOwnTime() {
        String own =
                """
                {"state": "moved", "reason": "road", "from": "2026-11-24T09:00:00Z",
                 "to": "2026-11-24T09:30:00Z"}
                """;

        assertThatThrownBy(() -> announce(FIRST, own)).hasMessage("validation");
        announce(FIRST, AFTERNOON);
        assertThat(announce(FIRST, own).from()).isEqualTo("2026-11-24T09:00:00Z");
    }

    @Test
    void whatThePublicReliesOnStaysPublicWhenTheRoundBecomesASchools() {
        announce(SECOND, CANCELLED);
        on24thAt("08:00");

        changeToSchool(TUESDAYS, TEN);

        assertThat(calls.find(FIRST)).map(Call::school).contains(false);
        assertThat(calls.find(SECOND)).as("cancelled by hand").map(Call::school).contains(true);
        assertThat(calls.find("tisdag:bolebyn:2026-12-08")).map(Call::school).contains(true);
    }
}
