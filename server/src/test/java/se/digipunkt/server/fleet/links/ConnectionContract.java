package se.digipunkt.server.fleet.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.fleet.daily.MeasuredPoint;

import java.time.Duration;
import java.util.List;

/// From what a kiosk measures to the figures of its place, over real HTTP, on both databases.
abstract class ConnectionContract {

    private static final String FRIDAY = "from=2026-11-20&to=2026-11-20";

    private final TestDatabase database;
    private MeasuredPoint measured;

    ConnectionContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        measured = new MeasuredPoint(database);
        measured.point("svp-vuollerim");
    }

    @AfterEach
    final void stop() {
        measured.close();
    }

    private static ObjectNode link(int hours, int roundTrip) {
        return MeasuredPoint.entry("link", Duration.ofHours(hours))
                .put("medium", "cellular")
                .put("operator", "Telia")
                .put("rttMillis", roundTrip)
                .put("lossPercent", 10)
                .put("signalDbm", -100);
    }

    private void told(ObjectNode... links) {
        measured.sync(ProtocolJson.mapper().createObjectNode(), List.of(links));
    }

    private JsonNode connection(String query) {
        return measured.server().get("/api/v1/connection" + query, null).json();
    }

    private JsonNode porjus() {
        JsonNode items = connection("?scope=svp-porjus&" + FRIDAY).path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    @Test
    final void theMiddleOfWhatWasMeasuredIsToldOfThePlace() {
        told(
                link(1, 80).put("downKbps", 9000).put("upKbps", 900),
                link(2, 400),
                link(3, 120).put("downKbps", 4000).put("upKbps", 300));

        JsonNode told = porjus();

        assertThat(told.path("measurements").asInt()).isEqualTo(3);
        assertThat(told.path("rttMillis").asInt()).isEqualTo(120);
        assertThat(told.path("downKbps").asInt()).isEqualTo(6500);
        assertThat(told.path("upKbps").asInt()).isEqualTo(600);
        assertThat(told.path("lossPercent").asDouble()).isEqualTo(10.0);
        assertThat(told.path("signalDbm").asInt()).isEqualTo(-100);
        assertThat(told.path("quality").asText()).isEqualTo("good");
        assertThat(told.path("operators").get(0).asText()).isEqualTo("Telia");
        assertThat(told.path("last").asText()).startsWith("2026-11-20T11:00");
    }

    @Test
    final void whatWasNotTransferredIsNeverCalledGood() {
        told(link(1, 80));
        assertThat(porjus().path("quality").asText()).isEqualTo("speed-unknown");
        assertThat(porjus().has("downKbps")).isFalse();

        told(link(2, 900), link(3, 900));
        assertThat(porjus().path("quality").asText()).isEqualTo("weak");
    }

    @Test
    final void whereNothingWasAnsweredIsNotWhereNothingWasMeasured() {
        ObjectNode none = MeasuredPoint.entry("link", Duration.ofHours(1)).put("lossPercent", 100);
        told(none);

        assertThat(porjus().path("quality").asText()).isEqualTo("none");
        JsonNode other = connection("?scope=svp-vuollerim&" + FRIDAY).path("items").get(0);
        assertThat(other.path("quality").asText()).isEqualTo("not-measured");
        assertThat(other.path("measurements").asInt()).isZero();
    }

    @Test
    final void aMeasurementCountsOnceAndOnItsDay() {
        told(link(1, 80));
        told();

        assertThat(porjus().path("measurements").asInt()).isEqualTo(1);
        JsonNode before =
                connection("?scope=svp-porjus&from=2026-11-01&to=2026-11-19").path("items").get(0);
        assertThat(before.path("measurements").asInt()).isZero();
    }

    @Test
    final void thePageAndTheMapTellTheSame() {
        told(link(1, 80));

        String page =
                measured.server()
                        .get("/connection/2510?" + FRIDAY, measured.server().admin())
                        .response()
                        .body();
        assertThat(page)
                .contains("svp-porjus", "80 ms", "mobilnät, Telia", "Svarar snabbt")
                .containsPattern("id=\"not-measured\"(?s:.)*svp-vuollerim");
        JsonNode map = connection(".geojson?scope=2510&" + FRIDAY);
        assertThat(map.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(map.path("features").findValuesAsText("id"))
                .contains("svp-porjus", "svp-vuollerim");
        JsonNode porjus = feature(map, "svp-porjus");
        assertThat(porjus.at("/geometry/coordinates").toString()).isEqualTo("[19.8,66.96]");
        assertThat(porjus.at("/properties/rttMillis").asInt()).isEqualTo(80);
        assertThat(feature(map, "svp-vuollerim").at("/properties/quality").asText())
                .isEqualTo("not-measured");
    }

    private static JsonNode feature(JsonNode map, String id) {
        for (JsonNode feature : map.path("features")) {
            if (feature.at("/properties/id").asText().equals(id)) {
                return feature;
            }
        }
        throw new AssertionError(id + " is not on the map");
    }

    @Test
    final void everybodyMayAskForAYearAndThoseWhoWorkWithItForThree() {
        String years = "/api/v1/connection%s?scope=svp-porjus&from=2024-11-21&to=2026-11-20";

        for (String form : List.of("", ".geojson")) {
            var refused = measured.server().get(years.formatted(form), null);
            assertThat(refused.slug()).isEqualTo("validation");
            assertThat(refused.json().path("detail").asText())
                    .contains("gick inte att besvara")
                    .doesNotContain("sparats");
            assertThat(
                            measured.server()
                                    .get(years.formatted(form), measured.server().admin())
                                    .status())
                    .isEqualTo(200);
        }
    }

    @Test
    final void anAnswerMayBeKeptAndIsAnotherWhenMoreIsMeasured() {
        told(link(1, 80));
        String path = "/api/v1/connection?scope=svp-porjus&" + FRIDAY;
        var answer = measured.server().get(path, null).response();
        String tag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=300");
        assertThat(tagOf(path)).isEqualTo(tag);
        told(link(2, 90));
        assertThat(tagOf(path)).isNotEqualTo(tag);
    }

    private String tagOf(String path) {
        return measured.server()
                .get(path, null)
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static ObjectNode unanswered(int hours) {
        return MeasuredPoint.entry("link", Duration.ofHours(hours)).put("lossPercent", 100);
    }

    @Test
    final void whereMostAttemptsFailNothingIsGood() {
        told(link(1, 80).put("downKbps", 9000), unanswered(2), unanswered(3));

        assertThat(porjus().path("quality").asText()).isEqualTo("none");
        assertThat(porjus().path("failed").asInt()).isEqualTo(2);
        assertThat(porjus().has("rttMillis")).isFalse();
    }

    @Test
    final void whereSomeAttemptsFailItIsWeak() {
        told(
                link(1, 80).put("downKbps", 9000),
                link(2, 80).put("downKbps", 9000),
                link(3, 80).put("downKbps", 9000),
                unanswered(4));

        assertThat(porjus().path("quality").asText()).isEqualTo("weak");
        assertThat(porjus().path("rttMillis").asInt()).isEqualTo(80);
    }

    @Test
    final void daysTogetherAreAsHeavyAsTheyHaveMeasurements() {
        told(link(1, 100), link(2, 100), link(3, 100));
        measured.forward(Duration.ofHours(24));
        told(link(27, 500));

        JsonNode both =
                connection("?scope=svp-porjus&from=2026-11-20&to=2026-11-21").path("items").get(0);

        assertThat(both.path("measurements").asInt()).isEqualTo(4);
        assertThat(both.path("rttMillis").asInt()).isEqualTo(100);
    }
}
