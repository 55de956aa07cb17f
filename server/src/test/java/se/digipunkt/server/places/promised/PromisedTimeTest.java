package se.digipunkt.server.places.promised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static se.digipunkt.server.places.promised.PromiseKind.ACCESS;
import static se.digipunkt.server.places.promised.PromiseKind.STAFFED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Kvikkjokk's shop: open 9 to 18, help on Tuesday and Thursday afternoons. 2026-11-23 is a Monday.
class PromisedTimeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);
    private static final HoursVersions SHOP =
            versions(version("2026-01-01", "Mo-Fr 09:00-18:00", "Tu,Th 13:00-16:00"));

    @Test
    void twoKindsAreCountedApart() {
        PromisedTime shop = promised(SHOP);

        assertThat(shop.minutes(ACCESS, MONDAY, SUNDAY)).isEqualTo(5 * 9 * 60);
        assertThat(shop.minutes(STAFFED, MONDAY, SUNDAY)).isEqualTo(2 * 3 * 60);
    }

    @Test
    void oneKindAloneMeansBoth() {
        PromisedTime opening = promised(versions(version("2026-01-01", "Mo 09:00-12:00", "")));
        PromisedTime staffed = promised(versions(version("2026-01-01", "", "Mo 09:00-12:00")));
        PromisedTime nobody = promised(versions(version("2026-01-01", "Mo 09:00-12:00", "off")));

        assertThat(opening.minutes(STAFFED, MONDAY, SUNDAY)).isEqualTo(180);
        assertThat(staffed.minutes(ACCESS, MONDAY, SUNDAY)).isEqualTo(180);
        assertThat(nobody.minutes(STAFFED, MONDAY, SUNDAY)).isZero();
    }

    @Test
    void latestVersionThatIsValidRules() {
        PromisedTime shop =
                promised(
                        versions(
                                version("2026-11-25", "Mo-Su 10:00-12:00", ""),
                                version("2026-11-01", "Mo-Su 09:00-10:00", ""),
                                HoursVersion.endOn(LocalDate.of(2026, 11, 28))));

        assertThat(shop.minutes(ACCESS, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)))
                .isZero();
        assertThat(shop.minutes(ACCESS, MONDAY, SUNDAY)).isEqualTo(2 * 60 + 3 * 120);
        assertThat(shop.minutes(ACCESS, MONDAY.plusYears(1), SUNDAY.plusYears(1))).isZero();
    }

    @Test
    void lastNightOfAVersionRunsOn() {
        PromisedTime shop =
                promised(
                        versions(
                                version("2026-11-01", "22:00-02:00", ""),
                                version("2026-11-24", "10:00-12:00", "")));

        assertThat(shop.promised(ACCESS, MONDAY, MONDAY.plusDays(1)))
                .isEqualTo(
                        spans(
                                "2026-11-23T00:00/2026-11-23T02:00",
                                "2026-11-23T22:00/2026-11-24T02:00",
                                "2026-11-24T10:00/2026-11-24T12:00"));
    }

    @Test
    void twoVersionsFromOneDayAreRefused() {
        assertThatThrownBy(
                        () ->
                                versions(
                                        version("2026-11-01", "22:00-02:00", ""),
                                        version("2026-11-01", "10:00-12:00", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "announced {0}: promised {1}, short notice {2}")
    @CsvSource({
        // Monday 9-18 is closed
        "2026-11-22T09:00, 0, 0",
        "2026-11-22T09:01, 540, 540",
        "2026-11-23T12:00, 540, 540",
        "2026-11-24T12:00, 540, 540",
        "2026-11-01T12:00, 0, 0",
    })
    void closureInTimeLeavesThePromiseAndLaterOnesDoNot(
            String announced, long promised, long shortNotice) {
        PromisedTime shop = promised(SHOP, closed(announced, "2026-11-23T00:00/2026-11-24T00:00"));

        assertThat(shop.minutes(ACCESS, MONDAY, MONDAY)).isEqualTo(promised);
        assertThat(shop.shortNotice(ACCESS, MONDAY, MONDAY).minutes()).isEqualTo(shortNotice);
    }

    @Test
    void longClosureIsJudgedOpeningByOpening() {
        PromisedTime shop =
                promised(SHOP, closed("2026-11-23T10:00", "2026-11-23T12:00/2026-11-28T00:00"));

        assertThat(shop.shortNotice(ACCESS, MONDAY, SUNDAY))
                .isEqualTo(
                        spans(
                                "2026-11-23T12:00/2026-11-23T18:00",
                                "2026-11-24T09:00/2026-11-24T18:00"));
        assertThat(shop.promised(ACCESS, MONDAY, SUNDAY))
                .isEqualTo(
                        spans(
                                "2026-11-23T09:00/2026-11-23T18:00",
                                "2026-11-24T09:00/2026-11-24T18:00"));
        assertThat(shop.shortNotice(STAFFED, MONDAY, SUNDAY)).isEqualTo(Spans.NONE);
        assertThat(shop.minutes(STAFFED, MONDAY, SUNDAY)).isZero();
    }

    @Test
    void alwaysOpenIsJudgedDayByDay() {
        PromisedTime always =
                promised(
                        versions(version("2026-01-01", "24/7", "")),
                        closed("2026-11-23T10:00", "2026-11-23T12:00/2026-11-28T00:00"));

        assertThat(always.shortNotice(ACCESS, MONDAY, SUNDAY))
                .isEqualTo(spans("2026-11-23T12:00/2026-11-25T00:00"));
    }

    @Test
    void noticeCanBeChosen() {
        DatedException closure = closed("2026-11-22T21:00", "2026-11-23T00:00/2026-11-24T00:00");
        PromisedTime shop = new PromisedTime(SHOP, List.of(closure), Duration.ofHours(12));

        assertThat(shop.minutes(ACCESS, MONDAY, MONDAY)).isZero();
    }

    @Test
    void exceptionOfOneKindLeavesTheOther() {
        DatedException noStaff =
                new DatedException(
                        Set.of(STAFFED),
                        span("2026-11-24T00:00/2026-11-25T00:00"),
                        DatedException.Effect.CLOSED,
                        "illness",
                        moment("2026-11-24T08:00"));
        PromisedTime shop = promised(SHOP, noStaff);

        assertThat(shop.shortNotice(STAFFED, MONDAY, SUNDAY).minutes()).isEqualTo(180);
        assertThat(shop.shortNotice(ACCESS, MONDAY, SUNDAY).minutes()).isZero();
        assertThat(shop.open(STAFFED, moment("2026-11-23T00:00"), moment("2026-11-30T00:00")))
                .isEqualTo(spans("2026-11-26T13:00/2026-11-26T16:00"));
    }

    @Test
    void nobodyIsHelpedWhileTheDoorsAreClosed() {
        DatedException doors =
                new DatedException(
                        Set.of(ACCESS),
                        span("2026-11-24T09:00/2026-11-24T14:00"),
                        DatedException.Effect.CLOSED,
                        "building",
                        moment("2026-11-24T08:00"));
        DatedException openAgain =
                new DatedException(
                        Set.of(ACCESS),
                        span("2026-11-24T13:30/2026-11-24T14:00"),
                        DatedException.Effect.EXTRA_OPEN,
                        "other",
                        moment("2026-11-24T12:00"));
        LocalDate tuesday = LocalDate.of(2026, 11, 24);

        PromisedTime late = promised(SHOP, doors);
        assertThat(late.minutes(STAFFED, tuesday, tuesday)).isEqualTo(180);
        assertThat(late.shortNotice(STAFFED, tuesday, tuesday).minutes()).isEqualTo(60);
        assertThat(
                        promised(SHOP, doors, openAgain)
                                .shortNotice(STAFFED, tuesday, tuesday)
                                .minutes())
                .isEqualTo(30);
        PromisedTime inTime = new PromisedTime(SHOP, List.of(doors), Duration.ofMinutes(30));
        assertThat(inTime.minutes(STAFFED, tuesday, tuesday)).isEqualTo(120);
    }

    @Test
    void extraHoursArePromisedFromTheirAnnouncement() {
        PromisedTime known = promised(SHOP, extra("2026-11-20T10:00"));
        PromisedTime late = promised(SHOP, extra("2026-11-28T11:00"));
        PromisedTime after = promised(SHOP, extra("2026-11-29T11:00"));

        LocalDate saturday = LocalDate.of(2026, 11, 28);
        assertThat(known.minutes(ACCESS, saturday, saturday)).isEqualTo(240);
        assertThat(late.minutes(ACCESS, saturday, saturday)).isEqualTo(180);
        assertThat(after.minutes(ACCESS, saturday, saturday)).isZero();
    }

    @Test
    void laterAnnouncementWins() {
        PromisedTime shop =
                promised(
                        SHOP,
                        closed("2026-11-01T10:00", "2026-11-23T00:00/2026-11-30T00:00"),
                        opened("2026-11-10T10:00", "2026-11-25T10:00/2026-11-25T12:00"),
                        closed("2026-11-25T08:00", "2026-11-25T11:00/2026-11-25T12:00"));

        assertThat(shop.promised(ACCESS, MONDAY, SUNDAY))
                .isEqualTo(spans("2026-11-25T10:00/2026-11-25T12:00"));
        assertThat(shop.shortNotice(ACCESS, MONDAY, SUNDAY))
                .isEqualTo(spans("2026-11-25T11:00/2026-11-25T12:00"));
    }

    @Test
    void closureAtShortNoticeThatIsTakenBackCountsUntilThen() {
        PromisedTime shop =
                promised(
                        SHOP,
                        closed("2026-11-23T08:00", "2026-11-23T09:00/2026-11-23T18:00"),
                        opened("2026-11-23T10:00", "2026-11-23T09:00/2026-11-23T18:00"));

        assertThat(shop.shortNotice(ACCESS, MONDAY, MONDAY))
                .isEqualTo(spans("2026-11-23T09:00/2026-11-23T10:00"));
        assertThat(shop.minutes(ACCESS, MONDAY, MONDAY)).isEqualTo(540);
    }

    @Test
    void momentTellsWhatIsPromisedAndUntilWhen() {
        PromisedTime shop =
                promised(SHOP, closed("2026-11-24T08:00", "2026-11-24T14:00/2026-11-24T17:00"));

        assertThat(shop.at(moment("2026-11-24T13:30")))
                .isEqualTo(new Now(openUntil("2026-11-24T14:00"), openUntil("2026-11-24T14:00")));
        assertThat(shop.at(moment("2026-11-24T14:30")))
                .isEqualTo(
                        new Now(
                                new Now.ClosedAtShortNotice(
                                        span("2026-11-24T14:30/2026-11-24T17:00")),
                                new Now.ClosedAtShortNotice(
                                        span("2026-11-24T14:30/2026-11-24T16:00"))));
        assertThat(shop.at(moment("2026-11-24T18:00")))
                .isEqualTo(new Now(new Now.Closed(), new Now.Closed()));
    }

    @Test
    void alwaysOpenHasNoEnd() {
        PromisedTime always = promised(versions(version("2026-01-01", "24/7", "off")));

        assertThat(always.at(moment("2026-11-24T13:30")).access())
                .isEqualTo(new Now.Open(Optional.empty()));
    }

    @Test
    void nextHelpIsTheOneUnderWayOrTheNextThatIsNotClosed() {
        PromisedTime shop =
                promised(SHOP, closed("2026-11-24T12:00", "2026-11-26T00:00/2026-11-27T00:00"));

        assertThat(shop.next(STAFFED, moment("2026-11-24T14:00"), 14))
                .contains(span("2026-11-24T14:00/2026-11-24T16:00"));
        assertThat(shop.next(STAFFED, moment("2026-11-24T16:00"), 14))
                .contains(span("2026-12-01T13:00/2026-12-01T16:00"));
        assertThat(shop.next(STAFFED, moment("2026-11-24T16:00"), 6)).isEmpty();
        assertThat(promised(HoursVersions.NONE).next(ACCESS, moment("2026-11-24T16:00"), 14))
                .isEmpty();
    }

    private static PromisedTime promised(HoursVersions versions, DatedException... exceptions) {
        return new PromisedTime(versions, Arrays.asList(exceptions), PromisedTime.USUAL_NOTICE);
    }

    private static HoursVersions versions(HoursVersion... versions) {
        return new HoursVersions(Arrays.asList(versions));
    }

    private static HoursVersion version(String from, String opening, String staffed) {
        return new HoursVersion(
                LocalDate.parse(from), OpeningHours.of(opening), OpeningHours.of(staffed));
    }

    private static DatedException closed(String announced, String span) {
        return both(DatedException.Effect.CLOSED, announced, span);
    }

    private static DatedException opened(String announced, String span) {
        return both(DatedException.Effect.EXTRA_OPEN, announced, span);
    }

    private static DatedException extra(String announced) {
        return opened(announced, "2026-11-28T10:00/2026-11-28T14:00");
    }

    private static DatedException both(
            DatedException.Effect effect, String announced, String span) {
        return new DatedException(
                EnumSet.allOf(PromiseKind.class), span(span), effect, "other", moment(announced));
    }

    private static Now.State openUntil(String moment) {
        return new Now.Open(Optional.of(moment(moment)));
    }

    private static Spans spans(String... spans) {
        return Spans.of(Arrays.stream(spans).map(PromisedTimeTest::span).toList());
    }

    private static Span span(String fromAndTo) {
        String[] parts = fromAndTo.split("/");
        return new Span(moment(parts[0]), moment(parts[1]));
    }

    private static Instant moment(String swedish) {
        return LocalDateTime.parse(swedish).atZone(ZoneId.of("Europe/Stockholm")).toInstant();
    }
}
