package se.digipunkt.server.places.rounds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.SamplePlaces;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.timetable.Round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A server with one round of the bus in Piteå, the clock at noon on Sunday 22 November 2026.
abstract class RoundsAtNoon {

    static final Actor ADMIN = new Actor("u-1", "eva", Set.of(Role.ADMIN), Set.of(), null);
    static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");
    static final Duration NOTICE = Duration.ofHours(24);
    static final LocalDate LAST_SEEN = LocalDate.parse("2028-12-31");
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String AFTERNOON =
            """
            {"state": "moved", "reason": "road", "from": "2026-11-24T14:00:00Z",
             "to": "2026-11-24T14:30:00Z"}
            """;

    private final TestDatabase database;
    ApplicationContext server;
    private RoundChanges changes;
    private CallChanges announcements;
    Calls calls;

    RoundsAtNoon(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server = database.start(Map.of("test.clock", "true", "test.clock-at", NOON.toString()));
        SamplePlaces.addTo(server);
        changes = server.getBean(RoundChanges.class);
        announcements = server.getBean(CallChanges.class);
        calls = server.getBean(Calls.class);
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RoundForm form(String rule, String times) {
        return new RoundJson(new ArrayList<>()).form(json(text(rule, times)));
    }

    private static String text(String rule, String times) {
        return """
        {"id": "tisdag", "bus": "bus-pitea", "name": "Tisdagsturen",
         "firstDay": "2026-09-01", "rule": "%s",
         "stops": [{"point": "bolebyn", %s}]}
        """
                .formatted(rule, times);
    }

    Round add(String rule, String times) {
        return changes.add(ADMIN, form(rule, times), FieldReader.Pointers.JSON, new ArrayList<>());
    }

    void change(String rule, String times) {
        changes.replace(
                ADMIN, "tisdag", form(rule, times), FieldReader.Pointers.JSON, new ArrayList<>());
    }

    /// The same round, now for a school.
    void changeToSchool(String rule, String times) {
        ObjectNode json = ((ObjectNode) json(text(rule, times))).put("school", true);
        RoundForm school = new RoundJson(new ArrayList<>()).form(json);
        changes.replace(ADMIN, "tisdag", school, FieldReader.Pointers.JSON, new ArrayList<>());
    }

    Call announce(String id, String json) {
        Announcement wanted = Announcement.json(json(json), new ArrayList<>()).orElseThrow();
        return announcements.announce(ADMIN, id, wanted);
    }

    List<Call> all() {
        return calls.of("bus-pitea", LocalDate.parse("2026-01-01"), LAST_SEEN);
    }

    static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }

    static final String TEN = "\"from\": \"10:00\", \"to\": \"10:30\"";
    static final String ELEVEN = "\"from\": \"11:00\", \"to\": \"11:30\"";
    static final String TUESDAYS = "FREQ=WEEKLY;BYDAY=TU";
    static final String FIRST = "tisdag:bolebyn:2026-11-24";
    static final String SECOND = "tisdag:bolebyn:2026-12-01";
}
