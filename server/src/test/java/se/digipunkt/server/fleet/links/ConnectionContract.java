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
        assertThat(connection(".geojson?scope=2510&" + FRIDAY).path("type").asText())
                .isEqualTo("FeatureCollection");
        assertThat(
                        measured.server()
                                .get("/api/v1/connection?scope=region&from=x&to=2026-01-01", null)
                                .slug())
                .isEqualTo("validation");
    }
}
