package se.digipunkt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.util.Map;

/// Entries that an older program could not count are counted by a newer one.
final class SetAsideJobTest {

    private static final String DAY = "2026-11-21";

    @Test
    void aNewerProgramTriesAgainWhatAnOlderOneSetAside() {
        Map<String, Object> database = TestDatabase.SQLITE.all(Map.of("micronaut.server.port", -1));
        String kiosk;
        try (RunningServer older = RunningServer.with(database)) {
            point(older);
            PretendKiosk pretend = PretendKiosk.enrolled(older, "svp-harads");
            kiosk = pretend.id;
            pretend.sync(1, correctionOf(2), late(2));

            assertThat(setAside(older, kiosk)).as("it corrects what has not come yet").isEqualTo(1);
            assertThat(older.bean(SetAsideJob.class).run())
                    .as("the same program does not try again")
                    .isZero();
        }
        Map<String, Object> upgraded = new java.util.HashMap<>(database);
        upgraded.put("digipunkt.version", "99.0.0");
        upgraded.put("digipunkt.retry-at-start", false);
        try (RunningServer newer = RunningServer.with(upgraded)) {
            int counted =
                    new SetAsideJob(
                                    newer.bean(EntryTable.class),
                                    newer.bean(JournalTable.class),
                                    newer.bean(Handing.class),
                                    newer.bean(Copier.class),
                                    newer.bean(se.digipunkt.server.fleet.Fleet.class),
                                    newer.bean(SetAsideJob.JobTools.class))
                            .run();

            assertThat(counted).isEqualTo(1);
            assertThat(setAside(newer, kiosk)).isZero();
            assertThat(questions(newer)).as("the correction has removed the record").isZero();
        }
    }

    private static void point(RunningServer server) {
        server.post(
                "/api/v1/points",
                "{\"id\":\"svp-harads\",\"name\":\"Servicepunkt"
                        + " Harads\",\"kinds\":[\"village-point\"],\"municipality\":\"2582\"}",
                server.admin());
    }

    private static ObjectNode late(long seq) {
        return PretendKiosk.tap(seq, "e-id").put("precision", "day").put("day", DAY);
    }

    /// Comes before the record that it corrects, as after a fork.
    private static ObjectNode correctionOf(long seq) {
        return PretendKiosk.entry(1, "guidance-corrected").put("corrects", Long.toString(seq));
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
