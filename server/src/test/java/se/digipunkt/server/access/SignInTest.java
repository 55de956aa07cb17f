package se.digipunkt.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.server.access.AccessServer.ADMIN_PASSWORD;
import static se.digipunkt.server.access.AccessServer.PASSWORD;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.storage.WriteGate;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

final class SignInTest {

    private static final String WRONG = "Inte-det-rätta-1";

    private final AccessServer server =
            new AccessServer(Map.of("digipunkt.trusted-proxies", "127.0.0.1"));
    private final Browser browser = server.browser();

    @AfterEach
    void stop() {
        browser.close();
        server.close();
    }

    @Test
    void signsInByPageAndLeadsBack() {
        HttpResponse<String> asked = browser.get("/account?x=1");

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(location(asked)).isEqualTo("/sign-in?next=%2Faccount%3Fx%3D1");
        assertThat(browser.get(location(asked)).body()).contains("value=\"/account?x=1\"");

        HttpResponse<String> signedIn =
                browser.post(
                        "/sign-in",
                        Map.of("user", "Admin", "password", ADMIN_PASSWORD, "next", "/account"));

        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(location(signedIn)).isEqualTo("/account");
        assertThat(browser.get("/account").body()).contains("admin");
    }

    @Test
    void signsOutByPage() {
        browser.signIn("admin", ADMIN_PASSWORD);
        String token = browser.cookie(SessionCookie.PLAIN);

        HttpResponse<String> out = browser.post("/sign-out", Map.of());

        assertThat(location(out)).isEqualTo("/");
        assertThat(browser.cookies()).doesNotContainKey(SessionCookie.PLAIN);
        browser.cookies().put(SessionCookie.PLAIN, token);
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void theCookieIsOutOfReachForScriptsAndOtherSites() {
        String plain =
                browser.signIn("admin", ADMIN_PASSWORD)
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElse("");

        assertThat(plain)
                .startsWith("digipunkt-session=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict", "Path=/")
                .doesNotContain("Secure", "Domain");

        Browser behindProxy = server.browser().with("X-Forwarded-Proto", "https");
        behindProxy.with("Origin", behindProxy.origin().replace("http:", "https:"));
        String secure =
                behindProxy
                        .signIn("admin", ADMIN_PASSWORD)
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElse("");

        assertThat(secure)
                .startsWith("__Host-digipunkt=")
                .containsIgnoringCase("HttpOnly")
                .contains("Secure", "SameSite=Strict", "Path=/")
                .doesNotContain("Domain");
        assertThat(behindProxy.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void signsInAndOutByApi() throws Exception {
        HttpResponse<String> answer =
                browser.json("POST", "/api/v1/sessions", credentials("admin", ADMIN_PASSWORD), "");
        String token = new ObjectMapper().readTree(answer.body()).get("token").asText();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"expires\":\"2026-11-20T21:07:00Z\"");
        assertThat(browser.json("GET", "/api/v1/users/me", "", token).body())
                .contains("\"user\":\"admin\"");
        assertThat(browser.json("DELETE", "/api/v1/sessions/current", "", token).statusCode())
                .isEqualTo(204);
        assertThat(browser.json("GET", "/api/v1/users/me", "", token).statusCode()).isEqualTo(401);
    }

    @Test
    void neitherTokenNorPasswordIsStored() {
        browser.signIn("admin", ADMIN_PASSWORD);
        String token = browser.cookie(SessionCookie.PLAIN);
        SessionTable sessions = server.bean(SessionTable.class);

        server.bean(WriteGate.class)
                .read(
                        () -> {
                            var now = server.clock().instant();
                            assertThat(sessions.find(token, now)).isEmpty();
                            assertThat(sessions.find(Sha256.of(token), now)).isPresent();
                            assertThat(
                                            server.bean(UserTable.class)
                                                    .findNamed("admin")
                                                    .orElseThrow())
                                    .extracting(UserRow::password)
                                    .asString()
                                    .startsWith("$argon2id$");
                            return true;
                        });
    }

    @Test
    void wrongNameAndWrongPasswordLookTheSame() {
        HttpResponse<String> wrongName =
                browser.json("POST", "/api/v1/sessions", credentials("nobody", WRONG), "");
        HttpResponse<String> wrongPassword =
                browser.json("POST", "/api/v1/sessions", credentials("admin", WRONG), "");

        assertThat(wrongName.statusCode()).isEqualTo(401);
        assertThat(wrongName.body()).contains("/problems/invalid-credentials");
        assertThat(withoutId(wrongPassword)).isEqualTo(withoutId(wrongName));
        assertThat(browser.signIn("admin", WRONG).statusCode()).isEqualTo(422);
        assertThat(browser.signIn("admin", WRONG).body())
                .contains("value=\"admin\"")
                .contains("Fel användarnamn eller lösenord");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "nobody"})
    void fiveWrongTriesLockForAQuarterOfAnHour(String user) {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(user, WRONG).statusCode()).isEqualTo(401);
        }

        HttpResponse<String> locked = signIn(user, ADMIN_PASSWORD);

        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.body()).contains("/problems/too-many-requests");
        assertThat(locked.headers().firstValue("Retry-After")).contains("900");
        assertThat(browser.signIn(user, ADMIN_PASSWORD).statusCode()).isEqualTo(429);

        server.clock().forward(Duration.ofMinutes(14));
        assertThat(signIn(user, WRONG).statusCode()).isEqualTo(429);
        server.clock().forward(Duration.ofMinutes(1));

        assertThat(signIn(user, ADMIN_PASSWORD).statusCode())
                .isEqualTo(user.equals("admin") ? 200 : 401);
    }

    @Test
    void anAddressHasTwentyWrongTriesButAnyNumberOfRightOnes() {
        for (int i = 0; i < 25; i++) {
            assertThat(signIn("admin", ADMIN_PASSWORD).statusCode()).isEqualTo(200);
        }
        for (int i = 0; i < 20; i++) {
            assertThat(signIn("name" + i, WRONG).statusCode()).isEqualTo(401);
        }

        assertThat(signIn("admin", ADMIN_PASSWORD).statusCode()).isEqualTo(429);
        browser.with("X-Forwarded-For", "198.51.100.7");
        assertThat(signIn("admin", ADMIN_PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void aPageIsSignedInWhileItIsUsedAndAProgramForTwelveHours() {
        server.user("lars", Role.STAFF);
        browser.signIn("lars", PASSWORD);
        String token = server.token(server.admin().id());

        server.clock().forward(Duration.ofHours(11));
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(browser.json("GET", "/api/v1/users", "", token).statusCode()).isEqualTo(200);
        server.clock().forward(Duration.ofHours(11));

        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(browser.json("GET", "/api/v1/users", "", token).statusCode()).isEqualTo(401);
        server.clock().forward(Duration.ofHours(12));
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//example.org",
                "https://example.org/",
                "/\\example.org",
                "javascript:alert(1)",
                "/a\nb",
                "account"
            })
    void leadsToNobodyElsesSite(String next) {
        HttpResponse<String> signedIn =
                browser.post(
                        "/sign-in",
                        Map.of("user", "admin", "password", ADMIN_PASSWORD, "next", next));

        assertThat(location(signedIn)).isEqualTo("/");
    }

    @Test
    void programsAreToldToSendAToken() {
        HttpResponse<String> refused = browser.json("GET", "/api/v1/users", "", "");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(refused.body()).contains("/problems/sign-in-needed");
    }

    @Test
    void whoLacksTheRoleIsToldSo() {
        String token = server.token(server.user("lars", Role.STAFF).id());
        browser.signIn("lars", PASSWORD);

        assertThat(browser.json("GET", "/api/v1/users", "", token).body())
                .contains("/problems/forbidden");
        assertThat(browser.get("/users").statusCode()).isEqualTo(403);
        assertThat(browser.get("/users").body()).contains("<h1>");
    }

    private HttpResponse<String> signIn(String user, String password) {
        return browser.json("POST", "/api/v1/sessions", credentials(user, password), "");
    }

    private static String credentials(String user, String password) {
        return "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String withoutId(HttpResponse<String> response) {
        return response.body().replaceAll("\"instance\":\"[^\"]+\"", "");
    }

    @Test
    void theChosenLanguageIsKeptOnTheWayToSignIn() {
        assertThat(location(browser.get("/account?lang=en")))
                .isEqualTo("/sign-in?next=%2Faccount%3Flang%3Den&lang=en");
        assertThat(browser.get("/account?lang=en").headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("digipunkt-language=en");
    }
}
