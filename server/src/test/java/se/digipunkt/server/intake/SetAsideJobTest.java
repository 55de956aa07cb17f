package se.digipunkt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.storage.Leases;
import se.digipunkt.server.storage.WriteGate;

import java.util.HashMap;
import java.util.Map;

/// Entries that an older program could not count are counted by a newer one.
final class SetAsideJobTest {

    private static final String DAY = "2026-11-21";

    @Test
    void aNewerProgramTriesAgainWhatAnOlderOneSetAside() {
        Map<String, Object> database = TestDatabase.SQLITE.all(Map.of("micronaut.server.port", -1));
        PretendKiosk kiosk;
        try (RunningServer older = RunningServer.with(database)) {
            point(older);
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
            assertThat(questions(newer)).isEqualTo(1);
        }
    }

    private static SetAsideJob job(RunningServer server) {
        return new SetAsideJob(
                server.bean(EntryTable.class),
                server.bean(SecondTry.class),
                server.bean(Program.class),
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

    private static void point(RunningServer server) {
        server.post(
                "/api/v1/points",
                "{\"id\":\"svp-harads\",\"name\":\"Servicepunkt"
                        + " Harads\",\"kinds\":[\"village-point\"],\"municipality\":\"2582\"}",
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

    private static long questions(RunningServer server) {
        return server.get(
                        "/api/v1/guidance/figures?scope=svp-harads&from=%s&to=%s"
                                .formatted(DAY, DAY),
                        server.admin())
                .json()
                .path("totals")
                .path("questions")
                .asLong();
    }
}
