package se.digipunkt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.server.intake.PretendKiosk.entry;
import static se.digipunkt.server.intake.PretendKiosk.tap;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.protocol.Origin;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.KnownTime;

import java.time.LocalDate;
import java.util.UUID;

/// A card that logged help at one place and was then enrolled at another: help counts where it was
/// given.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ElsewhereContract {

    private final TestDatabase database;
    private RunningServer server;
    private String library;
    private String harads;
    private PretendKiosk before;
    private PretendKiosk after;

    ElsewhereContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    final void start() {
        server = RunningServer.on(database);
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    @BeforeEach
    final void move() {
        library = point("Jokkmokks bibliotek");
        harads = point("Servicepunkt Harads");
        before = PretendKiosk.enrolled(server, library);
        after = PretendKiosk.enrolled(server, harads);
    }

    private String point(String name) {
        String id = "point-" + UUID.randomUUID().toString().substring(0, 8);
        server.post(
                "/api/v1/points",
                "{\"id\":\"%s\",\"name\":\"%s\",\"kinds\":[\"library\"],\"municipality\":\"2510\"}"
                        .formatted(id, name),
                server.admin());
        return id;
    }

    private long questions(String place) {
        LocalDate today = LocalDate.now(KnownTime.ZONE);
        return server.get(
                        "/api/v1/guidance/figures?scope=%s&from=%s&to=%s&by=errand"
                                .formatted(place, today.minusDays(1), today),
                        server.admin())
                .json()
                .path("totals")
                .path("questions")
                .asLong();
    }

    private static ObjectNode moved(String journal, ObjectNode entry, long seq) {
        Origin origin = Origin.here(journal, entry);
        return entry.deepCopy().put("seq", seq).put(Origin.FIELD, origin.toString());
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    @Test
    final void aJournalThatWasNeverHeardOfCountsWhereItWasWritten() {
        after.tellsPlace = library;
        after.sync(before.journal, 1, 1, tap(1, "e-id"), tap(2, "bank"));
        after.tellsPlace = harads;
        var answer = after.sync(1, tap(3, "tax").put("seq", 1));

        assertThat(answer.json().path("setAside").asLong()).isZero();
        assertThat(questions(library)).isEqualTo(2);
        assertThat(questions(harads)).isEqualTo(1);
    }

    @Test
    final void whatWasUnsentCountsAtThePlaceOfTheKioskThatWroteIt() {
        before.sync(1, tap(1, "e-id"));
        after.sync(fresh(), 1, 1, moved(before.journal, tap(2, "bank"), 1));

        assertThat(questions(library)).isEqualTo(2);
        assertThat(questions(harads)).isZero();
    }

    @Test
    final void whatTheJournalTellsGoesBeforeWhatItsOriginTells() {
        before.sync(1, tap(1, "e-id"));
        after.tellsPlace = harads;
        after.sync(fresh(), 1, 1, moved(before.journal, tap(2, "bank"), 1));

        assertThat(questions(harads)).as("a card imaged before its enrolment").isEqualTo(1);
    }

    @Test
    final void aCorrectionFollowsTheTapThatItWasMovedWith() {
        after.tellsPlace = library;
        after.sync(
                fresh(),
                1,
                1,
                moved(before.journal, tap(1, "e-id"), 1),
                moved(before.journal, entry(2, "guidance-corrected").put("corrects", "1"), 2),
                moved(before.journal, tap(3, "bank"), 3));

        assertThat(questions(library)).isEqualTo(1);
        assertThat(questions(harads)).isZero();
    }

    @Test
    final void nothingCountsAtAPlaceThatDoesNotExist() {
        after.tellsPlace = "svp-nowhere";
        var answer = after.sync(before.journal, 1, 1, tap(1, "e-id"));

        assertThat(answer.json().path("next").asLong()).isEqualTo(2);
        assertThat(answer.json().path("setAside").asLong()).isEqualTo(1);
        assertThat(questions(harads)).isZero();
    }

    @Test
    final void aPlaceThatIsNoIdIsNoRequest() {
        after.tellsPlace = "Somewhere else";

        assertThat(after.sync(1, tap(1, "e-id")).slug()).isEqualTo("validation");
    }

    @Test
    final void aKioskTakesNothingBackElsewhere() {
        before.sync(1, tap(1, "e-id"));
        after.tellsPlace = harads;
        after.sync(1, entry(1, "guidance-corrected").put("corrects", before.journal + ":1"));

        assertThat(questions(library)).isEqualTo(1);
    }

    @Test
    final void theClockOfTheKioskThatWroteItTellsTheTime() {
        before.sync(1, tap(1, "e-id"));
        after.boot = "7b1f6a60-58a7-4b8b-b5e6-5b1c9ad6f0aa";
        ObjectNode tap = tap(2, "bank").put("wall", "1970-01-01T00:00:00Z");
        after.sync(fresh(), 1, 1, moved(before.journal, tap, 1));

        assertThat(questions(library)).isEqualTo(2);
    }
}
