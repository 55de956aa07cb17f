package se.digipunkt.server.access;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A server with an `admin`, a clock that the test moves, and whoever else the test signs in.
final class AccessServer implements AutoCloseable {

    static final String ADMIN_PASSWORD = "Tallört-och-renlav-7";
    static final String PASSWORD = "Kaffe-i-Jokkmokk-19";

    private final EmbeddedServer server;

    AccessServer(Map<String, Object> more) {
        Map<String, Object> all =
                new HashMap<>(
                        TestDatabase.SQLITE.all(
                                Map.of(
                                        "micronaut.server.port", "-1",
                                        "test.clock", "true",
                                        "digipunkt.admin-password", ADMIN_PASSWORD)));
        all.putAll(more);
        server = ApplicationContext.run(EmbeddedServer.class, all, "test");
        place("points", "{\"id\":\"skaulo\",\"name\":\"Skaulo\",\"kinds\":[\"library\"],%s}");
        place("buses", "{\"id\":\"pajala-buss\",\"name\":\"Pajala bokbuss\",%s}");
    }

    private void place(String path, String json) {
        try (Browser browser = browser()) {
            browser.json(
                    "POST",
                    "/api/v1/" + path,
                    json.formatted("\"municipality\":\"2523\""),
                    token(admin().id()));
        }
    }

    Browser browser() {
        return new Browser(server.getURI());
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    TestClock clock() {
        return bean(TestClock.class);
    }

    Actor admin() {
        return bean(UserTable.class).findNamed("admin").orElseThrow().actor();
    }

    /// Makes a user who has chosen [#PASSWORD].
    UserView user(String name, Role role) {
        String municipality = role == Role.COORDINATOR ? "2510" : null;
        UserForm form =
                new UserForm(
                        name,
                        PASSWORD,
                        List.of(role.code()),
                        List.of("skaulo"),
                        municipality,
                        false);
        return bean(Users.class).make(admin(), form).user();
    }

    /// A fresh token of the user, without going through the sign-in.
    String token(String userId) {
        return bean(Sessions.class).begin(userId, Sessions.Kind.API).token();
    }

    @Override
    public void close() {
        server.close();
    }
}
