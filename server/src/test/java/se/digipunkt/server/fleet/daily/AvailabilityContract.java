package se.digipunkt.server.fleet.daily;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.fleet.evidence.Evidence;
import se.digipunkt.server.storage.WriteGate;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// From a kiosk's journal to figures, on both databases.
abstract class AvailabilityContract extends KioskInPorjus {

    AvailabilityContract(TestDatabase database) {
        super(database);
    }

    @Test
    final void aGapInTheJournalIsDownAlsoBeforeTheEnrolment() {
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));

        expect("2026-11-20", 300, 60, 0);
        assertThat(availability(POINT, "2026-11-20").path("onlineMinutes").asLong()).isEqualTo(300);
        assertThat(availability(POINT, "2026-11-19").path("measured").asBoolean()).isFalse();
    }

    @Test
    final void aRepeatedSyncChangesNothing() {
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));

        expect("2026-11-20", 300, 60, 0);
    }

    @Test
    final void anAnchorThatComesLaterMovesADayFromUnknown() {
        sync(
                1,
                "2026-11-20T08:00:00Z",
                List.of(
                        restart(1, thursday),
                        alive(2, thursday, Duration.ZERO),
                        alive(3, thursday, Duration.ofHours(1)),
                        restart(4, friday),
                        alive(5, friday, Duration.ZERO)));
        assertThat(availability(POINT, "2026-11-19").path("measured").asBoolean()).isFalse();

        sync(
                6,
                "2026-11-20T08:00:00Z",
                List.of(
                        entry(6, thursday, "clock-anchor", Duration.ofHours(2))
                                .put("utc", "2026-11-19T12:00:00Z")
                                .put("source", "ntp")
                                .put("uncertaintyMillis", 20)));

        expect("2026-11-19", 120, 180, 60);
    }

    @Test
    final void theOpenIntervalCountsBeforeItIsClosed() {
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));
        server.bean(TestClock.class).forward(Duration.ofHours(17));

        sync(8, "2026-11-20T08:00:00Z", List.of());

        expect("2026-11-21", 30, 30, 300);
    }

    @Test
    final void aClosureAtShortNoticeMovesTheDaysThatItTouches() {
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));
        close("2026-11-21T13:00", "2026-11-21T14:00");
        expect("2026-11-21", 0, 60, 300);
        server.bean(TestClock.class).forward(Duration.ofHours(17));
        sync(8, "2026-11-20T08:00:00Z", List.of());
        expect("2026-11-21", 30, 90, 240);

        close("2026-11-21T14:00", "2026-11-21T16:00");

        expect("2026-11-21", 30, 210, 120);
    }

    private void close(String from, String to) {
        var announced =
                server.post(
                        "/api/v1/points/%s/exceptions".formatted(POINT),
                        """
                        {"kind":"both","from":"%s","to":"%s","reason":"event"}
                        """
                                .formatted(from, to),
                        server.admin());
        assertThat(announced.status()).as(announced.response().body()).isEqualTo(201);
        server.bean(AvailabilityJob.class).run();
    }

    @Test
    final void aPlaceThatCannotBeCountedHoldsUpNoOther() throws SQLException {
        String kiosk =
                server.get("/api/v1/kiosks", server.admin()).json().at("/items/0/id").asText();
        run(
                "INSERT INTO evidence_journal (id, kiosk, place, next_seq) VALUES ('j', '%s', 'a-first', 2)"
                        .formatted(kiosk),
                """
                INSERT INTO alive_told (journal, seq, boot, from_elapsed, until_elapsed, terminal, received)
                VALUES ('j', 1, 'b', 0, 1, 'unheard-of', 1795200000000)
                """,
                """
                INSERT INTO availability_due (place, first_day, last_day, mark)
                VALUES ('a-first', '2026-11-20', '2026-11-20', 1)
                """);

        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));

        expect("2026-11-20", 300, 60, 0);
        assertThat(server.bean(DailyAvailability.class).waiting())
                .containsOnlyKeys("a-first")
                .containsValue(
                        new Waiting(
                                LocalDate.parse("2026-11-20"),
                                LocalDate.parse("2026-11-20"),
                                true));
        assertThat(server.get("/kiosks", server.admin()).response().body())
                .contains("inte går att räkna just nu: 1", "a-first");
        assertThat(placesNotCounted()).isEqualTo(1);
        run("UPDATE alive_told SET terminal = 'working' WHERE journal = 'j'");
        server.bean(TestClock.class).forward(Duration.ofMinutes(15));
        server.bean(AvailabilityJob.class).run();
        assertThat(server.bean(DailyAvailability.class).waiting()).isEmpty();
        assertThat(server.get("/kiosks", server.admin()).response().body())
                .doesNotContain("inte går att räkna just nu");
        assertThat(placesNotCounted()).isZero();
    }

    private int placesNotCounted() {
        return server.get("/health/readiness", null).json().path("placesNotCounted").asInt();
    }

    @Test
    final void aPointWithoutAKioskIsNotMeasured() {
        point("svp-vuollerim");

        JsonNode item = availability("svp-vuollerim", "2026-11-20");

        assertThat(item.path("measured").asBoolean()).isFalse();
        assertThat(item.path("promisedMinutes").asLong()).isEqualTo(360);
        assertThat(item.has("unknownMinutes")).isFalse();
    }

    @Test
    final void othersReadOnlyWhatIsTheirs() {
        String other = server.user("anna", "coordinator", "2580");

        int status =
                server.get(
                                "/api/v1/availability?scope=%s&from=2026-11-20&to=2026-11-20"
                                        .formatted(POINT),
                                other)
                        .status();

        assertThat(status).isEqualTo(403);
    }

    @Test
    final void whoCountedBeforeItWasTouchedAgainStoresNothing() {
        Evidence evidence = server.bean(Evidence.class);
        LocalDate day = LocalDate.parse("2026-11-23");
        evidence.makeDue("a-place", day, day);
        Evidence.Due first = evidence.due("a-plac", 1).getFirst();
        assertThat(take(first)).as("another server").isTrue();
        evidence.makeDue("a-place", day, day);

        assertThat(take(first)).isFalse();
        assertThat(evidence.due("a-plac", 1).getFirst().place()).isEqualTo("a-place");
    }

    private boolean take(Evidence.Due due) {
        return server.bean(WriteGate.class).write(() -> server.bean(Evidence.class).take(due));
    }
}
