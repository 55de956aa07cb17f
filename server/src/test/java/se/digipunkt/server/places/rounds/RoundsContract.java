package se.digipunkt.server.places.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallReason;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.timetable.Round;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What the tables, the plan and the announcements promise on both databases.
abstract class RoundsContract extends RoundsAtNoon {

    RoundsContract(TestDatabase database) {
        super(database);
    }

    @Test
    final void aRoundComesBackAsItWasWritten() {
        Round round = add(TUESDAYS, TEN + ", \"note\": \"shop\"");

        assertThat(server.getBean(Rounds.class).find("tisdag")).contains(round);
        assertThat(server.getBean(Rounds.class).list()).containsExactly(round);
        assertThat(round.firstDate()).isEqualTo("2026-09-01");
    }

    @Test
    final void callsAreThereTwelveMonthsAheadAndNoneOfThePast() {
        add(TUESDAYS, TEN);

        assertThat(all()).hasSize(52);
        assertThat(all().getFirst())
                .isEqualTo(
                        new Call(
                                FIRST,
                                "tisdag",
                                "bus-pitea",
                                "bolebyn",
                                LocalDate.parse("2026-11-24"),
                                Instant.parse("2026-11-24T09:00:00Z"),
                                Instant.parse("2026-11-24T09:30:00Z"),
                                Instant.parse("2026-11-24T09:00:00Z"),
                                Instant.parse("2026-11-24T09:30:00Z"),
                                CallState.PLANNED,
                                null,
                                null,
                                false));
        assertThat(all().getLast().date()).isEqualTo("2027-11-16");
        assertThat(
                        calls.of(
                                "bolebyn",
                                LocalDate.parse("2026-11-24"),
                                LocalDate.parse("2026-12-01")))
                .extracting(Call::id)
                .containsExactly(FIRST, SECOND);
    }

    @Test
    final void writingThemDownAgainChangesNothingAndADayLaterAddsWhatIsMissing() {
        add("FREQ=DAILY", TEN);
        List<Call> before = all();

        server.getBean(CallsJob.class).writeAll();
        assertThat(all()).isEqualTo(before);

        server.getBean(TestClock.class).forward(Duration.ofDays(1));
        server.getBean(CallsJob.class).writeAll();
        assertThat(all()).hasSize(before.size() + 1).containsAll(before);
    }

    @Test
    final void whatIsFarAheadFollowsTheTimetableAndThePastStays() {
        add(TUESDAYS, TEN);
        server.getBean(TestClock.class).forward(Duration.ofDays(3));

        change("FREQ=WEEKLY;BYDAY=TU,TH;INTERVAL=2", ELEVEN);

        assertThat(all())
                .filteredOn(call -> call.date().isBefore(LocalDate.parse("2026-12-12")))
                .extracting(Call::id, Call::state, call -> call.from().toString())
                .containsExactly(
                        tuple(FIRST, CallState.PLANNED, "2026-11-24T09:00:00Z"),
                        tuple(
                                "tisdag:bolebyn:2026-11-26",
                                CallState.PLANNED,
                                "2026-11-26T10:00:00Z"),
                        tuple(
                                "tisdag:bolebyn:2026-12-08",
                                CallState.PLANNED,
                                "2026-12-08T10:00:00Z"),
                        tuple(
                                "tisdag:bolebyn:2026-12-10",
                                CallState.PLANNED,
                                "2026-12-10T10:00:00Z"));
    }

    @Test
    final void aChangeOfTheTimetableLaterThanTheNoticeIsAnAnnouncement() {
        add(TUESDAYS, TEN);
        server.getBean(TestClock.class).forward(Duration.ofHours(40));

        change(TUESDAYS, ELEVEN);
        Call first = calls.find(FIRST).orElseThrow();
        assertThat(first.state()).isEqualTo(CallState.MOVED);
        assertThat(first.reason()).isEqualTo(CallReason.TIMETABLE);
        assertThat(first.changedAtShortNotice(NOTICE)).isTrue();
        assertThat(calls.find(SECOND).orElseThrow().state()).isEqualTo(CallState.PLANNED);

        change("FREQ=WEEKLY;BYDAY=WE", TEN);
        assertThat(calls.find(FIRST).orElseThrow().state()).isEqualTo(CallState.CANCELLED);
        assertThat(calls.find(SECOND)).isEmpty();

        change(TUESDAYS, TEN);
        assertThat(calls.find(FIRST).orElseThrow().state()).isEqualTo(CallState.PLANNED);
    }

    @Test
    final void whatSomebodyAnnouncedStaysWhateverTheTimetableSays() {
        add(TUESDAYS, TEN);
        announce(FIRST, "{\"state\": \"cancelled\", \"reason\": \"vehicle\"}");
        announce(
                SECOND,
                """
                {"state": "moved", "reason": "road", "from": "2026-12-02T09:00:00Z",
                 "to": "2026-12-02T09:30:00Z"}
                """);
        List<Call> announced = all().subList(0, 2);

        change(TUESDAYS, ELEVEN);
        change("FREQ=WEEKLY;BYDAY=FR", ELEVEN);

        assertThat(all()).containsAll(announced);
        assertThat(announced.getFirst().announcedAt()).isEqualTo(NOON);
    }

    @Test
    final void announcedInTimeItIsNotPromisedAndLaterItIsLostAtShortNotice() {
        add(TUESDAYS, TEN);

        Call inTime = announce(FIRST, "{\"state\": \"cancelled\", \"reason\": \"staff\"}");
        assertThat(inTime.promised(NOTICE).isEmpty()).isTrue();
        assertThat(inTime.lostAtShortNotice(NOTICE).isEmpty()).isTrue();

        announce(FIRST, "{\"state\": \"planned\"}");
        server.getBean(TestClock.class).forward(Duration.ofHours(22).plusMillis(1));
        Call late = announce(FIRST, "{\"state\": \"cancelled\", \"reason\": \"staff\"}");
        Span planned = span("2026-11-24T09:00:00Z", "2026-11-24T09:30:00Z");
        assertThat(late.promised(NOTICE).list()).containsExactly(planned);
        assertThat(late.lostAtShortNotice(NOTICE).list()).containsExactly(planned);

        Call moved =
                announce(
                        FIRST,
                        """
                        {"state": "moved", "reason": "road", "from": "2026-11-24T09:20:00Z",
                         "to": "2026-11-24T09:50:00Z"}
                        """);
        assertThat(moved.promised(NOTICE).list())
                .containsExactly(span("2026-11-24T09:00:00Z", "2026-11-24T09:50:00Z"));
        assertThat(moved.lostAtShortNotice(NOTICE).list())
                .containsExactly(span("2026-11-24T09:00:00Z", "2026-11-24T09:20:00Z"));
    }

    @Test
    final void whoWasToldOfAMoveInTimeReliesOnTheNewTime() {
        add(TUESDAYS, TEN);
        announce(
                FIRST,
                """
                {"state": "moved", "reason": "event", "from": "2026-11-25T09:00:00Z",
                 "to": "2026-11-25T09:30:00Z"}
                """);
        server.getBean(TestClock.class).forward(Duration.ofHours(60));

        Call late = announce(FIRST, "{\"state\": \"cancelled\", \"reason\": \"vehicle\"}");

        assertThat(late.lostAtShortNotice(NOTICE).list())
                .containsExactly(span("2026-11-25T09:00:00Z", "2026-11-25T09:30:00Z"));
    }

    @Test
    final void theSameSaidTwiceKeepsItsMoment() {
        add(TUESDAYS, TEN);
        announce(FIRST, "{\"state\": \"cancelled\", \"reason\": \"staff\"}");
        server.getBean(TestClock.class).forward(Duration.ofHours(30));

        Call again = announce(FIRST, "{\"state\": \"cancelled\", \"reason\": \"staff\"}");

        assertThat(again.announcedAt()).isEqualTo(NOON);
        assertThat(server.getBean(RoundChangeTable.class).list("tisdag"))
                .extracting(RoundChangeRow::call, RoundChangeRow::who, RoundChangeRow::what)
                .containsExactlyInAnyOrder(
                        tuple(null, "u-1", "created"), tuple(FIRST, "u-1", "cancelled staff"));
    }

    @Test
    final void whatWasCancelledInTimeTakesNothingFromAnyoneAnyMore() {
        add(TUESDAYS, TEN);
        announce(FIRST, "{\"state\": \"cancelled\", \"reason\": \"staff\"}");
        server.getBean(TestClock.class).forward(Duration.ofHours(30));

        Call otherReason = announce(FIRST, "{\"state\": \"cancelled\", \"reason\": \"vehicle\"}");
        assertThat(otherReason.announcedAt()).isEqualTo(NOON);
        assertThat(otherReason.promised(NOTICE).isEmpty()).isTrue();

        Call after = announce(FIRST, AFTERNOON);
        assertThat(after.lostAtShortNotice(NOTICE).isEmpty()).isTrue();
        assertThat(after.promised(NOTICE).list())
                .containsExactly(span("2026-11-24T14:00:00Z", "2026-11-24T14:30:00Z"));
    }

    @Test
    final void aBusStandsAtOneStopAtATime() {
        add(TUESDAYS, TEN);
        String friday = "tisdag:arnemark:2026-11-27";
        announce(
                friday,
                """
                {"state": "extra", "reason": "event", "from": "2026-11-24T14:15:00Z",
                 "to": "2026-11-24T15:00:00Z"}
                """);

        assertThatThrownBy(() -> announce(FIRST, AFTERNOON)).hasMessage("validation");

        announce(friday, "{\"state\": \"cancelled\", \"reason\": \"staff\"}");
        assertThat(announce(FIRST, AFTERNOON).state()).isEqualTo(CallState.MOVED);
    }

    @Test
    final void aCallIsNotRestoredToWhereTheBusStandsElsewhere() {
        add(TUESDAYS, TEN);
        announce(FIRST, "{\"state\": \"cancelled\", \"reason\": \"staff\"}");
        announce(
                "tisdag:arnemark:2026-11-27",
                """
                {"state": "extra", "reason": "event", "from": "2026-11-24T09:00:00Z",
                 "to": "2026-11-24T09:30:00Z"}
                """);

        assertThatThrownBy(() -> announce(FIRST, "{\"state\": \"planned\"}"))
                .hasMessage("validation");
    }

    @Test
    final void whatIsOverOrAheadOfNowCannotBeAnnounced() {
        add(TUESDAYS, TEN);

        assertThatThrownBy(
                        () ->
                                announce(
                                        FIRST,
                                        "{\"state\": \"cancelled\", \"reason\": \"staff\","
                                                + " \"announcedAt\": \"2026-11-22T11:00:01Z\"}"))
                .hasMessage("validation");
        server.getBean(TestClock.class).forward(Duration.ofDays(2));
        assertThatThrownBy(
                        () -> announce(FIRST, "{\"state\": \"cancelled\", \"reason\": \"staff\"}"))
                .hasMessage("call-over");
    }

    @Test
    final void anExtraCallIsPromisedLikeOthers() {
        add(TUESDAYS, TEN);

        Call extra =
                announce(
                        "tisdag:arnemark:2026-11-27",
                        """
                        {"state": "extra", "reason": "event", "from": "2026-11-27T12:00:00Z",
                         "to": "2026-11-27T13:00:00Z"}
                        """);

        assertThat(calls.next("arnemark", NOON, false, 5)).containsExactly(extra);
        assertThat(calls.at("bus-pitea", Instant.parse("2026-11-27T12:59:59Z"))).contains(extra);
        assertThat(calls.at("bus-pitea", Instant.parse("2026-11-27T13:00:00Z"))).isEmpty();
        change(TUESDAYS, ELEVEN);
        assertThat(calls.find(extra.id())).contains(extra);
    }
}
