package se.digipunkt.server.places.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestClock;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.PromiseLine;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.Promised;
import se.digipunkt.server.places.time.Span;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    @Test
    void whoFindsTheDoorsClosedIsToldOfTheBusTheSameDay() {
        rounds.server.bean(TestClock.class).forward(Duration.ofMinutes(22 * 60 + 30));
        String admin = rounds.server.admin();
        Map<String, String> why = Map.of("reason", "weather");
        assertThat(rounds.form("/points/norrfjarden/closed-today", why, admin).status())
                .isEqualTo(303);
        Places places = rounds.server.bean(Places.class);
        ServicePoint library = (ServicePoint) places.get("norrfjarden");

        PromiseLine told = places.promiseLines(List.of(library)).get("norrfjarden");

        Span bus =
                new Span(
                        Instant.parse("2026-11-23T14:30:00Z"),
                        Instant.parse("2026-11-23T15:30:00Z"));
        assertThat(told).isNotNull();
        assertThat(told.help()).isEqualTo(new PromiseLine.Shut(Optional.of(bus)));
        assertThat(told.access()).isEqualTo(new PromiseLine.Shut(Optional.of(bus)));
    }
}
