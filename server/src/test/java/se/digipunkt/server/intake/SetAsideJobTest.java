package se.digipunkt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.storage.Leases;
import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Entries that an older program could not count are counted by a newer one.
final class SetAsideJobTest {

    private static final String DAY = "2026-11-21";
    private static final Map<String, Object> STANDING_STILL =
            Map.of("test.clock", "true", "digipunkt.retry-at-start", false);

    @Test
    void aNewerProgramTriesAgainWhatAnOlderOneSetAside() {
        Map<String, Object> database = TestDatabase.SQLITE.all(Map.of("micronaut.server.port", -1));
        PretendKiosk kiosk;
        try (RunningServer older = RunningServer.with(database)) {
            point(older, "svp-harads");
            kiosk = PretendKiosk.enrolled(older, "svp-harads");
            kiosk.sync(1, helped("of-a-later-list"));

            assertThat(setAside(older, kiosk.id)).isEqualTo(1);
            assertThat(older.bean(SetAsideJob.class).run())
                    .as("the same program does not try again")
                    .isZero();
        }
        Map<String, Object> upgraded = new HashMap<>(database);
        upgraded.put("digipunkt.version", "99.0.0");
        upgraded.put("digipunkt.retry-at-start", false);
        try (RunningServer newer = RunningServer.with(upgraded)) {
            learnTheErrand(newer, kiosk.journal);

            assertThat(job(newer).run()).isEqualTo(1);
            assertThat(setAside(newer, kiosk.id)).isZero();
            assertThat(questions(newer, "svp-harads", DAY)).isEqualTo(1);
        }
    }

    @Test
    void whatOnlyTheListOfANewDayKnowsIsTriedOnThatDay() {
        try (RunningServer server = RunningServer.on(TestDatabase.SQLITE, STANDING_STILL)) {
            point(server, "svp-harads");
            PretendKiosk kiosk = PretendKiosk.enrolled(server, "svp-harads");
            kiosk.sync(1, helped("drones").put("day", "2026-11-20"));
            server.post(
                    "/api/v1/errands",
                    """
                    {"code": "drones", "texts": {"sv": "Drönare"}, "digidelGroup": "everyday",
                     "competences": ["5.3"], "validFrom": "2026-11-21"}
                    """,
                    server.admin());
            SetAsideJob job = job(server);
            job.look();
            assertThat(setAside(server, kiosk.id)).as("the list is still the same").isEqualTo(1);

            server.bean(TestClock.class).forward(Duration.ofHours(14));
            job.look();

            assertThat(setAside(server, kiosk.id)).isZero();
        }
    }

    @Test
    void helpAtAPlaceThatNobodyHadRegisteredCountsSoonAfterItIs() {
        try (RunningServer server = RunningServer.on(TestDatabase.SQLITE, STANDING_STILL)) {
            point(server, "svp-harads");
            PretendKiosk kiosk = PretendKiosk.enrolled(server, "svp-harads");
            kiosk.tellsPlace = "svp-vuollerim";
            kiosk.sync(1, helped("e-id").put("day", "2026-11-20"));
            SetAsideJob job = job(server);
            job.look();
            assertThat(setAside(server, kiosk.id)).isEqualTo(1);

            point(server, "svp-vuollerim");
            job.look();

            assertThat(setAside(server, kiosk.id)).isZero();
            assertThat(questions(server, "svp-vuollerim", "2026-11-20")).isEqualTo(1);
        }
    }

    private static SetAsideJob job(RunningServer server) {
        return new SetAsideJob(
                server.bean(EntryTable.class),
                server.bean(SecondTry.class),
                server.bean(Program.class),
                server.bean(Places.class),
                server.bean(WriteGate.class),
                server.bean(Leases.class));
    }

    /// The entry as if the list in force had its code by now.
    private static void learnTheErrand(RunningServer server, String journal) {
        server.bean(WriteGate.class)
                .write(
                        () ->
                                server.bean(EntryTable.class)
                                        .setFate(
                                                journal,
                                                1,
                                                "refused",
                                                "unknown-errand",
                                                helped("e-id").toString(),
                                                "0.1.0/1"));
    }

    private static void point(RunningServer server, String id) {
        server.post(
                "/api/v1/points",
                """
                {"id": "%s", "name": "Servicepunkten", "kinds": ["village-point"],
                 "municipality": "2582"}
                """
                        .formatted(id),
                server.admin());
    }

    private static ObjectNode helped(String errand) {
        return PretendKiosk.tap(1, errand).put("precision", "day").put("day", DAY);
    }

    private static long setAside(RunningServer server, String kiosk) {
        return server.get("/api/v1/kiosks/" + kiosk, server.admin())
                .json()
                .path("setAside")
                .asLong();
    }

    private static long questions(RunningServer server, String place, String day) {
        return server.get(
                        "/api/v1/guidance/figures?scope=%s&from=%s&to=%s"
                                .formatted(place, day, day),
                        server.admin())
                .json()
                .path("totals")
                .path("questions")
                .asLong();
    }
}
