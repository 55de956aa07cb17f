package se.digipunkt.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.RunningServer.Answer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.Sha256;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// How a kiosk comes, over real HTTP, on both databases.
abstract class EnrolmentContract {

    private final TestDatabase database;
    private RunningServer server;

    EnrolmentContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server = RunningServer.on(database, Map.of("test.clock", true));
        server.post(
                "/api/v1/points",
                "{\"id\":\"svp-harads\",\"name\":\"Servicepunkt"
                        + " Harads\",\"kinds\":[\"village-point\"],\"municipality\":\"2582\"}",
                server.admin());
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    private String code() {
        return codeFor("svp-harads");
    }

    private String codeFor(String point) {
        Answer made =
                server.post(
                        "/api/v1/enrolment-codes",
                        "{\"servicePoint\":\"%s\"}".formatted(point),
                        server.admin());
        assertThat(made.status()).isEqualTo(201);
        return made.json().path("code").asText();
    }

    private Answer enrol(String code, String nonce) {
        return server.post(
                "/kiosk/v1/enrolments",
                "{\"code\":\"%s\",\"nonce\":\"%s\"}".formatted(code, nonce),
                null);
    }

    private int heartbeat(String token) {
        String body = "{\"journal\":\"%s\",\"from\":1,\"entries\":[]}".formatted(UUID.randomUUID());
        return server.post("/kiosk/v1/sync", body, token).status();
    }

    @Test
    final void aCodeEnrolsOneKiosk() {
        String code = code();
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

        Answer first = enrol(code, "first");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("settings").path("place").path("id").asText())
                .isEqualTo("svp-harads");
        assertThat(first.json().path("token").asText()).hasSizeGreaterThanOrEqualTo(43);

        Answer second = enrol(code, "second");
        assertThat(second.status()).isEqualTo(403);
        assertThat(second.slug()).isEqualTo("enrolment-code-refused");
    }

    @Test
    final void aCodeIsReadAsItWasMeant() {
        String typed = code().replace("-", " ").toLowerCase(Locale.ROOT);

        assertThat(enrol(typed, "nonce").status()).isEqualTo(201);
    }

    @Test
    final void aLostAnswerBurnsNothing() {
        String code = code();
        Answer lost = enrol(code, "nonce");
        server.bean(TestClock.class).forward(Duration.ofSeconds(1));
        Answer again = enrol(code, "nonce");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("kioskId")).isEqualTo(lost.json().path("kioskId"));
        assertThat(heartbeat(lost.json().path("token").asText()))
                .as("either token is good")
                .isEqualTo(200);
        assertThat(heartbeat(again.json().path("token").asText())).isEqualTo(200);
        assertThat(heartbeat(lost.json().path("token").asText()))
                .as("until the newest has been used")
                .isEqualTo(401);
    }

    @Test
    final void theSameNonceIsRepeatableForAQuarterOfAnHour() {
        String code = code();
        enrol(code, "nonce");
        server.bean(TestClock.class).forward(Duration.ofMinutes(16));

        assertThat(enrol(code, "nonce").slug()).isEqualTo("enrolment-code-refused");
    }

    @Test
    final void wrongUsedAndExpiredCodesLookTheSame() {
        String expired = code();
        server.bean(TestClock.class).forward(Duration.ofHours(73));
        String used = code();
        enrol(used, "nonce");

        List<String> answers =
                List.of(expired, used, "ABCD-EFGH").stream()
                        .map(code -> enrol(code, "other"))
                        .map(
                                answer ->
                                        answer.status()
                                                + answer.slug()
                                                + answer.json().path("detail").asText())
                        .distinct()
                        .toList();

        assertThat(answers).hasSize(1);
    }

    @Test
    final void fiveWrongTriesAndThenAWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(enrol("ABCD-EFG" + i, "nonce").status()).isEqualTo(403);
        }

        Answer waiting = enrol(code(), "nonce");
        assertThat(waiting.status()).isEqualTo(429);
        assertThat(waiting.response().headers().firstValueAsLong("Retry-After")).isPresent();

        server.bean(TestClock.class).forward(Duration.ofMinutes(15));
        assertThat(enrol(code(), "nonce").status()).isEqualTo(201);
    }

    /// It is a Friday, a little past ten.
    @Test
    final void aSilentKioskRestsOutsidePromisedTime() {
        server.post(
                "/api/v1/points",
                "{\"id\":\"svp-gunnarsbyn\",\"name\":\"Gunnarsbyns lanthandel\","
                        + "\"kinds\":[\"village-point\"],\"municipality\":\"2582\","
                        + "\"openingHours\":\"Mo-Fr 10:00-16:00\"}",
                server.admin());
        JsonNode open = enrol(codeFor("svp-gunnarsbyn"), "nonce").json();
        JsonNode untold = enrol(code(), "another").json();
        heartbeat(open.path("token").asText());
        heartbeat(untold.path("token").asText());
        assertThat(state(open)).isEqualTo("working");

        server.bean(TestClock.class).forward(Duration.ofMinutes(20));
        assertThat(state(open)).as("while it is open").isEqualTo("silent");

        server.bean(TestClock.class).forward(Duration.ofHours(7));
        assertThat(state(open)).as("in the evening").isEqualTo("resting");
        assertThat(state(untold)).as("where no hours are told").isEqualTo("silent");
    }

    private String state(JsonNode enrolled) {
        return server.get("/api/v1/kiosks/" + enrolled.path("kioskId").asText(), server.admin())
                .json()
                .path("state")
                .asText();
    }

    @Test
    final void noSecretIsStoredReadable() {
        String code = code();
        String token = enrol(code, "nonce").json().path("token").asText();
        String kiosk =
                server.get("/api/v1/kiosks", server.admin())
                        .json()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asText();
        String pin =
                server.post("/api/v1/kiosks/" + kiosk + "/desk-pin", "{}", server.admin())
                        .json()
                        .path("pin")
                        .asText();

        Kiosk stored = server.bean(Fleet.class).get(kiosk);
        assertThat(pin).matches("[0-9]{6}");
        assertThat(stored.deskPin()).startsWith("$argon2id$").doesNotContain(pin);
        assertThat(server.bean(TokenTable.class).findByTokenHash(token)).isEmpty();
        assertThat(server.bean(TokenTable.class).findByTokenHash(Sha256.of(token))).isPresent();
        assertThat(server.bean(CodeTable.class).findByCodeHash(code.replace("-", ""))).isEmpty();
    }

    @Test
    final void aCodeForAPlaceThatIsNotThereIsRefused() {
        Answer answer =
                server.post(
                        "/api/v1/enrolment-codes",
                        "{\"servicePoint\":\"nowhere\"}",
                        server.admin());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("pointer").asText())
                .isEqualTo("/servicePoint");
    }
}
