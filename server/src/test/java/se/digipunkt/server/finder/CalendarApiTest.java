package se.digipunkt.server.finder;

import static org.assertj.core.api.Assertions.assertThat;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
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
        return new CalendarBuilder()
                .build(new StringReader(answer.response().body()))
                .getComponents();
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
