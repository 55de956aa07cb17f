package se.digipunkt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.server.intake.PretendKiosk.entry;
import static se.digipunkt.server.intake.PretendKiosk.tap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.RunningServer.Answer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.KnownTime;

import java.time.LocalDate;
import java.util.UUID;

/// The ordered log over real HTTP, on both databases.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SyncContract {

    private final TestDatabase database;
    private RunningServer server;
    private PretendKiosk kiosk;
    private String place;

    SyncContract(TestDatabase database) {
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
    final void enrol() {
        place = "ddc-" + UUID.randomUUID().toString().substring(0, 8);
        Answer made =
                server.post(
                        "/api/v1/points",
                        "{\"id\":\"%s\",\"name\":\"DigidelCenter Jokkmokk\",\"kinds\":[\"digidelcenter\"],\"municipality\":\"2510\"}"
                                .formatted(place),
                        server.admin());
        assertThat(made.status()).isEqualTo(201);
        kiosk = PretendKiosk.enrolled(server, place);
    }

    private Answer figures() {
        LocalDate today = LocalDate.now(KnownTime.ZONE);
        return server.get(
                "/api/v1/guidance/figures?scope=%s&from=%s&to=%s&by=errand"
                        .formatted(place, today.minusDays(1), today),
                server.admin());
    }

    private long questions() {
        return figures().json().path("totals").path("questions").asLong();
    }

    private long fleet(String field) {
        return server.get("/api/v1/kiosks/" + kiosk.id, server.admin()).json().path(field).asLong();
    }

    @Test
    final void countsWhenTheSyncIsAnswered() {
        Answer answer = kiosk.sync(1, tap(1, "e-id"), tap(2, "health"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("next").asLong()).isEqualTo(3);
        assertThat(answer.json().path("settings").path("place").path("id").asText())
                .isEqualTo(place);
        assertThat(questions()).isEqualTo(2);
        assertThat(figures().json().path("rows").get(0).path("errand").asText()).isEqualTo("e-id");
    }

    @Test
    final void countsARepeatOnce() {
        kiosk.sync(1, tap(1, "e-id"), tap(2, "health"));
        Answer repeated = kiosk.sync(1, tap(1, "e-id"), tap(2, "health"), tap(3, "bank"));

        assertThat(repeated.json().path("next").asLong()).isEqualTo(4);
        assertThat(questions()).isEqualTo(3);
    }

    @Test
    final void knowsARepeatByItsCanonicalForm() {
        kiosk.sync(1, tap(1, "e-id"));
        var reordered = entry(1, "guidance").put("outcome", "done").put("taxonomy", 1);
        reordered.putArray("errands").add("e-id");

        assertThat(kiosk.sync(1, reordered).status()).isEqualTo(200);
        assertThat(questions()).isEqualTo(1);
    }

    @Test
    final void answersAGapWithWhatItWantsAndStoresNothing() {
        Answer answer = kiosk.sync(5, tap(5, "e-id"));

        assertThat(answer.json().path("next").asLong()).isEqualTo(1);
        assertThat(questions()).isZero();
    }

    @Test
    final void recordsAHoleWhenTheKioskHoldsNothingOlder() {
        Answer answer = kiosk.sync(kiosk.journal, 5, 5, tap(5, "e-id"));

        assertThat(answer.json().path("next").asLong()).isEqualTo(6);
        assertThat(questions()).isEqualTo(1);
        assertThat(fleet("holes")).isEqualTo(1);
    }

    @Test
    final void refusesAnotherEntryUnderAKnownNumber() {
        kiosk.sync(1, tap(1, "e-id"), tap(2, "health"));
        Answer fork = kiosk.sync(1, tap(1, "e-id"), tap(2, "bank"), tap(3, "tax"));

        assertThat(fork.status()).isEqualTo(409);
        assertThat(fork.slug()).isEqualTo("journal-fork");
        assertThat(fork.json().path("firstDiffering").asLong()).isEqualTo(2);
        assertThat(fork.json().path("instance").asText()).isNotEmpty();
        assertThat(questions()).isEqualTo(2);
        assertThat(fleet("forks")).isEqualTo(1);

        kiosk.sync(1, tap(1, "e-id"), tap(2, "bank"));
        assertThat(fleet("forks")).as("the same fork told twice is one").isEqualTo(1);
    }

    @Test
    final void letsNoOtherKioskWriteIntoAJournal() {
        kiosk.sync(1, tap(1, "e-id"));
        PretendKiosk other = PretendKiosk.enrolled(server, place);
        Answer answer = other.sync(kiosk.journal, 1, 1, tap(1, "e-id"), tap(2, "tax"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("firstDiffering").asLong()).isEqualTo(2);
        assertThat(questions()).isEqualTo(1);
    }

    @Test
    final void setsAsideWhatItCannotCountAndGoesOn() {
        var withName = tap(2, "e-id").put("name", "Anna");
        Answer answer =
                kiosk.sync(
                        1,
                        tap(1, "no-such-errand"),
                        withName,
                        entry(3, "teleport").put("to", "Kvikkjokk"),
                        tap(4, "e-id").put("outcome", "splendid"));

        assertThat(answer.json().path("next").asLong()).isEqualTo(5);
        assertThat(answer.json().path("setAside").asLong()).isEqualTo(3);
        assertThat(fleet("setAside")).isEqualTo(3);
        assertThat(questions()).as("the name is dropped unread, the record counts").isEqualTo(1);
    }

    @Test
    final void undoTakesBackTheTap() {
        kiosk.sync(1, tap(1, "e-id"), tap(2, "health"));
        kiosk.sync(3, entry(3, "guidance-corrected").put("corrects", "1"));

        assertThat(questions()).isEqualTo(1);
        assertThat(figures().json().path("rows")).hasSize(1);
    }

    @Test
    final void anUndoThatComesBeforeItsTapStillCounts() {
        String later = UUID.randomUUID().toString();
        kiosk.sync(
                later, 1, 1, entry(1, "guidance-corrected").put("corrects", kiosk.journal + ":1"));
        assertThat(fleet("setAside")).isEqualTo(1);

        kiosk.sync(1, tap(1, "e-id"), tap(2, "health"));

        assertThat(questions()).isEqualTo(1);
        assertThat(fleet("setAside")).isZero();
    }

    @Test
    final void correctionsThatWaitAreTakenInTheOrderInWhichTheyWereMade() {
        String later = UUID.randomUUID().toString();
        var replaced = entry(1, "guidance-corrected").put("corrects", kiosk.journal + ":1");
        var replacement = replaced.putObject("guidance").put("taxonomy", 1).put("outcome", "done");
        replacement.putArray("errands").add("bank").add("payments");
        kiosk.sync(later, 1, 1, replaced);
        kiosk.sync(
                later, 2, 1, entry(2, "guidance-corrected").put("corrects", kiosk.journal + ":1"));

        kiosk.sync(1, tap(1, "e-id"), tap(2, "health"));

        assertThat(questions()).as("the undo came last").isEqualTo(1);
        assertThat(fleet("setAside")).isZero();
    }

    @Test
    final void anImpossibleTimeIsSetAsideAndBlocksNobody() {
        var anchor =
                entry(1, "clock-anchor")
                        .put("utc", "+999999999-12-31T23:59:59Z")
                        .put("source", "ntp")
                        .put("uncertaintyMillis", 0);
        Answer answer = kiosk.sync(1, anchor, tap(2, "e-id"));

        assertThat(answer.json().path("next").asLong()).isEqualTo(3);
        assertThat(fleet("setAside")).isEqualTo(1);
        assertThat(questions()).isEqualTo(1);
    }

    @Test
    final void aStatusOfALaterVersionDoesNotStopTheEntries() {
        Answer answer =
                server.post(
                        "/kiosk/v1/sync",
                        "{\"journal\":\"%s\",\"from\":1,\"status\":{\"terminal\":\"sleeping\",\"wall\":\"yesterday\",\"alive\":{\"link\":\"excellent\"},\"health\":{\"socCelsius\":\"hot\"},\"agentVersion\":\"a\\u0000b\"}}"
                                .formatted(kiosk.journal.toUpperCase(java.util.Locale.ROOT)),
                        kiosk.token);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(kiosk.sync(1, tap(1, "e-id")).json().path("next").asLong()).isEqualTo(2);
    }

    @Test
    final void noNameFitsIntoALanguage() {
        kiosk.sync(
                1,
                tap(1, "e-id").put("language", "Anna-Svensson"),
                tap(2, "e-id").put("language", "se"));

        assertThat(fleet("setAside")).isEqualTo(1);
        assertThat(questions()).isEqualTo(1);
    }

    @Test
    final void aCorrectionReplacesTheWholeRecord() {
        kiosk.sync(1, tap(1, "e-id"));
        var correction = entry(2, "guidance-corrected").put("corrects", kiosk.journal + ":1");
        var replacement =
                correction.putObject("guidance").put("taxonomy", 1).put("outcome", "partly");
        replacement.putArray("errands").add("bank").add("payments");
        kiosk.sync(2, correction);

        assertThat(questions()).isEqualTo(2);
        assertThat(figures().json().path("totals").path("attendances").asLong()).isEqualTo(1);
    }

    @Test
    final void anEmptySyncIsAHeartbeat() {
        Answer answer = kiosk.sync(1);

        assertThat(answer.json().path("next").asLong()).isEqualTo(1);
        assertThat(
                        server.get("/api/v1/kiosks/" + kiosk.id, server.admin())
                                .json()
                                .path("state")
                                .asText())
                .isEqualTo("working");
    }

    @Test
    final void sendsSettingsOnlyWhenTheyDiffer() {
        String version = kiosk.sync(1).json().path("settings").path("version").asText();
        Answer answer =
                server.post(
                        "/kiosk/v1/sync",
                        "{\"journal\":\"%s\",\"from\":1,\"entries\":[],\"status\":{\"settingsVersion\":\"%s\"}}"
                                .formatted(kiosk.journal, version),
                        kiosk.token);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().has("settings")).isFalse();
    }

    @Test
    final void refusesWhatIsNotARequest() {
        assertThat(server.post("/kiosk/v1/sync", "{\"journal\":", kiosk.token).slug())
                .isEqualTo("not-json");
        assertThat(server.post("/kiosk/v1/sync", "[]", kiosk.token).status()).isEqualTo(400);
        assertThat(server.post("/kiosk/v1/sync", "{}", kiosk.token).status()).isEqualTo(400);
        assertThat(kiosk.sync(1, tap(2, "e-id")).slug())
                .as("not consecutive")
                .isEqualTo("validation");
        assertThat(kiosk.sync("journal", 1, 1).slug()).isEqualTo("validation");
    }

    @Test
    final void aCardOfARevokedKioskEnrolledAnewIsNoFork() {
        kiosk.sync(1, tap(1, "e-id"));
        server.post(
                "/kiosk/v1/sync",
                "{\"journal\":\"%s\",\"from\":2,\"entries\":[],\"status\":{\"unsent\":1}}"
                        .formatted(kiosk.journal),
                kiosk.token);
        assertThat(fleet("unsent")).isEqualTo(1);
        revoke();
        PretendKiosk anew = PretendKiosk.enrolled(server, place);

        assertThat(anew.sync(kiosk.journal, 2, 1, tap(2, "bank")).slug()).isEqualTo("journal-fork");

        assertThat(fleet("unsent")).as("carried on by the new kiosk").isZero();
        assertThat(forks(anew)).isZero();
    }

    @Test
    final void aJournalThatAKioskInUseHasWrittenIsAFork() {
        kiosk.sync(1, tap(1, "e-id"));
        PretendKiosk another = PretendKiosk.enrolled(server, place);

        another.sync(kiosk.journal, 2, 1, tap(2, "bank"));

        assertThat(forks(another)).isEqualTo(1);
    }

    private long forks(PretendKiosk of) {
        return server.get("/api/v1/kiosks/" + of.id, server.admin()).json().path("forks").asLong();
    }

    private void revoke() {
        String path = "/api/v1/kiosks/" + kiosk.id + "/revocation";
        assertThat(server.post(path, "", server.admin()).status()).isEqualTo(204);
    }

    @Test
    final void refusesAWrongTokenAndARevokedKiosk() {
        assertThat(server.post("/kiosk/v1/sync", "{}", "wrong").status()).isEqualTo(401);

        revoke();

        Answer refused = kiosk.sync(1, tap(1, "e-id"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.slug()).isEqualTo("kiosk-revoked");
    }
}
