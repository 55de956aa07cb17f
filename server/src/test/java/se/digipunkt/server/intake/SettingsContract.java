package se.digipunkt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.RunningServer.Answer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.time.SwedishTime;

import java.net.http.HttpRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// What kiosks are told about their places, on both databases; the first day is Friday 2026-11-20.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SettingsContract {

    private static final String WEEKDAYS = "\"openingHours\":\"Mo-Fr 10:00-16:00; PH off\"";

    private final AtomicInteger rounds = new AtomicInteger();
    private final Map<String, Object> settings;
    private RunningServer server;
    private String admin;
    private String point;

    SettingsContract(TestDatabase database) {
        this.settings = database.all(Map.of("test.clock", "true", "micronaut.server.port", -1));
    }

    @BeforeAll
    final void start() {
        server = RunningServer.with(settings);
        admin = server.admin();
        put(
                "POST",
                "/api/v1/buses",
                "{\"id\":\"bussen\",\"name\":\"Bussen\",\"municipality\":\"2510\"}");
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    /// Signed in anew each time: the clock may have passed the end of a session.
    @BeforeEach
    final void point() {
        admin = server.admin();
        point = "vp-" + UUID.randomUUID().toString().substring(0, 8);
        put("POST", "/api/v1/points", json(point, "village-point", WEEKDAYS));
    }

    private static String json(String id, String kind, String more) {
        return "{\"id\":\"%s\",\"name\":\"Byn %s\",\"kinds\":[\"%s\"],\"municipality\":\"2510\",%s}"
                .formatted(id, id, kind, more);
    }

    private Answer send(String method, String path, String json) {
        return server.send(
                HttpRequest.newBuilder(server.uri(path))
                        .header("Authorization", "Bearer " + admin)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    final Answer put(String method, String path, String json) {
        Answer answer = send(method, path, json);
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 299);
        return answer;
    }

    private LocalDate today() {
        return SwedishTime.dayOf(server.bean(TestClock.class).instant());
    }

    private PretendKiosk kiosk(String place) {
        return PretendKiosk.enrolled(server, place);
    }

    private static JsonNode told(PretendKiosk kiosk) {
        return kiosk.sync(1).json().path("settings");
    }

    private static String version(PretendKiosk kiosk) {
        return told(kiosk).path("version").asText();
    }

    /// As the agent reads it.
    private static List<String> intervals(JsonNode promised, String kind) {
        Instant at = SwedishTime.startOf(LocalDate.parse(promised.path("from").asText()));
        List<String> intervals = new ArrayList<>();
        boolean open = false;
        for (JsonNode minutes : promised.path(kind)) {
            Instant next = at.plus(Duration.ofMinutes(minutes.asInt()));
            if (open) {
                intervals.add(at + "/" + next);
            }
            at = next;
            open = !open;
        }
        return intervals;
    }

    @Test
    final void theKioskIsToldTheVeryIntervalsThatTheServerPromises() {
        JsonNode promised = told(kiosk(point)).path("place").path("promised");

        LocalDate monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        assertThat(promised.path("from").asText()).isEqualTo(monday.toString());
        assertThat(promised.path("to").asText()).isEqualTo(monday.plusDays(97).toString());
        List<String> promises = new ArrayList<>();
        server.get(
                        "/api/v1/points/%s/promises?from=%s&to=%s&kind=access"
                                .formatted(point, monday, monday.plusDays(97)),
                        admin)
                .json()
                .path("items")
                .forEach(
                        item ->
                                promises.add(
                                        item.path("from").asText()
                                                + "/"
                                                + item.path("to").asText()));
        assertThat(promises).hasSizeGreaterThan(60);
        assertThat(intervals(promised, "access")).isEqualTo(promises);
        assertThat(promised.has("staffed")).as("the same").isFalse();
    }

    @Test
    final void theVersionChangesWithTheWeekAndNotWithTheDay() {
        TestClock clock = server.bean(TestClock.class);
        PretendKiosk kiosk = kiosk(point);
        while (today().getDayOfWeek() != DayOfWeek.SATURDAY) {
            clock.forward(Duration.ofDays(1));
        }
        String onSaturday = version(kiosk);
        clock.forward(Duration.ofDays(1));
        assertThat(version(kiosk)).isEqualTo(onSaturday);

        clock.forward(Duration.ofDays(1));
        assertThat(version(kiosk)).isNotEqualTo(onSaturday);
    }

    @Test
    final void everyChangeIsToldAtTheNextSync() {
        String stop = "h-" + UUID.randomUUID().toString().substring(0, 8);
        PretendKiosk kiosk = kiosk(point);
        String exceptions = "/api/v1/points/" + point + "/exceptions";
        String tomorrow = today().plusDays(1).toString();
        List<String> versions = new ArrayList<>(List.of(version(kiosk)));

        put(
                "PUT",
                "/api/v1/points/" + point,
                json(point, "library", WEEKDAYS).replace("Byn", "By"));
        versions.add(version(kiosk));
        put(
                "PUT",
                "/api/v1/points/" + point,
                json(
                                point,
                                "library",
                                WEEKDAYS.replace("Mo", "Tu")
                                        + ",\"hoursFrom\":\""
                                        + today().plusDays(20)
                                        + "\"")
                        .replace("Byn", "By"));
        versions.add(version(kiosk));
        put("POST", exceptions, closed(tomorrow, today().plusDays(9).toString()));
        versions.add(version(kiosk));
        put("POST", "/api/v1/points", json(stop, "bus-stop", "\"sample\":false"));
        versions.add(version(kiosk));
        put("POST", "/api/v1/rounds", round(stop, false));
        versions.add(version(kiosk));
        put("PUT", "/api/v1/calls/" + call(stop), "{\"state\":\"cancelled\",\"reason\":\"road\"}");
        versions.add(version(kiosk));
        put("POST", "/api/v1/kiosks/" + kiosk.id + "/desk-pin", "");
        versions.add(version(kiosk));

        assertThat(versions).doesNotHaveDuplicates().hasSize(8);
        assertThat(version(kiosk)).as("and nothing by itself").isEqualTo(versions.getLast());
    }

    @Test
    final void helpThatWasRemovedAtTheServerIsTold() {
        PretendKiosk kiosk = kiosk(point);
        kiosk.sync(1, PretendKiosk.tap(1, "e-id"), PretendKiosk.tap(2, "bank"));
        Reference tap = new Reference(kiosk.journal, 2);
        Guidance guidance = server.bean(Guidance.class);

        guidance.remove(point, tap);
        JsonNode told = kiosk.sync(3).json().path("settings");

        assertThat(told.path("removed")).hasSize(1);
        assertThat(told.path("removed").path(0).asText()).isEqualTo(tap.toString());
        guidance.correct(point, tap, GuidanceRecord.tap("bank", 1));
        assertThat(kiosk.sync(3).json().path("settings").path("removed")).isEmpty();
    }

    private static String closed(String from, String to) {
        return "{\"kind\":\"both\",\"effect\":\"closed\",\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"holiday\"}"
                .formatted(from, to);
    }

    /// Each at an hour of its own: the bus stands at one stop at a time.
    private String round(String stop, boolean school) {
        int hour = 5 + rounds.getAndIncrement();
        return "{\"id\":\"tur-%s\",\"bus\":\"bussen\",\"name\":\"Turen\",\"firstDay\":\"%s\",\"rule\":\"FREQ=WEEKLY\",\"holidays\":true,\"school\":%s,\"stops\":[{\"point\":\"%s\",\"from\":\"%02d:00\",\"to\":\"%02d:30\"}]}"
                .formatted(stop, today().plusDays(3), school, stop, hour, hour);
    }

    private String call(String stop) {
        return "tur-" + stop + ":" + stop + ":" + today().plusDays(3);
    }

    @Test
    final void exceptionsComeWithTheirReasonAndTheirTimeIsNotPromised() {
        PretendKiosk kiosk = kiosk(point);
        List<String> before = intervals(told(kiosk).path("place").path("promised"), "access");
        LocalDate from = today().plusDays(7);
        put(
                "POST",
                "/api/v1/points/" + point + "/exceptions",
                closed(from.toString(), from.plusDays(6).toString()));

        JsonNode told = told(kiosk);

        JsonNode exception = told.path("exceptions").get(0);
        assertThat(exception.path("reason").asText()).isEqualTo("holiday");
        assertThat(exception.path("effect").asText()).isEqualTo("closed");
        assertThat(Instant.parse(exception.path("from").asText()))
                .isEqualTo(SwedishTime.startOf(from));
        assertThat(intervals(told.path("place").path("promised"), "access"))
                .hasSize(before.size() - 5)
                .isSubsetOf(before);
    }

    @Test
    final void hoursComeInWordsInTheTerminalsLanguages() {
        JsonNode words = told(kiosk(point)).path("place").path("hours").get(0).path("words");

        assertThat(lines(words.path("sv")))
                .containsExactly(
                        "måndag–fredag 10:00–16:00", "lördag–söndag Stängt", "helgdagar Stängt");
        assertThat(lines(words.path("en"))).first().isEqualTo("Monday–Friday 10:00–16:00");
        assertThat(lines(words.path("ar"))).hasSize(3).first().asString().startsWith("الاثنين");
    }

    @Test
    final void helpIsToldInWordsAsFarAsTheDoorsAreOpen() {
        put(
                "PUT",
                "/api/v1/points/" + point,
                json(
                        point,
                        "village-point",
                        WEEKDAYS
                                + ",\"staffedHours\":\"Tu 12:00-18:00\",\"hoursFrom\":\""
                                + today()
                                + "\""));

        JsonNode hours = told(kiosk(point)).path("place").path("hours");

        assertThat(hours.findValuesAsText("kind")).containsExactly("staffed", "access");
        assertThat(hours.get(0).path("text").asText()).isEqualTo("Tu 12:00-16:00; PH off");
        assertThat(lines(hours.get(0).path("words").path("sv"))).contains("tisdag 12:00–16:00");
    }

    @Test
    final void aPointThatHasEndedIsToldWithoutItsHours() {
        PretendKiosk kiosk = kiosk(point);
        assertThat(told(kiosk).path("place").hasNonNull("openingHours")).isTrue();
        String ended = ",\"validTo\":\"" + today().minusDays(10) + "\"";

        String path = "/api/v1/points/" + point;
        String json = json(point, "village-point", WEEKDAYS + ended);
        String sure = send("PUT", path, json).json().path("sure").asText();
        put("PUT", path + "?sure=" + sure, json);

        JsonNode place = told(kiosk).path("place");
        assertThat(place.path("hours")).isEmpty();
        assertThat(place.hasNonNull("openingHours")).isFalse();
    }

    private static List<String> lines(JsonNode words) {
        List<String> lines = new ArrayList<>();
        words.forEach(
                line -> lines.add(line.path("days").asText() + " " + line.path("times").asText()));
        return lines;
    }

    @Test
    final void aBusIsToldItsCallsAndAStopThoseThatResidentsMayUse() {
        String stop = "h-" + UUID.randomUUID().toString().substring(0, 8);
        String school = "s-" + UUID.randomUUID().toString().substring(0, 8);
        put("POST", "/api/v1/points", json(stop, "bus-stop", "\"sample\":false"));
        put("POST", "/api/v1/points", json(school, "bus-stop", "\"sample\":false"));
        put("POST", "/api/v1/rounds", round(stop, false));
        put("POST", "/api/v1/rounds", round(school, true));
        put("PUT", "/api/v1/calls/" + call(stop), "{\"state\":\"cancelled\",\"reason\":\"road\"}");

        JsonNode ofStop = told(kiosk(stop));
        JsonNode ofSchool = told(kiosk(school));
        JsonNode ofBus = told(bus());

        assertThat(ofStop.path("calls").size()).isGreaterThan(10);
        JsonNode cancelled = ofStop.path("calls").get(0);
        assertThat(cancelled.path("id").asText()).isEqualTo(call(stop));
        assertThat(cancelled.path("stopName").asText()).isEqualTo("Byn " + stop);
        assertThat(cancelled.path("state").asText()).isEqualTo("cancelled");
        assertThat(cancelled.path("reason").asText()).isEqualTo("road");
        List<String> comes = intervals(ofStop.path("place").path("promised"), "bus");
        assertThat(comes).hasSize(ofStop.path("calls").size() - 1);
        assertThat(intervals(nearby(told(kiosk(point)), stop).path("promised"), "bus"))
                .isEqualTo(comes);
        assertThat(ofSchool.path("calls")).isEmpty();
        assertThat(intervals(ofSchool.path("place").path("promised"), "bus")).isEmpty();
        assertThat(ofBus.path("calls").findValuesAsText("stop")).contains(stop, school);
        assertThat(ofBus.path("place").path("kind").asText()).isEqualTo("bus");
        assertThat(intervals(ofBus.path("place").path("promised"), "bus")).containsAll(comes);
    }

    private PretendKiosk bus() {
        return PretendKiosk.onBus(server, "bussen");
    }

    private static JsonNode nearby(JsonNode settings, String id) {
        for (JsonNode place : settings.path("nearby")) {
            if (place.path("id").asText().equals(id)) {
                return place;
            }
        }
        throw new AssertionError("not nearby: " + id);
    }

    /// For the database that several servers may share.
    final void assertTwoServersTellTheSame() {
        PretendKiosk kiosk = kiosk(point);
        String before = version(kiosk);
        try (RunningServer other = RunningServer.with(settings)) {
            other.post(
                    "/api/v1/points/" + point + "/exceptions",
                    closed(today().plusDays(7).toString(), today().plusDays(9).toString()),
                    other.admin());
        }

        assertThat(version(kiosk)).isNotEqualTo(before);
    }
}
