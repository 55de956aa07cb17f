package se.digipunkt.server.guidance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.EntryBody.VisitEvent;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.visits.VisitTold;
import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// The desk of a bus on the server, on both databases. On Friday 2026-11-20 it stands in Kåbdalis
/// from 10:10 to 10:30, in Murjek from 13 to 14 and in Tårrajaur from 23 to 23:30; it is 10:07.
abstract class BusDeskContract {

    private static final String TARRAJAUR = "call:turen:tarrajaur:2026-11-20";

    private final TestDatabase database;
    private RunningServer server;
    private Desks desks;
    private Desks.Staff staff;

    BusDeskContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server = RunningServer.on(database, Map.of("test.clock", "true"));
        String admin = server.admin();
        desks = new Desks(server, admin);
        for (String stop : new String[] {"kabdalis", "murjek", "tarrajaur"}) {
            desks.post(
                    "/api/v1/points",
                    "{\"id\":\"%s\",\"name\":\"Hållplats %s\",\"kinds\":[\"bus-stop\"],\"municipality\":\"2510\"}"
                            .formatted(stop, stop));
        }
        desks.post(
                "/api/v1/buses",
                "{\"id\":\"bussen\",\"name\":\"Bussen\",\"municipality\":\"2510\"}");
        desks.post(
                "/api/v1/rounds",
                "{\"id\":\"turen\",\"bus\":\"bussen\",\"name\":\"Turen\",\"firstDay\":\"2026-11-01\",\"rule\":\"FREQ=DAILY\",\"holidays\":true,\"stops\":[{\"point\":\"kabdalis\",\"from\":\"10:10\",\"to\":\"10:30\"},{\"point\":\"murjek\",\"from\":\"13:00\",\"to\":\"14:00\"},{\"point\":\"tarrajaur\",\"from\":\"23:00\",\"to\":\"23:30\"}]}");
        staff = desks.at("bussen", admin);
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    @Test
    final void helpCountsAtTheHaltThatStaffChose() {
        String stops = server.get("/desk/bussen/stop", staff.token()).response().body();
        assertThat(stops).contains("value=\"" + TARRAJAUR + "\"").doesNotContain("value=\"point:");

        desks.form(staff, "/stop", "stop=" + TARRAJAUR);
        desks.tap(staff, "e-id");

        assertThat(shown()).contains("tarrajaur").doesNotContain("/stop/arrived", "/stop/left");
        assertThat(desks.counted("tarrajaur")).isEqualTo(Map.of("e-id", 1L));
        assertThat(desks.form(staff, "/stop", "stop=point:tarrajaur").status()).isEqualTo(422);
    }

    @Test
    final void aPressThatIsSentLateCountsAtTheHaltThatHeldWhenItWasPressed() {
        forward(Duration.ofMinutes(8));
        desks.form(staff, "/stop", "stop=" + TARRAJAUR);
        forward(Duration.ofHours(3));

        desks.tap(staff, "press-b-00001", "e-id", Duration.ofMinutes(150));
        desks.tap(staff, "press-b-00002", "tax", Duration.ZERO);

        assertThat(desks.counted("tarrajaur")).isEqualTo(Map.of("e-id", 1L));
        assertThat(desks.counted("murjek")).isEqualTo(Map.of("tax", 1L));
        assertThat(shown()).contains("murjek");
    }

    @Test
    final void aPressThatIsSentLateCountsAtTheHaltThatItsPageShowedThoughAnotherWasChosenSince() {
        desks.form(staff, "/stop", "stop=" + TARRAJAUR);
        assertThat(shown()).contains("data-call=\"turen:tarrajaur:2026-11-20\"");
        forward(Duration.ofMinutes(10));
        desks.form(staff, "/stop", "stop=call:turen:murjek:2026-11-20");
        forward(Duration.ofMinutes(10));

        pressed("press-c-00002", "tax", 18, "turen:tarrajaur:2026-11-19");
        pressed("press-c-00001", "e-id", 18, "turen:tarrajaur:2026-11-20");
        pressed("press-c-00003", "bank", 5, "turen:tarrajaur:2026-11-20");

        assertThat(desks.counted("tarrajaur")).isEqualTo(Map.of("e-id", 1L));
        assertThat(desks.counted("murjek")).isEqualTo(Map.of("bank", 1L));
        assertThat(desks.counted("bussen")).isEqualTo(Map.of("e-id", 1L, "tax", 1L, "bank", 1L));
    }

    /// A press that a page sends some minutes later, with the halt that it showed.
    private void pressed(String id, String errand, long minutesAgo, String call) {
        String json =
                "{\"id\":\"%s\",\"errand\":\"%s\",\"taxonomy\":1,\"secondsAgo\":%d,\"call\":\"%s\"}"
                        .formatted(id, errand, minutesAgo * 60, call);
        assertThat(desks.ask(staff, "/taps", json).status()).isEqualTo(200);
    }

    @Test
    final void theStopThatIsShownIsTheOneThatCountsWhoeverToldOfIt() {
        forward(Duration.ofMinutes(5));
        desks.form(staff, "/stop", "stop=" + TARRAJAUR);
        forward(Duration.ofMinutes(5));
        told(VisitEvent.ARRIVED, "murjek");
        forward(Duration.ofMinutes(5));

        assertThat(shown()).contains("murjek").doesNotContain("tarrajaur");
        desks.tap(staff, "e-id");
        assertThat(desks.counted("murjek")).isEqualTo(Map.of("e-id", 1L));

        told(VisitEvent.LEFT, "murjek");
        forward(Duration.ofHours(1));
        assertThat(shown()).doesNotContain("murjek", "tarrajaur", "kabdalis");
    }

    @Test
    final void theFirstHelpStartsTheVisitWhichOutlastsTheTimetable() {
        forward(Duration.ofMinutes(8));
        assertThat(shown()).contains("kabdalis", "enligt turlistan");
        String first = desks.tap(staff, "e-id");
        assertThat(shown()).contains("kabdalis", "hjälp har getts här");

        forward(Duration.ofMinutes(50));
        assertThat(shown()).contains("kabdalis");
        String second = desks.tap(staff, "tax");
        assertThat(desks.counted("kabdalis")).isEqualTo(Map.of("e-id", 1L, "tax", 1L));

        forward(Duration.ofMinutes(50));
        desks.ask(staff, "/taps/" + first + "/undo", "{}");
        desks.ask(staff, "/taps/" + second + "/undo", "{}");
        assertThat(shown()).doesNotContain("kabdalis");
        desks.tap(staff, "bank");
        assertThat(desks.counted("kabdalis")).isEmpty();
    }

    /// What staff on the bus tell its own kiosk.
    private void told(VisitEvent event, String stop) {
        Instant now = server.bean(TestClock.class).instant();
        VisitTold told =
                new VisitTold(UUID.randomUUID().toString(), 1, "bussen", null, stop, event, now);
        assertThat(server.bean(WriteGate.class).write(() -> server.bean(Places.class).visit(told)))
                .isEmpty();
    }

    private void forward(Duration time) {
        server.bean(TestClock.class).forward(time);
    }

    /// The page's line about the stop.
    private String shown() {
        return server.get("/desk/bussen/now", staff.token()).response().body();
    }
}
