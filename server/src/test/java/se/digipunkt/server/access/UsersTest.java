package se.digipunkt.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.server.access.AccessServer.ADMIN_PASSWORD;
import static se.digipunkt.server.access.AccessServer.PASSWORD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

final class UsersTest {

    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");

    private final AccessServer server = new AccessServer(Map.of());
    private final Browser browser = server.browser();
    private String token = "";

    @BeforeEach
    void signIn() {
        token = server.token(server.admin().id());
    }

    @AfterEach
    void stop() {
        browser.close();
        server.close();
    }

    @Test
    void aNewUserGetsAPasswordOnceAndMustChangeIt() {
        browser.signIn("admin", ADMIN_PASSWORD);
        String shown =
                location(
                        browser.post(
                                "/users",
                                Map.of(
                                        "user",
                                        "Siv",
                                        "role-staff",
                                        "on",
                                        "places",
                                        "skaulo pajala-buss")));
        var secret = SECRET.matcher(browser.get(shown).body());
        assertThat(secret.find()).isTrue();
        assertThat(browser.get(shown).body())
                .as("a reload reads it again")
                .contains(secret.group(1));
        assertThat(browser.get("/users").body()).contains("Siv").doesNotContain(secret.group(1));

        try (Browser siv = server.browser()) {
            assertThat(location(siv.signIn("siv", secret.group(1)))).isEqualTo("/account");
            assertThat(location(siv.get("/users"))).isEqualTo("/account");
            assertThat(siv.get("/account").body()).contains("notice--warn");

            assertThat(changePassword(siv, secret.group(1), PASSWORD).statusCode()).isEqualTo(200);
            assertThat(siv.get("/account").body()).contains("Pajala bokbuss, Skaulo");
        }
    }

    @Test
    void aPasswordChangeEndsTheOtherSessions() {
        server.user("lars", Role.STAFF);
        browser.signIn("lars", PASSWORD);
        try (Browser elsewhere = server.browser()) {
            elsewhere.signIn("lars", PASSWORD);

            assertThat(changePassword(browser, PASSWORD, "Renar-på-vägen-95").statusCode())
                    .isEqualTo(200);

            assertThat(browser.get("/account").statusCode()).isEqualTo(200);
            assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
            assertThat(elsewhere.signIn("lars", PASSWORD).statusCode()).isEqualTo(422);
            assertThat(elsewhere.signIn("lars", "Renar-på-vägen-95").statusCode()).isEqualTo(303);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Kaffe-i-Jokkmokk-19, för-kort, minst 12 tecken",
        "Kaffe-i-Jokkmokk-19, Lösenord1234, för lätt att gissa",
        "Kaffe-i-Jokkmokk-19, aaaaaaaaaaaaaa, för lätt att gissa",
        "Kaffe-i-Jokkmokk-19, margareta-lars1, inte bygga på användarnamnet",
        "Kaffe-i-Jokkmokk-19, Kaffe-i-Jokkmokk-19, samma som det gamla",
        "något helt annat, Renar-på-vägen-95, nuvarande lösenordet är fel",
    })
    void refusesPasswordsBesideTheField(String old, String chosen, String told) {
        String id = server.user("margareta-lars", Role.STAFF).id();
        browser.signIn("margareta-lars", PASSWORD);

        HttpResponse<String> page = changePassword(browser, old, chosen);
        HttpResponse<String> api =
                browser.json(
                        "PUT",
                        "/api/v1/users/me/password",
                        "{\"old\":\"%s\",\"new\":\"%s\"}".formatted(old, chosen),
                        server.token(id));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("field--wrong").contains(told);
        assertThat(api.statusCode()).isEqualTo(400);
        assertThat(api.body()).contains("/problems/validation").contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"roles\":[\"operator\"],\"disabled\":false}",
                "{\"roles\":[\"admin\"],\"disabled\":true}"
            })
    void theLastAdminStays(String change) {
        String path = "/api/v1/users/" + server.admin().id();

        HttpResponse<String> refused = browser.json("PUT", path, change, token);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("sista administratören");
        assertThat(browser.json("GET", "/api/v1/users", "", token).statusCode()).isEqualTo(200);
        server.user("siv", Role.ADMIN);
        assertThat(browser.json("PUT", path, change, token).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverIsDisabledIsOutAtOnce() {
        UserView lars = server.user("lars", Role.STAFF);
        browser.signIn("lars", PASSWORD);

        browser.json(
                "PUT",
                "/api/v1/users/" + lars.id(),
                "{\"roles\":[\"staff\"],\"disabled\":true}",
                token);

        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
        assertThat(browser.signIn("lars", PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void anAdminResetsAndUnlocks() throws Exception {
        UserView lars = server.user("lars", Role.STAFF);
        for (int i = 0; i < 6; i++) {
            browser.signIn("lars", "Inte-det-rätta-1");
        }
        String path = "/api/v1/users/" + lars.id();
        assertThat(json(browser.json("GET", path, "", token)).get("locked").asBoolean()).isTrue();

        assertThat(browser.json("POST", path + "/unlock", "", token).statusCode()).isEqualTo(204);
        assertThat(browser.signIn("lars", PASSWORD).statusCode()).isEqualTo(303);

        String password =
                json(browser.json("POST", path + "/password", "", token)).get("password").asText();
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
        assertThat(location(browser.signIn("lars", password))).isEqualTo("/account");
    }

    @Test
    void refusesAUserBesideTheFieldsAndLosesNothingTyped() {
        browser.signIn("admin", ADMIN_PASSWORD);

        HttpResponse<String> page =
                browser.post(
                        "/users",
                        Map.of("user", "ADMIN", "role-coordinator", "on", "places", "Skaulo!"));
        HttpResponse<String> taken =
                browser.post("/users", Map.of("user", "ADMIN", "role-region", "on"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("value=\"ADMIN\"", "value=\"Skaulo!\"")
                .contains("id=\"places-error\"", "id=\"municipality-error\"");
        assertThat(taken.body()).contains("Namnet används redan");
    }

    @Test
    void staffWithoutAPlaceIsRefused() {
        browser.signIn("admin", ADMIN_PASSWORD);

        HttpResponse<String> page =
                browser.post("/users", Map.of("user", "gun", "role-staff", "on"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"places-error\">Personal behöver minst en plats");
    }

    @Test
    void makesAndListsUsersByApi() throws Exception {
        HttpResponse<String> made =
                browser.json(
                        "POST",
                        "/api/v1/users",
                        """
                        {"user":"gun","roles":["coordinator"],"municipality":"2510"}
                        """,
                        token);

        JsonNode user = json(made).get("user");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(json(made).get("password").asText()).hasSize(19);
        assertThat(user.get("mustChange").asBoolean()).isTrue();
        assertThat(json(browser.json("GET", "/api/v1/users", "", token)).get("items"))
                .hasSize(2)
                .contains(user);
        assertThat(browser.json("GET", "/api/v1/users/unknown", "", token).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPasswordThatIsShortAndNotRepeatedAlikeIsToldBoth() {
        browser.signIn("admin", ADMIN_PASSWORD);

        HttpResponse<String> refused =
                browser.post(
                        "/account/password",
                        new HashMap<>(
                                Map.of("old", ADMIN_PASSWORD, "new", "kort", "again", "kor")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#new\"", "href=\"#again\"");
    }

    private static HttpResponse<String> changePassword(Browser browser, String old, String chosen) {
        return browser.post(
                "/account/password",
                new HashMap<>(Map.of("old", old, "new", chosen, "again", chosen)));
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return new ObjectMapper().readTree(response.body());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    @Test
    void placesAndMunicipalityMustExist() {
        browser.signIn("admin", ADMIN_PASSWORD);
        Map<String, String> form =
                Map.of(
                        "user", "gun",
                        "role-staff", "on",
                        "places", "skaulo nowhere",
                        "municipality", "9999");

        HttpResponse<String> page = browser.post("/users", form);
        HttpResponse<String> api =
                browser.json(
                        "POST",
                        "/api/v1/users",
                        """
                        {"user":"gun","roles":["staff"],"places":["nowhere"],"municipality":"9999"}
                        """,
                        token);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"places-error\">Det finns ingen sådan plats: nowhere.")
                .contains("id=\"municipality-error\">Kommunen 9999 finns inte.")
                .contains("value=\"nowhere\" checked", "value=\"skaulo\" checked")
                .contains("<option value=\"9999\" selected");
        assertThat(api.statusCode()).isEqualTo(400);
        assertThat(api.body()).contains("\"/places\"", "\"/municipality\"");
    }

    @Test
    void placesAreChosenByTheirNames() {
        browser.signIn("admin", ADMIN_PASSWORD);

        assertThat(browser.get("/users").body())
                .contains("<bdi>Pajala bokbuss</bdi>", "aria-label=\"Gällivare\"")
                .contains("<option value=\"2510\">Jokkmokk</option>");
        HttpResponse<String> changed =
                browser.post(
                        "/users/" + server.user("gun", Role.STAFF).id(),
                        Map.of("role-staff", "on", "places", "pajala-buss"));

        assertThat(location(changed)).isEqualTo("/users?saved");
        assertThat(browser.get("/users?saved").body()).contains("Sparat.", "Pajala bokbuss");
    }
}
