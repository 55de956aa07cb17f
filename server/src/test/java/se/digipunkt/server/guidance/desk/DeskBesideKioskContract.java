package se.digipunkt.server.guidance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.RunningServer.Answer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.guidance.Logged;
import se.digipunkt.server.guidance.Taking;
import se.digipunkt.server.storage.WriteGate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The desk on the server at a place that has a kiosk as well, on both databases, from Friday
/// 2026-11-20 10:07 on.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeskBesideKioskContract {

    private static final String JOURNAL_END = "-ffff-4fff-bfff-ffffffffffff";

    private final TestDatabase database;
    private RunningServer server;
    private Desks desks;
    private int kiosks;

    DeskBesideKioskContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    final void start() {
        server = RunningServer.on(database, Map.of("test.clock", "true"));
        desks = new Desks(server, server.admin());
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    @Test
    final void undoTakesBackWhatTheFormLoggedAndNoneOfTheDaysTaps() {
        Desks.Staff staff = desks.atNewPoint("skaite");
        Kiosk kiosk = kiosk("skaite");
        Instant thatDay = Instant.parse("2026-11-18T09:00:00Z");
        for (int tap = 1; tap <= 5; tap++) {
            kiosk.tap(tap, "e-id", thatDay.plusSeconds(tap));
        }

        Answer logged =
                desks.form(
                        staff,
                        "/help",
                        "id=form-k-0001&form=individual&when=earlier&day=2026-11-18&times=3&precision=day&errand=tax&taxonomy=1");
        kiosk.tap(6, "bank", thatDay.plusSeconds(6));
        String next = logged.response().headers().firstValue("Location").orElseThrow();
        List<String> added = references(server.get(next, staff.token()));

        assertThat(added).hasSize(3);
        desks.form(staff, "/undo", "day=2026-11-18&reference=" + String.join("&reference=", added));
        assertThat(desks.counted("skaite")).isEqualTo(Map.of("e-id", 5L, "bank", 1L));
        assertThat(server.get(next, staff.token()).response().body())
                .doesNotContain("notice notice--ok");
    }

    /// Those that *Undo* beside *Added* names.
    private static List<String> references(Answer page) {
        String body = page.response().body();
        int start = body.indexOf("class=\"notice notice--ok\"");
        assertThat(start).as(body).isPositive();
        return Pattern.compile("name=\"reference\" value=\"([^\"]+)\"")
                .matcher(body.substring(start, body.indexOf("</form>", start)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /// A new kiosk at the place: its journal's name comes after all others.
    private Kiosk kiosk(String place) {
        return new Kiosk("ffffff%02x".formatted(++kiosks) + JOURNAL_END, place);
    }

    /// What a kiosk has sent.
    private final class Kiosk {

        private final String journal;
        private final String place;

        Kiosk(String journal, String place) {
            this.journal = journal;
            this.place = place;
        }

        /// @return its reference
        String tap(long seq, String errand, Instant at) {
            took(() -> guidance().take(entry(seq, at), GuidanceRecord.tap(errand, 1)));
            return journal + ":" + seq;
        }

        private void took(Supplier<Taking> entry) {
            assertThat(server.bean(WriteGate.class).write(entry)).isEqualTo(new Taking.Taken());
        }

        private Guidance guidance() {
            return server.bean(Guidance.class);
        }

        private Logged entry(long seq, Instant at) {
            KnownTime time = new KnownTime(at, KnownTime.Basis.ANCHORED);
            return new Logged(journal, seq, place, time, server.bean(TestClock.class).instant());
        }
    }
}
