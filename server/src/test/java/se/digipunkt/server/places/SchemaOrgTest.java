package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a search engine reads on Friday 2026-11-20 of a library, and of a bus and its stop.
final class SchemaOrgTest {

    private static final Pattern DATA =
            Pattern.compile(
                    "<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    private static final String NAME = "Jokkmokks </script><!-- \\\"bibliotek\\\" & arkiv";

    private RunningServer server;

    @BeforeEach
    void start() {
        server =
                RunningServer.on(
                        TestDatabase.SQLITE,
                        Map.of("test.clock", "true", "digipunkt.url", "https://digipunkt.test"));
        send(
                "POST",
                "/api/v1/points",
                """
                {"id": "lib", "name": "%s", "kinds": ["digidelcenter", "library"],
                 "municipality": "2510", "lat": 66.606, "lon": 19.823,
                 "openingHours": "Mo-Fr 10:00-16:00; Fr 22:00-02:00; PH off",
                 "staffedHours": "Tu 12:00-14:00"}
                """
                        .formatted(NAME));
    }

    @AfterEach
    void stop() {
        server.close();
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

    private JsonNode read(String path) throws IOException {
        Matcher data = DATA.matcher(server.get(path, null).response().body());
        assertThat(data.find()).isTrue();
        JsonNode json = new ObjectMapper().readTree(data.group(1));
        assertThat(data.find()).as("only one").isFalse();
        return json;
    }

    private static List<String> hours(JsonNode specifications) {
        List<String> told = new ArrayList<>();
        for (JsonNode one : specifications) {
            List<String> days = new ArrayList<>();
            one.path("dayOfWeek").forEach(day -> days.add(day.asText().substring(0, 2)));
            told.add(
                    "%s %s-%s %s/%s"
                            .formatted(
                                    String.join(",", days),
                                    one.path("opens").asText(),
                                    one.path("closes").asText(),
                                    one.path("validFrom").asText(),
                                    one.path("validThrough").asText())
                            .strip());
        }
        return told;
    }

    @Test
    void aLibraryIsToldWithItsNameItsPlaceAndItsWeek() throws IOException {
        JsonNode library = read("/points/lib");

        assertThat(library.path("@type"))
                .extracting(JsonNode::asText)
                .containsExactly("CivicStructure", "Library");
        assertThat(library.path("name").asText())
                .isEqualTo("Jokkmokks </script><!-- \"bibliotek\" & arkiv");
        assertThat(library.path("url").asText()).isEqualTo("https://digipunkt.test/points/lib");
        assertThat(library.path("geo").path("latitude").asDouble()).isEqualTo(66.606);
        assertThat(library.path("address").path("addressLocality").asText()).isEqualTo("Jokkmokk");
        assertThat(hours(library.path("openingHoursSpecification")))
                .containsExactly(
                        "Mo,Tu,We,Th 10:00-16:00 2026-11-20/2027-01-14",
                        "Fr 22:00-02:00 2026-11-20/2027-01-14");
        assertThat(hours(library.path("amenityFeature").path(0).path("hoursAvailable")))
                .containsExactly("Tu 12:00-14:00 2026-11-20/2027-01-14");
    }

    @Test
    void whatDeviatesIsToldDayByDay() throws IOException {
        send(
                "POST",
                "/api/v1/points/lib/exceptions",
                "{\"from\": \"2026-12-01\", \"to\": \"2026-12-01\"}");

        JsonNode library = read("/points/lib");

        assertThat(hours(library.path("specialOpeningHoursSpecification")))
                .contains("00:00-00:00 2026-12-01/2026-12-01", "00:00-00:00 2026-12-25/2026-12-25")
                .doesNotContain("00:00-00:00 2026-12-02/2026-12-02");
    }

    @Test
    void hoursToComeAreToldFromTheirFirstDay() throws IOException {
        send(
                "PUT",
                "/api/v1/points/lib",
                """
                {"id": "lib", "name": "Biblioteket", "kinds": ["library"], "municipality": "2510",
                 "openingHours": "Mo 09:00-12:00", "hoursFrom": "2026-12-07"}
                """);

        assertThat(hours(read("/points/lib").path("openingHoursSpecification")))
                .contains(
                        "Mo,Tu,We,Th 10:00-16:00 2026-11-20/2026-12-06",
                        "Mo 09:00-12:00 2026-12-07/2027-01-14");
    }

    private void aBusWithACancelledAndAMovedCall() {
        send(
                "POST",
                "/api/v1/points",
                """
                {"id": "kabdalis", "name": "Kåbdalis", "kinds": ["bus-stop"],
                 "municipality": "2510", "lat": 66.16, "lon": 20.04}
                """);
        send(
                "POST",
                "/api/v1/buses",
                "{\"id\": \"bussen\", \"name\": \"Bokbussen\", \"municipality\": \"2510\"}");
        send(
                "POST",
                "/api/v1/rounds",
                """
                {"id": "turen", "bus": "bussen", "name": "Turen", "firstDay": "2026-01-01",
                 "rule": "FREQ=WEEKLY;BYDAY=TU", "firstDate": "2026-01-06", "holidays": true,
                 "stops": [{"point": "kabdalis", "from": "10:00", "to": "10:30"}]}
                """);
        send(
                "PUT",
                "/api/v1/calls/turen:kabdalis:2026-12-01",
                "{\"state\": \"cancelled\", \"reason\": \"weather\"}");
        send(
                "PUT",
                "/api/v1/calls/turen:kabdalis:2026-12-08",
                """
                {"state": "moved", "reason": "road", "from": "2026-12-09T12:00:00Z",
                 "to": "2026-12-09T12:30:00Z"}
                """);
    }

    @Test
    void theCallsOfABusAreEventsThatMayBeCancelledOrMoved() throws IOException {
        aBusWithACancelledAndAMovedCall();

        JsonNode events = read("/points/kabdalis").path("event");

        assertThat(events).hasSize(8);
        assertThat(events.path(0).path("startDate").asText())
                .isEqualTo("2026-11-24T10:00:00+01:00");
        assertThat(events.path(0).path("location").path("name").asText()).isEqualTo("Kåbdalis");
        assertThat(events.path(1).path("eventStatus").asText()).endsWith("/EventCancelled");
        assertThat(events.path(2).path("eventStatus").asText()).endsWith("/EventRescheduled");
        assertThat(events.path(2).path("previousStartDate").asText())
                .isEqualTo("2026-12-08T10:00:00+01:00");
        assertThat(read("/buses/bussen").path("@graph")).hasSize(9);
    }

    @Test
    void aStopTellsWhichCallsAreCancelledOrMovedAndWhy() {
        aBusWithACancelledAndAMovedCall();

        for (String path : List.of("/points/kabdalis", "/points/kabdalis/notice")) {
            assertThat(server.get(path, null).response().body())
                    .containsSubsequence(
                            "Här stannar bokbussen",
                            "tis 24 nov. 10:00–10:30",
                            "<s><bdi>tis 1 dec. 10:00–10:30</bdi></s>",
                            "Inställt",
                            "Orsak: väder",
                            "ons 9 dec. 13:00–13:30",
                            "Flyttat",
                            "från tis 8 dec. 10:00–10:30.",
                            "Orsak: vägen");
        }
    }

    @Test
    void aMovedCallIsAlsoToldWherePeopleLookForIt() {
        aBusWithACancelledAndAMovedCall();

        assertThat(server.get("/buses/bussen", null).response().body())
                .containsSubsequence(
                        "tisdag 8 december",
                        "Flyttat",
                        "till onsdag 9 december 13:00–13:30",
                        "onsdag 9 december",
                        "från tisdag 8 december 10:00–10:30");
        assertThat(server.get("/buses/bussen/notice", null).response().body())
                .contains("tisdag 1 december", "Inställt", "https://digipunkt.test/buses/bussen");
        assertThat(server.get("/points/kabdalis/notice", null).response().body())
                .contains("tis 24 nov. 10:00–10:30", "https://digipunkt.test/points/kabdalis")
                .contains("Gäller längst till 15 jan. 2027");
        assertThat(server.get("/maps/buses/bussen.geojson", null).json().path("features"))
                .hasSize(1);
    }
}
