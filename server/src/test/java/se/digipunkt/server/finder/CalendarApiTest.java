package se.digipunkt.server.finder;

import static org.assertj.core.api.Assertions.assertThat;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

final class CalendarApiTest {

    private RunningServer server;
    private LocalDate today;

    @BeforeEach
    void start() {
        server = RunningServer.on(TestDatabase.SQLITE, Map.of("test.clock", "true"));
        today =
                LocalDate.ofInstant(
                        server.bean(TestClock.class).instant(), ZoneId.of("Europe/Stockholm"));
        String json =
                """
                {"id": "by-vuollerim", "name": "Vuollerims servicepunkt", "kinds": ["village-point"],
                 "municipality": "2510", "openingHours": "Mo-Su 08:00-18:00",
                 "staffedHours": "Mo-Su 10:00-14:00"}
                """;
        assertThat(server.post("/api/v1/points", json, server.admin()).status()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<VEvent> events() throws IOException, ParserException {
        RunningServer.Answer answer = server.get("/calendar/by-vuollerim.ics", null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        Calendar feed = new CalendarBuilder().build(new StringReader(answer.response().body()));
        assertThat(feed.validate(true).getEntries()).isEmpty();
        return feed.getComponents();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void tellsWhenSomebodyHelps() throws IOException, ParserException {
        List<VEvent> events = events();

        assertThat(events).hasSizeGreaterThan(100);
        assertThat(events)
                .extracting(event -> value(event, Property.SUMMARY))
                .containsOnly("Digital hjälp: Vuollerims servicepunkt");
        assertThat(events).extracting(event -> value(event, Property.UID)).doesNotHaveDuplicates();
    }

    @Test
    void aCalendarWithoutTimesIsValidAsWell() throws IOException, ParserException {
        String json =
                """
                {"id": "by-tyst", "name": "Tyst", "kinds": ["village-point"],
                 "municipality": "2510"}
                """;
        server.post("/api/v1/points", json, server.admin());

        String text = server.get("/calendar/by-tyst.ics", null).response().body();

        Calendar feed = new CalendarBuilder().build(new StringReader(text));
        assertThat(feed.validate(true).getEntries()).isEmpty();
        assertThat(feed.getComponents()).hasSize(1);
        assertThat(feed.getComponents(Component.VEVENT)).isEmpty();
    }

    @Test
    void aDayThatIsClosedIsTheSameEventCancelled() throws IOException, ParserException {
        LocalDate closed = today.plusDays(3);
        List<String> before = events().stream().map(event -> value(event, Property.UID)).toList();
        String json = "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(closed, closed);
        assertThat(
                        server.post("/api/v1/points/by-vuollerim/exceptions", json, server.admin())
                                .status())
                .isEqualTo(201);

        List<VEvent> after = events();

        assertThat(after).extracting(event -> value(event, Property.UID)).isEqualTo(before);
        assertThat(after)
                .filteredOn(event -> value(event, Property.STATUS).equals("CANCELLED"))
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(value(event, Property.DTSTART))
                                        .startsWith(closed.toString().replace("-", "")));
    }

    @Test
    void anotherLookShowsNoChangeThatNobodyMade() {
        String before = server.get("/calendar/by-vuollerim.ics", null).response().body();

        server.bean(TestClock.class).forward(Duration.ofMinutes(90));

        assertThat(server.get("/calendar/by-vuollerim.ics", null).response().body())
                .isEqualTo(before);
    }

    @Test
    void eachChangeRaisesTheSequenceAlsoOneThatIsTakenBack() throws IOException, ParserException {
        LocalDate closed = today.plusDays(3);
        String exceptions = "/api/v1/points/by-vuollerim/exceptions";
        int first = sequence(closed);

        server.bean(TestClock.class).forward(Duration.ofSeconds(20));
        String json = "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(closed, closed);
        String id = server.post(exceptions, json, server.admin()).json().path("id").asText();
        int second = sequence(closed);
        server.bean(TestClock.class).forward(Duration.ofSeconds(20));
        assertThat(
                        server.send(
                                        HttpRequest.newBuilder(server.uri(exceptions + "/" + id))
                                                .header("Authorization", "Bearer " + server.admin())
                                                .DELETE())
                                .status())
                .isEqualTo(204);

        assertThat(second).isGreaterThan(first);
        assertThat(sequence(closed)).isGreaterThan(second);
        assertThat(events())
                .extracting(event -> value(event, Property.STATUS))
                .containsOnly("CONFIRMED");
    }

    @Test
    void otherHoursAreTheSameEventsAtAnotherTime() throws IOException, ParserException {
        List<String> before = uids();

        put("Mo-Su 11:00-13:00,14:00-16:00");

        assertThat(uids()).containsAll(before);
        assertThat(eventOf("by-vuollerim." + today.plusDays(3) + ".1@digipunkt"))
                .satisfies(event -> assertThat(value(event, Property.DTSTART)).contains("T1000"));
    }

    @Test
    void anOpeningOverMidnightIsTheSameTomorrow() throws IOException, ParserException {
        put("Mo-Su 10:00-12:00,22:00-02:00");
        List<String> before = uids();

        server.bean(TestClock.class).forward(Duration.ofDays(1));

        assertThat(uids()).containsAll(before.subList(2, before.size()));
        assertThat(before).noneSatisfy(uid -> assertThat(uid).contains(".3@"));
    }

    private List<String> uids() throws IOException, ParserException {
        return events().stream().map(event -> value(event, Property.UID)).toList();
    }

    private VEvent eventOf(String uid) throws IOException, ParserException {
        return events().stream()
                .filter(event -> value(event, Property.UID).equals(uid))
                .findFirst()
                .orElseThrow();
    }

    private void put(String staffed) {
        send(
                "PUT",
                "/api/v1/points/by-vuollerim",
                """
                {"id": "by-vuollerim", "name": "Vuollerims servicepunkt",
                 "kinds": ["village-point", "bus-stop"], "municipality": "2510",
                 "openingHours": "24/7", "staffedHours": "%s"}
                """
                        .formatted(staffed));
    }

    private void send(String method, String path, String json) {
        RunningServer.Answer answer =
                server.send(
                        HttpRequest.newBuilder(server.uri(path))
                                .header("Authorization", "Bearer " + server.admin())
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.status() / 100).as(answer.response().body()).isEqualTo(2);
    }

    private static final String ROUND =
            """
            {"id": "turen", "bus": "bussen", "name": "Turen", "firstDay": "2026-01-01",
             "rule": "FREQ=WEEKLY;BYDAY=TU", "firstDate": "2026-01-06", "holidays": true,
             "stops": [{"point": "%s", "from": "15:00", "to": "15:30"}]}
            """;

    private void aBusOnTuesdays() {
        put("Mo-Su 10:00-14:00");
        for (String stop : List.of("porjus", "kabdalis")) {
            send(
                    "POST",
                    "/api/v1/points",
                    "{\"id\": \"%s\", \"name\": \"%s\", \"kinds\": [\"bus-stop\"], \"municipality\": \"2510\"}"
                            .formatted(stop, stop));
        }
        send(
                "POST",
                "/api/v1/buses",
                "{\"id\": \"bussen\", \"name\": \"Bokbussen\", \"municipality\": \"2510\"}");
        send("POST", "/api/v1/rounds", ROUND.formatted("by-vuollerim"));
    }

    @Test
    void aMovedCallIsTheSameEventAtItsNewTimeAndACancelledOneSaysSo()
            throws IOException, ParserException {
        aBusOnTuesdays();
        String moved = "turen.by-vuollerim.2026-12-01@digipunkt";
        VEvent before = eventOf(moved);
        assertThat(value(before, Property.DTSTART)).isEqualTo("20261201T140000Z");
        server.bean(TestClock.class).forward(Duration.ofSeconds(20));

        send(
                "PUT",
                "/api/v1/calls/turen:by-vuollerim:2026-12-01",
                """
                {"state": "moved", "reason": "road", "from": "2026-12-02T12:00:00Z",
                 "to": "2026-12-02T12:30:00Z"}
                """);
        send(
                "PUT",
                "/api/v1/calls/turen:by-vuollerim:2026-12-08",
                "{\"state\": \"cancelled\", \"reason\": \"weather\"}");

        VEvent after = eventOf(moved);
        assertThat(value(after, Property.DTSTART)).isEqualTo("20261202T120000Z");
        assertThat(value(after, Property.DTEND)).isEqualTo("20261202T123000Z");
        assertThat(value(after, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(number(after)).isGreaterThan(number(before));
        VEvent cancelled = eventOf("turen.by-vuollerim.2026-12-08@digipunkt");
        assertThat(value(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
    }

    @Test
    void theSequenceDoesNotFallWhenARoundLeavesTheStop() throws IOException, ParserException {
        aBusOnTuesdays();
        server.bean(TestClock.class).forward(Duration.ofMinutes(1));
        send("PUT", "/api/v1/rounds/turen", ROUND.formatted("porjus"));
        int left = sequence(today.plusDays(3));

        server.bean(TestClock.class).forward(Duration.ofMinutes(1));
        send("PUT", "/api/v1/rounds/turen", ROUND.formatted("kabdalis"));

        assertThat(sequence(today.plusDays(3))).isGreaterThanOrEqualTo(left);
        assertThat(left).isGreaterThan(sequenceOfTheHoursAlone());
    }

    /// When the point itself was changed last, a minute before the round left it.
    private int sequenceOfTheHoursAlone() {
        return (int)
                (server.bean(TestClock.class).instant().getEpochSecond()
                        - CalendarFeed.UNCHANGED.getEpochSecond()
                        - 100);
    }

    private static int number(VEvent event) {
        return Integer.parseInt(value(event, Property.SEQUENCE));
    }

    private int sequence(LocalDate day) throws IOException, ParserException {
        return events().stream()
                .filter(
                        event ->
                                value(event, Property.DTSTART)
                                        .startsWith(day.toString().replace("-", "")))
                .mapToInt(event -> Integer.parseInt(value(event, Property.SEQUENCE)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thereIsNoCalendarOfAPlaceThatIsNotThere() {
        assertThat(server.get("/calendar/nowhere.ics", null).status()).isEqualTo(404);
    }
}
