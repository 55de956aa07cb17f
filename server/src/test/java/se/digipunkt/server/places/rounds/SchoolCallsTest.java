package se.digipunkt.server.places.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.server.RunningServer;

/// A round for schools calls at Skolbyn each day at 07:11, and nothing else calls there.
final class SchoolCallsTest {

    private static RoundsServer rounds;

    @BeforeAll
    static void start() {
        rounds = new RoundsServer();
        addStop("skolbyn", "Skolbyn", 65.41);
        addStop("torget", "Torget", 65.32);
        add("skolturen", "Skolskjutsen", "skolbyn", "07:11", "07:23", true);
        add("torsdag", "Torsdagsturen", "torget", "10:05", "10:25", false);
    }

    @AfterAll
    static void stop() {
        rounds.close();
    }

    private static void addStop(String id, String name, double latitude) {
        RunningServer.Answer made =
                rounds.server.post(
                        "/api/v1/points",
                        """
                        {"id":"%s","name":"%s","kinds":["bus-stop"],"municipality":"2581",
                         "lat":%s,"lon":21.48}
                        """
                                .formatted(id, name, latitude),
                        rounds.admin);
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    }

    private static void add(
            String id, String name, String stop, String from, String to, boolean school) {
        RunningServer.Answer made =
                rounds.server.post(
                        "/api/v1/rounds",
                        """
                        {"id":"%s","bus":"bus-pitea","name":"%s","firstDay":"2026-11-01",
                         "rule":"FREQ=DAILY","school":%s,
                         "stops":[{"point":"%s","from":"%s","to":"%s"}]}
                        """
                                .formatted(id, name, school, stop, from, to),
                        rounds.pitea);
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    }

    private static String read(String path) {
        RunningServer.Answer answer = rounds.server.get(path, null);
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/points/skolbyn/promises",
                "/api/v1/points/skolbyn",
                "/api/v1/calls?stop=skolbyn",
                "/api/v1/rounds",
                "/calendar/skolbyn.ics",
                "/calendar/bus-pitea.ics",
                "/maps/buses/bus-pitea.geojson",
                "/points",
                "/points/skolbyn",
                "/points/skolbyn/notice",
                "/buses/bus-pitea",
                "/buses/bus-pitea/notice",
                "/near?lat=65.41&lon=21.48",
                "/"
            })
    void areToldToNobody(String path) {
        assertThat(read(path))
                .doesNotContain("skolturen", "Skolskjutsen")
                .doesNotContain("07:11", "07:23", "T06:11", "T0611");
    }

    @Test
    void areNoTimeAtWhichAStopIsOpen() {
        assertThat(read("/api/v1/points?openAt=2026-11-24T07:15")).doesNotContain("skolbyn");
        assertThat(read("/api/v1/points?openAt=2026-11-24T10:15"))
                .as("a public call opens its stop")
                .contains("torget");
        assertThat(read("/api/v1/points?openAt=2026-11-24T10:25")).doesNotContain("torget");
    }

    @Test
    void areOnNoMap() {
        assertThat(read("/maps/buses/bus-pitea.geojson"))
                .contains("torget")
                .doesNotContain("skolbyn");
    }

    @Test
    void areThereForThoseWhoPlanTheBus() {
        assertThat(rounds.server.get("/api/v1/calls?stop=skolbyn", rounds.pitea).response().body())
                .contains("skolturen");
    }
}
