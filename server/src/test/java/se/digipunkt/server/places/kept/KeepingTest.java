package se.digipunkt.server.places.kept;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.server.places.kept.BusInPitea.BOLE;
import static se.digipunkt.server.places.kept.BusInPitea.LILLPITE;
import static se.digipunkt.server.places.kept.BusInPitea.at;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/// The worked examples of `docs/accounting.md`: Böle is promised 10:00 to 11:00, an hour.
final class KeepingTest {

    private static final Instant IN_TIME = at("10:00").minus(Duration.ofHours(30));
    private static final Instant TOO_LATE = at("08:00");

    private static BusInPitea bus() {
        return new BusInPitea();
    }

    private static void expect(
            BusInPitea bus, Outcome outcome, long delivered, long lost, long unknown) {
        assertThat(bus.inBole()).isEqualTo(outcome);
        assertThat(bus.minutesInBole()).containsExactly(delivered, lost, unknown);
    }

    @Test
    void whoComesAndLeavesInTimeHasKeptTheCall() {
        expect(bus().arrives(BOLE, "09:55").leaves(BOLE, "11:02"), Outcome.KEPT, 60, 0, 0);
    }

    @Test
    void tenMinutesAreNotLateAndElevenAre() {
        expect(bus().arrives(BOLE, "10:10").leaves(BOLE, "11:00"), Outcome.KEPT, 60, 0, 0);
        expect(bus().arrives(BOLE, "10:11").leaves(BOLE, "11:00"), Outcome.LATE, 49, 11, 0);
    }

    @Test
    void whoLeavesMoreThanTenMinutesEarlyHasCutItShort() {
        expect(bus().arrives(BOLE, "10:00").leaves(BOLE, "10:50"), Outcome.KEPT, 60, 0, 0);
        expect(bus().arrives(BOLE, "10:00").leaves(BOLE, "10:49"), Outcome.CUT_SHORT, 49, 11, 0);
    }

    @Test
    void lateAndCutShortIsCutShort() {
        expect(bus().arrives(BOLE, "10:20").leaves(BOLE, "10:40"), Outcome.CUT_SHORT, 20, 40, 0);
    }

    @Test
    void nothingToldIsUnknown() {
        expect(bus(), Outcome.UNKNOWN, 0, 0, 60);
    }

    @Test
    void anArrivalAloneIsEnough() {
        expect(bus().arrives(BOLE, "10:05"), Outcome.KEPT, 60, 0, 0);
    }

    @Test
    void whoIsElsewhereBeforeTheEndHasLeft() {
        expect(
                bus().arrives(BOLE, "10:00").arrives(LILLPITE, "10:30"),
                Outcome.CUT_SHORT,
                30,
                30,
                0);
    }

    @Test
    void helpInItsTimeShowsThatTheBusCameAndNotThatItWasLate() {
        expect(bus().helps(BOLE, "10:40"), Outcome.KEPT, 60, 0, 0);
        expect(bus().helps(BOLE, "11:05"), Outcome.UNKNOWN, 0, 0, 60);
    }

    @Test
    void theFirstHelpStartsAVisitWhoseArrivalIsToldLater() {
        expect(bus().helps(BOLE, "10:04").arrives(BOLE, "10:30"), Outcome.KEPT, 60, 0, 0);
    }

    @Test
    void helpAfterAWordOfLeavingShowsThatTheBusStayed() {
        expect(bus().leaves(BOLE, "10:30").helps(BOLE, "10:55"), Outcome.KEPT, 60, 0, 0);
    }

    @Test
    void helpWhoseMomentIsForgottenSaysWhatItSaid() {
        expect(bus().hadHelped(BOLE, true).arrives(BOLE, "10:30"), Outcome.KEPT, 60, 0, 0);
        expect(bus().hadHelped(BOLE, false), Outcome.KEPT, 60, 0, 0);
    }

    @Test
    void aWordOfLeavingShowsThatTheBusWasThere() {
        expect(bus().leaves(BOLE, "11:00"), Outcome.KEPT, 60, 0, 0);
        expect(bus().leaves(BOLE, "09:40"), Outcome.MISSED, 0, 60, 0);
    }

    @Test
    void whoIsElsewhereAllTheTimeHasMissedIt() {
        expect(
                bus().arrivesUnplanned("rosvik", "09:50").leavesUnplanned("rosvik", "11:10"),
                Outcome.MISSED,
                0,
                60,
                0);
        expect(
                bus().arrivesUnplanned("rosvik", "09:50").leavesUnplanned("rosvik", "10:50"),
                Outcome.UNKNOWN,
                0,
                0,
                60);
    }

    @Test
    void aCallCancelledInTimePromisesNothing() {
        expect(bus().cancelled(BOLE, IN_TIME), Outcome.CANCELLED, 0, 0, 0);
    }

    @Test
    void aCallCancelledTooLateIsMissed() {
        expect(bus().cancelled(BOLE, TOO_LATE), Outcome.MISSED, 0, 60, 0);
    }

    @Test
    void aCallCancelledUnderWayWasGivenUntilThen() {
        expect(
                bus().arrives(BOLE, "10:00").cancelled(BOLE, at("10:25")),
                Outcome.CUT_SHORT,
                25,
                35,
                0);
        expect(bus().cancelled(BOLE, at("10:25")), Outcome.MISSED, 0, 60, 0);
    }

    @Test
    void aCallMovedInTimeIsJudgedByItsNewTime() {
        BusInPitea moved = bus().moved(BOLE, "15:00", "16:00", IN_TIME);

        expect(moved.arrives(BOLE, "15:05"), Outcome.KEPT, 60, 0, 0);
    }

    @Test
    void aCallMovedTooLateIsJudgedByTheTimeThatPeopleReliedOn() {
        expect(
                bus().moved(BOLE, "15:00", "16:00", TOO_LATE).arrives(BOLE, "15:00"),
                Outcome.LATE,
                60,
                60,
                0);
        expect(
                bus().moved(BOLE, "15:00", "16:00", TOO_LATE).helps(BOLE, "15:20"),
                Outcome.LATE,
                60,
                60,
                0);
        expect(
                bus().moved(BOLE, "08:30", "09:30", TOO_LATE).arrives(BOLE, "08:30"),
                Outcome.MISSED,
                0,
                120,
                0);
        expect(bus().moved(BOLE, "15:00", "16:00", TOO_LATE), Outcome.UNKNOWN, 0, 60, 60);
    }

    @Test
    void aDoubtOfTheClockThatMattersMakesItUnknown() {
        expect(bus().arrivesBetween(BOLE, "09:50", "10:08"), Outcome.KEPT, 60, 0, 0);
        expect(bus().arrivesBetween(BOLE, "10:05", "10:20"), Outcome.UNKNOWN, 0, 0, 60);
        expect(bus().arrivesBetween(BOLE, "10:15", "10:40"), Outcome.LATE, 20, 15, 25);
        expect(
                bus().arrives(BOLE, "10:00").leavesBetween(BOLE, "10:30", "11:30"),
                Outcome.UNKNOWN,
                0,
                0,
                60);
    }

    @Test
    void whatTheClockLeavesOpenIsUnknownMinuteByMinute() {
        expect(
                bus().arrives(BOLE, "10:00").leavesBetween(BOLE, "10:20", "10:40"),
                Outcome.CUT_SHORT,
                20,
                20,
                20);
        expect(
                bus().arrivesBetween(BOLE, "10:05", "10:20").leaves(BOLE, "10:40"),
                Outcome.CUT_SHORT,
                20,
                20,
                20);
    }

    @Test
    void twoOutcomesThatMayBeAreUnknown() {
        expect(bus().leavesBetween(BOLE, "09:40", "10:30"), Outcome.UNKNOWN, 0, 0, 60);
        expect(
                bus().arrives(BOLE, "10:20").leavesBetween(BOLE, "10:30", "11:00"),
                Outcome.UNKNOWN,
                0,
                0,
                60);
        expect(
                bus().arrivesBetween(BOLE, "10:20", "10:40").cancelled(BOLE, at("10:30")),
                Outcome.UNKNOWN,
                0,
                30,
                30);
    }

    @Test
    void theOrderOfAJournalNarrowsWhatAClockLeavesOpen() {
        expect(
                bus().arrivesBetween(BOLE, "09:00", "12:00").leaves(BOLE, "10:08"),
                Outcome.CUT_SHORT,
                8,
                52,
                0);
        expect(
                bus().arrives(BOLE, "10:20").leavesBetween(BOLE, "09:00", "10:40"),
                Outcome.CUT_SHORT,
                0,
                40,
                20);
    }

    @Test
    void aMomentOfHelpIsNotFoundAgainInTheMinutes() {
        expect(bus().helps(BOLE, "10:17").arrives(BOLE, "10:30"), Outcome.LATE, 30, 10, 20);
        expect(bus().leaves(BOLE, "10:30").helps(BOLE, "10:43"), Outcome.CUT_SHORT, 30, 10, 20);
    }

    @Test
    void aCallThatIsNotOverIsUnknown() {
        BusInPitea bus = bus().arrives(BOLE, "10:00").askedAt("10:30");

        expect(bus, Outcome.UNKNOWN, 0, 0, 60);
        expect(bus.askedAt("11:00"), Outcome.KEPT, 60, 0, 0);
        expect(bus().cancelled(BOLE, TOO_LATE).askedAt("09:00"), Outcome.MISSED, 0, 60, 0);
    }

    @Test
    void whoLeftBeforeItWasCancelledGaveNoMore() {
        expect(
                bus().arrives(BOLE, "10:05").leaves(BOLE, "10:15").cancelled(BOLE, at("10:25")),
                Outcome.CUT_SHORT,
                15,
                45,
                0);
    }

    @Test
    void aStopThatWasChosenWithoutItsCallHoldsForSixHours() {
        expect(bus().arrivesUnplanned(BOLE, "04:30"), Outcome.KEPT, 60, 0, 0);
        expect(bus().arrivesUnplanned(BOLE, "03:59"), Outcome.UNKNOWN, 0, 0, 60);
    }

    @Test
    void aStopThatWasChosenWithoutItsCallIsOfTheCallInWhoseTimeItWas() {
        BusInPitea bus = bus().arrivesUnplanned(BOLE, "09:30").leavesUnplanned(BOLE, "11:00");

        expect(bus, Outcome.KEPT, 60, 0, 0);
        assertThat(bus.became()).noneMatch(one -> one.outcome() == Outcome.UNPLANNED);
    }

    @Test
    void aStopWithoutACallThenIsAVisitThatNobodyHadPlanned() {
        BusInPitea bus =
                bus().arrivesUnplanned("rosvik", "12:00").leavesUnplanned("rosvik", "12:20");

        assertThat(bus.at("rosvik", false).promised()).isZero();
        assertThat(bus.became()).hasSize(3);
    }

    @Test
    void callsOfSchoolsPromiseNothingToThePublic() {
        assertThat(bus().schools(LILLPITE).became()).hasSize(1);
    }

    @Test
    void oneWordIsOfOneCall() {
        BusInPitea bus = bus().arrives(BOLE, "10:00").leaves(BOLE, "11:00");

        assertThat(bus.inLillpite()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void whatIsCountedAddsUp() {
        VisitCounts counts =
                VisitCounts.of(bus().arrives(BOLE, "10:11").leaves(BOLE, "11:00").became());

        assertThat(counts.planned()).isEqualTo(2);
        assertThat(counts.of(Outcome.LATE)).isEqualTo(1);
        assertThat(counts.of(Outcome.UNKNOWN)).isEqualTo(1);
        assertThat(counts.delivered().plus(counts.lost()).plus(counts.unknown()))
                .isEqualTo(counts.promised())
                .isEqualTo(Duration.ofHours(2));
    }
}
