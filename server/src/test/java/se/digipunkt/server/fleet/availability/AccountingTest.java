package se.digipunkt.server.fleet.availability;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.server.fleet.availability.LifeInHarads.MONDAY;
import static se.digipunkt.server.fleet.availability.LifeInHarads.at;
import static se.digipunkt.server.fleet.availability.LifeInHarads.harads;

import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryBody.Terminal;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The worked examples of `docs/accounting.md`: Harads promises 10:00 to 16:00, six hours.
final class AccountingTest {

    private static final Spans PROMISED = span("10:00", "16:00");

    private static Spans span(String from, String to) {
        return Spans.of(new Span(at(from), at(to)));
    }

    private static Minutes counted(LifeInHarads... kiosks) {
        return counted(Spans.NONE, kiosks);
    }

    private static Minutes counted(Spans shortNotice, LifeInHarads... kiosks) {
        List<Timeline> timelines = Arrays.stream(kiosks).map(LifeInHarads::timeline).toList();
        return Objects.requireNonNull(
                        Accounting.byDay(timelines, PROMISED, shortNotice).get(MONDAY))
                .minutes();
    }

    private static void expect(Minutes minutes, long working, long down, long unknown) {
        assertThat(minutes)
                .extracting(Minutes::working, Minutes::down, Minutes::unknown, Minutes::promised)
                .containsExactly(working, down, unknown, 360L);
    }

    @Test
    void aPowerCutIsDownWhenBothSidesAreTold() {
        LifeInHarads life = harads().up("09:00", "12:30").up("13:10", "17:00");

        expect(counted(life), 320, 40, 0);
    }

    @Test
    void afterTheLastContactNothingIsKnown() {
        LifeInHarads life = harads().up("09:00", "12:00");

        expect(counted(life), 120, 0, 240);
    }

    @Test
    void beforeTheFirstEntryNothingIsKnown() {
        LifeInHarads life = harads().up("14:00", "17:00");

        expect(counted(life), 120, 0, 240);
    }

    @Test
    void aBootWhoseTimeIsNotKnownMakesTheTimeAroundItUnknown() {
        LifeInHarads life =
                harads().up("09:00", "12:00")
                        .startsUnheard("b", "13:00")
                        .alive("13:00", "14:00")
                        .up("15:00", "17:00");

        expect(counted(life), 180, 0, 180);
    }

    @Test
    void aLaterAnchorMakesItKnown() {
        LifeInHarads life =
                harads().up("09:00", "12:00")
                        .startsUnheard("b", "13:00")
                        .alive("13:00", "14:00")
                        .up("15:00", "17:00")
                        .anchored("b", "PT1S", "PT0S");

        expect(counted(life), 240, 120, 0);
    }

    @Test
    void aHoleInTheJournalIsUnknown() {
        LifeInHarads life = harads().up("09:00", "12:00").loses(2).up("15:00", "17:00");

        expect(counted(life), 180, 0, 180);
    }

    @Test
    void aClosureAtShortNoticeIsDownAlsoWhereTheKioskWorked() {
        LifeInHarads life = harads().up("09:00", "17:00");

        expect(counted(span("14:00", "16:00"), life), 240, 120, 0);
    }

    @Test
    void aTerminalThatDoesNotWorkIsDownAndOneThatWorksInPartIsListed() {
        LifeInHarads life =
                harads().up("09:00", "11:00")
                        .alive("11:00", "12:00", Terminal.DOWN, LinkClass.GOOD)
                        .alive("12:00", "14:00", Terminal.DEGRADED, LinkClass.GOOD)
                        .alive("14:00", "17:00");

        Minutes minutes = counted(life);

        expect(minutes, 300, 60, 0);
        assertThat(minutes.degraded()).isEqualTo(120);
    }

    @Test
    void onlineIsCountedOfWorkingMinutes() {
        LifeInHarads life =
                harads().starts("a", "09:00")
                        .alive("09:00", "11:00", Terminal.WORKING, LinkClass.NONE)
                        .alive("11:00", "13:00", Terminal.WORKING, LinkClass.WEAK)
                        .alive("13:00", "17:00", Terminal.WORKING, LinkClass.GOOD);

        Minutes minutes = counted(life);

        assertThat(minutes)
                .extracting(Minutes::working, Minutes::online, Minutes::good)
                .containsExactly(360L, 300L, 180L);
    }

    @Test
    void oneKioskThatWorksIsEnough() {
        LifeInHarads cut = harads().up("09:00", "11:00").up("15:00", "17:00");
        LifeInHarads other = harads().up("09:00", "13:00");

        expect(counted(cut, other), 240, 0, 120);
    }

    @Test
    void aKioskOutOfUseSaysNothingOfTheOneThatCarriesOn() {
        LifeInHarads revoked = harads().up("09:00", "11:00").endedAt("12:00");
        LifeInHarads next = harads().enrolledAt("12:00").up("12:00", "13:00").up("14:00", "17:00");

        expect(counted(revoked, next), 240, 60, 60);
    }

    @Test
    void evidenceFromBeforeTheEnrolmentCounts() {
        LifeInHarads life = harads().enrolledAt("15:00").up("09:00", "17:00");

        expect(counted(life), 360, 0, 0);
    }

    @Test
    void whatASetBackCardDoesNotKnowIsUnknown() {
        LifeInHarads life =
                harads().up("09:00", "11:00")
                        .goesOnFromNumber(2)
                        .alive("09:00", "10:30")
                        .up("14:00", "17:00");

        expect(counted(life), 180, 0, 180);
    }

    @Test
    void aSetBackCardIsFoundByItsNumbersWhereTheOtherTellsNothing() {
        LifeInHarads life =
                harads().starts("a", "09:00")
                        .loses(3)
                        .goesOnFromNumber(2)
                        .alive("09:00", "10:30")
                        .up("14:00", "17:00");

        expect(counted(life), 150, 0, 210);
    }

    @Test
    void aSetBackCardKnowsWhatItDidSince() {
        LifeInHarads life =
                harads().up("08:00", "09:00")
                        .alive("09:00", "09:30")
                        .goesOnFromNumber(3)
                        .up("10:00", "12:00")
                        .up("13:00", "17:00");

        expect(counted(life), 300, 60, 0);
    }

    @Test
    void aCardThatWasEnrolledAnewGoesOnWhereItWas() {
        LifeInHarads life = harads().up("09:00", "11:00").goesOnFromNumber(3).up("12:00", "17:00");

        expect(counted(life), 300, 60, 0);
    }

    @Test
    void aNewCardKnowsNothingOfTheLostOne() {
        LifeInHarads life = harads().up("09:00", "11:00").getsANewCard().up("12:00", "17:00");

        expect(counted(life), 300, 0, 60);
    }

    @Test
    void anAnchorAgainstTheOrderOfTheJournalIsNotBelieved() {
        LifeInHarads life =
                harads().up("09:00", "11:00")
                        .startsWithAnchor("b", "11:30", "PT30S", "PT3H")
                        .alive("11:30", "12:00")
                        .up("12:30", "13:00")
                        .up("14:00", "17:00");

        expect(counted(life), 210, 60, 90);
    }

    @Test
    void whereOneOfTwoAnchorsIsWrongNeitherIsBelieved() {
        LifeInHarads life =
                harads().startsWithAnchor("a", "10:00", "PT30S", "PT4H")
                        .alive("10:00", "11:00")
                        .up("12:00", "13:00");

        expect(counted(life), 0, 0, 360);
    }

    @Test
    void theEdgesOfAnUncertainBootAreUnknown() {
        LifeInHarads life =
                harads().up("09:00", "11:00")
                        .startsWithAnchor("b", "12:00", "PT10M", "PT4M")
                        .alive("12:00", "13:00")
                        .alive("13:00", "17:00");

        Timeline timeline = life.timeline();

        assertThat(timeline.down()).isEqualTo(span("11:00", "11:54"));
        assertThat(timeline.working())
                .isEqualTo(span("09:00", "11:00").union(span("12:14", "16:54")));
    }

    @Test
    void nothingIsKnownOfTimeAfterTheLastContact() {
        LifeInHarads life = harads().up("09:00", "17:00").lastHeardAt("13:00");

        expect(counted(life), 180, 0, 180);
    }

    @Test
    void withoutAnyKioskThereNothingIsKnown() {
        expect(counted(), 0, 0, 360);
    }

    @Test
    void daysOf23And25HoursAreWhatTheyAre() {
        LocalDate spring = LocalDate.parse("2026-03-29");
        LocalDate autumn = LocalDate.parse("2026-10-25");

        assertThat(wholeDay(spring).promised()).isEqualTo(23 * 60);
        assertThat(wholeDay(autumn).promised()).isEqualTo(25 * 60);
    }

    private static Minutes wholeDay(LocalDate day) {
        Instant end = SwedishTime.startOf(day.plusDays(1));
        Spans promised = Spans.of(new Span(SwedishTime.startOf(day), end));
        Map<LocalDate, Counted> days = Accounting.byDay(List.of(), promised, Spans.NONE);
        assertThat(days).containsOnlyKeys(day);
        return Objects.requireNonNull(days.get(day)).minutes();
    }

    @Test
    void roundedPartsAddUpToWhatWasPromised() {
        Duration third = Duration.ofSeconds(40);
        Counted counted =
                new Counted(
                        third.multipliedBy(3),
                        third,
                        third,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO);

        Minutes minutes = counted.minutes();

        assertThat(minutes.promised()).isEqualTo(2);
        assertThat(minutes.working() + minutes.down() + minutes.unknown()).isEqualTo(2);
    }

    @Test
    void whatRoundingLeavesGoesToThePartThatLostMost() {
        Counted counted =
                new Counted(
                        Duration.ofMinutes(3),
                        Duration.ofSeconds(80),
                        Duration.ofSeconds(100),
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO);

        assertThat(counted.minutes())
                .extracting(Minutes::working, Minutes::down, Minutes::unknown)
                .containsExactly(1L, 2L, 0L);
    }
}
