package se.digipunkt.server.places.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestClock;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.Promised;

import java.time.Duration;
import java.time.Instant;

/// A library that is open from 10 to 16, and before which the bus stands from 15:30 to 16:30.
final class PromisedAtAStopTest {

    private static final Instant MORNING = Instant.parse("2026-11-24T00:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-24T22:00:00Z");

    private RoundsServer rounds;

    @BeforeEach
    void start() {
        rounds = new RoundsServer();
        rounds.server.post(
                "/api/v1/points",
                """
                {"id":"norrfjarden","name":"Norrfjärden","kinds":["library","bus-stop"],
                 "municipality":"2581","openingHours":"Mo-Fr 10:00-16:00"}
                """,
                rounds.admin);
        rounds.server.post(
                "/api/v1/rounds",
                """
                {"id":"kustturen","bus":"bus-pitea","name":"Kustturen","firstDay":"2026-11-01",
                 "rule":"FREQ=DAILY","stops":[{"point":"norrfjarden","from":"15:30","to":"16:30"}]}
                """,
                rounds.pitea);
    }

    @AfterEach
    void stop() {
        rounds.close();
    }

    private Promised tuesday(PromiseKind kind) {
        return rounds.server.bean(Places.class).promised("norrfjarden", kind, MORNING, NIGHT);
    }

    @Test
    void minutesOfHoursAndOfABusCountOnce() {
        assertThat(tuesday(PromiseKind.ACCESS).minutes()).isEqualTo(390);
        assertThat(tuesday(PromiseKind.STAFFED).minutes()).isEqualTo(390);
        assertThat(tuesday(PromiseKind.ACCESS).shortNotice().isEmpty()).isTrue();
    }

    @Test
    void aBusThatFailsTooLateTakesOnlyWhatNobodyElseKeeps() {
        rounds.server.bean(TestClock.class).forward(Duration.ofHours(40));
        rounds.put(
                "/api/v1/calls/kustturen:norrfjarden:2026-11-24",
                "{\"state\":\"cancelled\",\"reason\":\"vehicle\"}",
                rounds.server.admin());

        assertThat(tuesday(PromiseKind.ACCESS).minutes()).isEqualTo(390);
        assertThat(tuesday(PromiseKind.ACCESS).shortNotice().minutes()).isEqualTo(30);
    }

    @Test
    void aBusThatIsCancelledInTimeIsNotPromised() {
        rounds.put(
                "/api/v1/calls/kustturen:norrfjarden:2026-11-24",
                "{\"state\":\"cancelled\",\"reason\":\"vehicle\"}",
                rounds.pitea);

        assertThat(tuesday(PromiseKind.ACCESS).minutes()).isEqualTo(360);
        assertThat(tuesday(PromiseKind.ACCESS).shortNotice().isEmpty()).isTrue();
    }
}
