package se.digipunkt.server.guidance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

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

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

/// The desk of a bus on the server, on both databases. On Friday 2026-11-20 it stands in Kåbdalis
/// from 10:10 to 10:30, in Murjek from 13 to 14 and in Tårrajaur from 23 to 23:30; it is 10:07.
abstract class BusDeskContract {

    private static final String TARRAJAUR = "call:turen:tarrajaur:2026-11-20";

    private static final String KABDALIS = "call:turen:kabdalis:2026-11-20";

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

        assertThat(shown()).contains("tarrajaur", "/stop/arrived", "/stop/left");
        assertThat(desks.counted("tarrajaur")).isEqualTo(Map.of("e-id", 1L));
        assertThat(desks.form(staff, "/stop", "stop=point:nowhere").status()).isEqualTo(422);
    }

    @Test
    final void aStopThatWasNotPlannedIsTakenUntilAnotherIsChosenOrTheNextHaltBegins() {
        desks.post(
                "/api/v1/points",
                "{\"id\":\"nattavaara\",\"name\":\"Hållplats"
                        + " Nattavaara\",\"kinds\":[\"bus-stop\"],\"municipality\":\"2510\"}");
        assertThat(server.get("/desk/bussen/stop", staff.token()).response().body())
                .contains("value=\"point:nattavaara\"", "inte planerad i dag");
        desks.form(staff, "/stop", "stop=" + TARRAJAUR);
        forward(Duration.ofMinutes(1));

        desks.form(staff, "/stop", "stop=point:nattavaara");
        desks.form(staff, "/stop", "stop=point:nattavaara");
        desks.tap(staff, "e-id");

        assertThat(shown()).contains("Nattavaara").doesNotContain("Tårrajaur");
        assertThat(desks.counted("nattavaara")).isEqualTo(Map.of("e-id", 1L));
        assertThat(toldHere()).as("said twice").containsExactly("arrived nattavaara");
        forward(Duration.ofMinutes(1));
        desks.form(staff, "/stop", "stop=" + TARRAJAUR);
        desks.tap(staff, "tax");
        assertThat(desks.counted("tarrajaur")).isEqualTo(Map.of("tax", 1L));
        assertThat(toldHere()).containsExactly("arrived nattavaara", "left nattavaara");
        forward(Duration.ofMinutes(1));
        desks.form(staff, "/stop", "stop=point:nattavaara");
        forward(Duration.ofHours(3));
        assertThat(shown()).contains("murjek").doesNotContain("Nattavaara");
        desks.form(staff, "/stop", "stop=" + TARRAJAUR);
        assertThat(toldHere())
                .as("nobody knows when it left for Murjek")
                .containsExactly("arrived nattavaara", "left nattavaara", "arrived nattavaara");
    }

    @Test
    final void whoComesToAnotherUnplannedStopHasLeftTheFirst() {
        for (String stop : new String[] {"nattavaara", "polcirkeln"}) {
            desks.post(
                    "/api/v1/points",
                    "{\"id\":\"%s\",\"name\":\"Hållplats %s\",\"kinds\":[\"bus-stop\"],\"municipality\":\"2510\"}"
                            .formatted(stop, stop));
        }

        desks.form(staff, "/stop", "stop=point:nattavaara");
        forward(Duration.ofMinutes(1));
        desks.form(staff, "/stop", "stop=point:polcirkeln");

        assertThat(shown()).contains("polcirkeln").doesNotContain("nattavaara");
        assertThat(toldHere())
                .containsExactly("arrived nattavaara", "left nattavaara", "arrived polcirkeln");
    }

    @Test
    final void arrivingAndLeavingAreToldHereAsOnTheBus() {
        forward(Duration.ofMinutes(4));
        assertThat(shown()).contains("kabdalis", "Vi är framme", "Vi åker");

        desks.form(staff, "/stop/arrived", "stop=" + KABDALIS);
        desks.form(staff, "/stop/arrived", "stop=" + KABDALIS);
        desks.tap(staff, "e-id");

        assertThat(shown()).contains("kabdalis").doesNotContain("/stop/arrived");
        assertThat(toldHere()).as("said twice").containsExactly("arrived kabdalis");
        assertThat(desks.counted("kabdalis")).isEqualTo(Map.of("e-id", 1L));
        forward(Duration.ofMinutes(9));
        desks.form(staff, "/stop/left", "");
        assertThat(desks.form(staff, "/stop/left", "").status()).isEqualTo(303);
        assertThat(toldHere()).containsExactly("arrived kabdalis", "left kabdalis");
        assertThat(shown()).as("it has left").doesNotContain("kabdalis", "/stop/left");
        forward(Duration.ofMinutes(1));
        desks.tap(staff, "tax");
        assertThat(desks.counted("kabdalis")).isEqualTo(Map.of("e-id", 1L));
    }

    @Test
    final void whoArrivesElsewhereHasLeft() {
        desks.form(staff, "/stop/arrived", "stop=" + KABDALIS);
        forward(Duration.ofMinutes(5));
        desks.form(staff, "/stop/arrived", "stop=" + TARRAJAUR);
        forward(Duration.ofMinutes(1));
        desks.form(staff, "/stop", "stop=" + KABDALIS);

        assertThat(toldHere())
                .containsExactly(
                        "arrived kabdalis", "left kabdalis", "arrived tarrajaur", "left tarrajaur");
        assertThat(shown()).contains("kabdalis");
    }

    @Test
    final void nobodyLeavesWhereTheBusIsNotKnownToBe() {
        assertThat(desks.form(staff, "/stop/left", "").status()).isEqualTo(422);
        assertThat(desks.form(staff, "/stop/arrived", "stop=point:nowhere").status())
                .isEqualTo(422);
        assertThat(toldHere()).isEmpty();
    }

    /// What was told of visits, in its order.
    private List<String> toldHere() {
        List<String> told = new ArrayList<>();
        try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class))
                                .getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT event, stop FROM visit_told ORDER BY seq")) {
            while (rows.next()) {
                told.add(rows.getString(1) + " " + rows.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return told;
    }

    @Test
    final void theListOfTheDayTellsAtWhichStopEachWas() {
        desks.form(staff, "/stop", "stop=" + TARRAJAUR);
        desks.tap(staff, "e-id");
        desks.form(
                staff,
                "/help",
                "id=form-s-0001&form=individual&when=earlier&day=2026-11-20&times=1&precision=day&errand=tax&taxonomy=1");

        assertThat(server.get("/desk/bussen/days/2026-11-20", staff.token()).response().body())
                .contains("Hållplats: Hållplats tarrajaur", "Hållplats: inte känd");
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
                new VisitTold(
                        UUID.randomUUID().toString(), 1, "bussen", null, stop, event, now, null);
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
