package se.digipunkt.server.finder.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;
import org.onebusaway.gtfs.model.FeedInfo;
import org.onebusaway.gtfs.model.Route;
import org.onebusaway.gtfs.model.ServiceCalendarDate;
import org.onebusaway.gtfs.model.Stop;
import org.onebusaway.gtfs.model.StopTime;
import org.onebusaway.gtfs.serialization.GtfsReader;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.Places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The feed as a timetable program reads it.
final class GtfsApiTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    @TempDir Path folder;

    private RunningServer server;

    @BeforeEach
    void start() {
        server =
                RunningServer.on(
                        TestDatabase.SQLITE,
                        Map.of(
                                "test.clock",
                                "true",
                                "digipunkt.url",
                                "https://digipunkt.example.se/"));
        stop("kabdalis", "Kåbdalis", ", \"lat\": 66.16, \"lon\": 20.04");
        stop("moskosel", "Moskosel, vid \"affären\"", ", \"lat\": 65.87, \"lon\": 19.45");
        stop("okant", "Okänt läge", "");
        post(
                "/api/v1/buses",
                """
                {"id": "bokbuss-2510", "name": "Bokbussen i Jokkmokk", "municipality": "2510"}
                """);
        round("tisdagsturen", "FREQ=WEEKLY;BYDAY=TU", "2026-01-06", "14:00", "23:50", false);
        round("skolturen", "FREQ=WEEKLY;BYDAY=WE", "2026-01-07", "14:30", "23:00", true);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void stop(String id, String name, String position) {
        post(
                "/api/v1/points",
                """
                {"id": "%s", "name": "%s", "kinds": ["bus-stop"], "municipality": "2510"%s}
                """
                        .formatted(id, name.replace("\"", "\\\""), position));
    }

    /// The second stop is from that time past midnight.
    private void round(
            String id, String rule, String first, String from, String second, boolean school) {
        post(
                "/api/v1/rounds",
                """
                {"id": "%s", "bus": "bokbuss-2510", "name": "Turen %s", "firstDay": "2026-01-01",
                 "rule": "%s", "firstDate": "%s", "school": %s, "holidays": true, "stops": [
                   {"point": "kabdalis", "from": "%s", "to": "14:45"},
                   {"point": "okant", "from": "15:00", "to": "15:30"},
                   {"point": "moskosel", "from": "%s", "to": "00:20"}]}
                """
                        .formatted(id, id, rule, first, school, from, second));
    }

    private void post(String path, String json) {
        RunningServer.Answer answer = server.post(path, json, server.admin());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    private void announce(String call, String json) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri("/api/v1/calls/" + call))
                        .header("Authorization", "Bearer " + server.admin())
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json));
        assertThat(server.send(request).status()).isEqualTo(200);
    }

    private HttpResponse<byte[]> feed(String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri("/gtfs.zip"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private GtfsDaoImpl read() throws IOException {
        HttpResponse<byte[]> answer = feed();
        assertThat(answer.statusCode()).isEqualTo(200);
        Path file = Files.write(folder.resolve("gtfs.zip"), answer.body());
        GtfsReader reader = new GtfsReader();
        GtfsDaoImpl dao = new GtfsDaoImpl();
        reader.setEntityStore(dao);
        reader.setInputLocation(file.toFile());
        reader.run();
        reader.close();
        return dao;
    }

    /// Each halt of the feed with its day: `2026-11-24 kabdalis 14:00:00-14:45:00`.
    private static SortedSet<String> halts(GtfsDaoImpl dao) {
        SortedSet<String> halts = new TreeSet<>();
        for (StopTime time : dao.getAllStopTimes()) {
            for (ServiceCalendarDate day : dao.getAllCalendarDates()) {
                if (day.getServiceId().equals(time.getTrip().getServiceId())) {
                    halts.add(
                            "%s %s %s-%s"
                                    .formatted(
                                            LocalDate.of(
                                                    day.getDate().getYear(),
                                                    day.getDate().getMonth(),
                                                    day.getDate().getDay()),
                                            time.getStop().getId().getId(),
                                            clock(time.getArrivalTime()),
                                            clock(time.getDepartureTime())));
                }
            }
        }
        return halts;
    }

    private static String clock(int seconds) {
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static String halt(Call call) {
        LocalDate day =
                call.state() == CallState.PLANNED
                        ? call.date()
                        : LocalDate.ofInstant(call.from(), SWEDEN);
        long start = day.atStartOfDay(SWEDEN).toEpochSecond();
        return "%s %s %s-%s"
                .formatted(
                        day,
                        call.stop(),
                        clock((int) (call.from().getEpochSecond() - start)),
                        clock((int) (call.to().getEpochSecond() - start)));
    }

    @Test
    void tripsAreThePublicCallsOfTwelveMonthsAtStopsThatHaveAPosition() throws IOException {
        announce(
                "tisdagsturen:kabdalis:2026-12-01",
                "{\"state\":\"cancelled\",\"reason\":\"weather\"}");
        announce(
                "tisdagsturen:kabdalis:2026-12-08",
                """
                {"state": "moved", "reason": "road",
                 "from": "2026-12-09T12:00:00Z", "to": "2026-12-09T12:30:00Z"}
                """);

        GtfsDaoImpl dao = read();

        LocalDate today = LocalDate.of(2026, 11, 20);
        List<String> expected =
                server.bean(Places.class).listCalls(today, today.plusMonths(12)).stream()
                        .filter(call -> !call.school() && !call.stop().equals("okant"))
                        .filter(call -> call.state() != CallState.CANCELLED)
                        .map(GtfsApiTest::halt)
                        .toList();
        assertThat(halts(dao)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(halts(dao))
                .hasSizeGreaterThan(100)
                .contains(
                        "2026-11-24 kabdalis 14:00:00-14:45:00",
                        "2026-11-24 moskosel 23:50:00-24:20:00",
                        "2026-12-09 kabdalis 13:00:00-13:30:00")
                .doesNotContain(
                        "2026-12-01 kabdalis 14:00:00-14:45:00",
                        "2026-12-08 kabdalis 14:00:00-14:45:00");
        assertThat(dao.getAllRoutes())
                .extracting(Route::getLongName)
                .containsExactly("Bokbussen i Jokkmokk: Turen tisdagsturen");
    }

    @Test
    void stopsAndPublisherAreToldInFull() throws IOException {
        GtfsDaoImpl dao = read();

        assertThat(dao.getAllStops())
                .extracting(Stop::getName)
                .containsExactlyInAnyOrder("Kåbdalis", "Moskosel, vid \"affären\"");
        assertThat(dao.getAllStops())
                .filteredOn(stop -> stop.getName().equals("Kåbdalis"))
                .singleElement()
                .satisfies(
                        stop -> {
                            assertThat(stop.getLat()).isEqualTo(66.16);
                            assertThat(stop.getLon()).isEqualTo(20.04);
                            assertThat(stop.getUrl())
                                    .isEqualTo("https://digipunkt.example.se/points/kabdalis");
                        });
        assertThat(dao.getAllAgencies())
                .singleElement()
                .satisfies(
                        agency -> assertThat(agency.getTimezone()).isEqualTo("Europe/Stockholm"));
        FeedInfo info = dao.getAllFeedInfos().iterator().next();
        assertThat(info.getStartDate().getAsString()).isEqualTo("20261124");
        assertThat(info.getLang()).isEqualTo("sv");
    }

    @Test
    void theSameCallsAreTheSameBytesAndAreNotSentTwice() {
        HttpResponse<byte[]> first = feed();
        server.bean(TestClock.class).forward(Duration.ofMinutes(30));
        HttpResponse<byte[]> second = feed();
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String date = first.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(feed("If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(feed("If-Modified-Since", date).statusCode()).isEqualTo(304);

        announce(
                "tisdagsturen:kabdalis:2026-12-01",
                "{\"state\":\"cancelled\",\"reason\":\"weather\"}");

        assertThat(feed("If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(feed("If-Modified-Since", date).statusCode()).isEqualTo(200);
    }

    @Test
    void aFeedWithoutAnyRoundIsStillAFeed() throws IOException {
        server.close();
        server = RunningServer.on(TestDatabase.SQLITE, Map.of("test.clock", "true"));

        assertThat(read().getAllTrips()).isEmpty();
    }
}
