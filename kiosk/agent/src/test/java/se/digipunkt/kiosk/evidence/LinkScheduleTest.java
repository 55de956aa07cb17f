package se.digipunkt.kiosk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

class LinkScheduleTest {

    private static final Duration TWICE_A_DAY = Duration.ofHours(12);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir private Path folder;
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");

    private LinkSchedule started(int seed) {
        return new LinkSchedule(folder, new Random(seed));
    }

    private Duration untilDue(LinkSchedule schedule, Duration every) {
        Instant began = now;
        while (!schedule.isDue(now, every)) {
            now = now.plus(MINUTE);
            assertThat(Duration.between(began, now)).isLessThan(Duration.ofDays(3));
        }
        return Duration.between(began, now);
    }

    @Test
    void aNewKioskMeasuresWithinItsFirstQuarterOfAnHour() {
        assertThat(untilDue(started(1), TWICE_A_DAY))
                .isBetween(Duration.ZERO, LinkSchedule.SPREAD.plus(MINUTE));
    }

    @Test
    void thenAsOftenAsItIsTold() {
        LinkSchedule schedule = started(1);
        untilDue(schedule, TWICE_A_DAY);
        Instant began = now;
        for (int i = 0; i < 100; i++) {
            schedule.done(now, TWICE_A_DAY);
            assertThat(untilDue(schedule, TWICE_A_DAY))
                    .isBetween(Duration.ofHours(9), Duration.ofHours(15).plus(MINUTE));
        }

        assertThat(Duration.between(began, now).dividedBy(100))
                .isBetween(Duration.ofHours(11), Duration.ofHours(13));
    }

    @Test
    void aRestartChangesNothing() {
        LinkSchedule before = started(1);
        untilDue(before, TWICE_A_DAY);
        before.done(now, TWICE_A_DAY);
        Instant done = now;

        LinkSchedule after = started(2);
        untilDue(after, TWICE_A_DAY);
        assertThat(Duration.between(done, now)).isGreaterThan(Duration.ofHours(9));
    }

    @Test
    void whatIsStillToComeAtARestartIsDoneWhenItWasPlanned() {
        LinkSchedule before = started(1);
        untilDue(before, TWICE_A_DAY);
        before.done(now, TWICE_A_DAY);
        Instant restarted = now;
        Duration planned = untilDue(before, TWICE_A_DAY);

        now = restarted;
        assertThat(untilDue(started(2), TWICE_A_DAY)).isEqualTo(planned);
    }

    @Test
    void aFleetThatComesBackDoesNotMeasureInOneMinute() {
        LinkSchedule before = started(1);
        untilDue(before, TWICE_A_DAY);
        before.done(now, TWICE_A_DAY);
        Instant back = now.plus(Duration.ofDays(10));

        Set<Instant> moments = new HashSet<>();
        for (int kiosk = 0; kiosk < 50; kiosk++) {
            now = back;
            untilDue(started(kiosk), TWICE_A_DAY);
            moments.add(now);
        }
        assertThat(moments).hasSizeGreaterThan(10);
    }

    @Test
    void aServerThatWasYearsAheadIsNotWaitedFor() {
        LinkSchedule schedule = started(1);
        untilDue(schedule, TWICE_A_DAY);
        schedule.done(now.plus(Duration.ofDays(5000)), TWICE_A_DAY);

        assertThat(untilDue(schedule, TWICE_A_DAY)).isLessThan(Duration.ofMinutes(20));
        schedule.done(now.plus(Duration.ofDays(5000)), TWICE_A_DAY);
        assertThat(untilDue(started(2), TWICE_A_DAY)).isLessThan(Duration.ofMinutes(20));
    }

    @Test
    void moreTimesADayAreSoonFollowed() {
        LinkSchedule schedule = started(1);
        untilDue(schedule, TWICE_A_DAY);
        schedule.done(now, TWICE_A_DAY);

        assertThat(untilDue(schedule, Duration.ofHours(1))).isLessThan(Duration.ofMinutes(20));
    }

    @Test
    void whatWasDisturbedIsTriedAgainInAWhile() {
        LinkSchedule schedule = started(1);
        untilDue(schedule, TWICE_A_DAY);
        schedule.later(now);

        assertThat(untilDue(schedule, TWICE_A_DAY))
                .isBetween(Duration.ofMinutes(3), Duration.ofMinutes(19));
    }

    @Test
    void aDiskWithoutRoomDoesNotEndIt() throws Exception {
        Files.createDirectories(folder.resolve("link.json.new/taken"));
        LinkSchedule schedule = started(1);
        untilDue(schedule, TWICE_A_DAY);
        schedule.done(now, TWICE_A_DAY);

        assertThat(untilDue(schedule, TWICE_A_DAY)).isGreaterThan(Duration.ofHours(8));
    }
}
