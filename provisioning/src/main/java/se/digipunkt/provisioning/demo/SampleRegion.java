package se.digipunkt.provisioning.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.provisioning.fleet.ServerApi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Norrbotten as the demo shows it: real places and buses, demo users, sample kiosks.
final class SampleRegion {

    /// Places that never report, so that the report has somebody to ask.
    private static final Set<String> SILENT = Set.of("svp-06", "svp-09", "lib-2518-1", "svp-12");

    private static final int LARGEST_PAGE = 1000;

    private final ServerApi server;
    private final DemoState state;

    SampleRegion(ServerApi server, DemoState state) {
        this.server = server;
        this.state = state;
    }

    /// Places, buses and users, at the first start.
    void furnish() {
        if (state.find("furnished").isPresent()) {
            return;
        }
        List.of("region", "jokkmokk", "drift", "personal").forEach(state::password);
        state.save();
        server.importCsv(
                "/api/v1/imports/points", resource("/reference/norrbotten-service-points.csv"));
        server.importCsv("/api/v1/imports/points", resource("/reference/norrbotten-bus-stops.csv"));
        server.importCsv("/api/v1/imports/buses", resource("/reference/norrbotten-buses.csv"));
        server.importCsv("/api/v1/imports/rounds", resource("/reference/norrbotten-rounds.csv"));
        user("region", "region", null, null);
        user("jokkmokk", "coordinator", "2510", null);
        user("drift", "operator", null, null);
        user("personal", "staff", null, Demo.POINT);
        allLanguages();
        state.set("furnished", "yes");
        state.save();
    }

    /// The demo shows the drafts too, marked as such.
    private void allLanguages() {
        for (JsonNode language : server.get("/api/v1/terminal/themes").path("languages")) {
            if (!language.path("offered").asBoolean()) {
                server.put(
                        "/api/v1/terminal/languages/" + language.path("language").asText(),
                        ProtocolJson.mapper()
                                .createObjectNode()
                                .put("version", language.path("version").asLong())
                                .put("offered", true)
                                .put("reviewed", false));
            }
        }
    }

    private void user(
            String name,
            String role,
            @org.jspecify.annotations.Nullable String municipality,
            @org.jspecify.annotations.Nullable String place) {
        ObjectNode user = ProtocolJson.mapper().createObjectNode();
        user.put("user", name)
                .put("password", state.password(name))
                .put("municipality", municipality);
        user.putArray("roles").add(role);
        var places = user.putArray("places");
        if (place != null) {
            places.add(place);
        }
        server.create("/api/v1/users", user);
    }

    /// A sample kiosk at every sample point that reports, and on every sample bus but the one that
    /// has a real agent; the kiosk of a bus stop is on the bus. A point that a visitor made gets
    /// none: no help is invented where it cannot be told from real help.
    List<SampleKiosk> kiosks(Clock clock) {
        List<SampleKiosk> kiosks = new ArrayList<>();
        for (JsonNode point : server.get("/api/v1/points?limit=" + LARGEST_PAGE).path("items")) {
            String id = point.path("id").asText();
            boolean onBus = point.path("kinds").toString().equals("[\"bus-stop\"]");
            if (point.path("sample").asBoolean() && !onBus && !SILENT.contains(id)) {
                kiosks.add(new SampleKiosk(server, state, id, false, clock));
            }
        }
        for (JsonNode bus : server.get("/api/v1/buses?limit=" + LARGEST_PAGE).path("items")) {
            String id = bus.path("id").asText();
            if (bus.path("sample").asBoolean() && !id.equals(Demo.BUS)) {
                kiosks.add(new SampleKiosk(server, state, id, true, clock));
            }
        }
        return kiosks;
    }

    static String resource(String name) {
        try (InputStream stream =
                Objects.requireNonNull(SampleRegion.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
