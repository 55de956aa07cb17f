package se.digipunkt.server.fleet.kiosks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.fleet.daily.MeasuredPoint;

import java.time.Duration;
import java.util.List;

/// What a kiosk tells of itself reaches its page, on both databases.
abstract class KioskPageContract {

    private final TestDatabase database;
    private MeasuredPoint measured;

    KioskPageContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        measured = new MeasuredPoint(database);
    }

    @AfterEach
    final void stop() {
        measured.close();
    }

    private static ObjectNode health() {
        return ProtocolJson.mapper().createObjectNode();
    }

    private String page() {
        var answer =
                measured.server().get("/kiosks/" + measured.kiosk(), measured.server().admin());
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    @Test
    final void whatItToldOfItselfStandsThereInWords() {
        measured.sync(
                health().put("socCelsius", 51.26)
                        .put("diskFreeBytes", 9_000_000_000L)
                        .put("clock", "ntp"),
                List.of(
                        MeasuredPoint.entry("restart", Duration.ZERO).put("reason", "power"),
                        MeasuredPoint.alive(0),
                        MeasuredPoint.entry("link", Duration.ofHours(1))
                                .put("medium", "wifi")
                                .put("rttMillis", 44)
                                .put("downKbps", 30_000)
                                .put("lossPercent", 0)));

        assertThat(page())
                .contains("51 °C", "9\u00a0000 MB", "strömmen bröts: 1")
                .contains("44 ms", "30 Mbit/s", "wifi")
                .contains("stämmer med serverns", "role=\"img\"");
    }

    @Test
    final void whatIsIllStandsFirstWithWhatToDo() {
        measured.sync(
                health().put("socCelsius", 84),
                List.of(
                        MeasuredPoint.entry("restart", Duration.ZERO)
                                .put("reason", "journal-corrupt")));

        assertThat(page())
                .containsSubsequence(
                        "Journalen gick inte att läsa", "Kortet är troligen slitet",
                        "Kiosken är het: 84 °C", "Så är den nu");
    }

    @Test
    final void whatItNeverToldIsUnknown() {
        measured.sync(health(), List.of());

        assertThat(page())
                .contains("Berättas inte", "Ingen mätning än", "Inga")
                .containsPattern("På skärmen</dt><dd>Berättas inte")
                .containsPattern("Ström</dt><dd>Berättas inte");
    }

    @Test
    final void whatStandsOnTheScreenIsToldAsFarAsItIsKnown() {
        measured.sync(health().put("screen", "shown").put("screenSeenSeconds", 20), List.of());
        assertThat(page()).contains("Invånarnas sida visas<").doesNotContain("har inte setts");

        measured.sync(health().put("screen", "not-seen").put("screenSeenSeconds", 600), List.of());
        assertThat(page())
                .contains("visas inte just nu", "Sågs senast 2026-11-20 17:50")
                .doesNotContain("har inte setts");

        measured.sync(
                health().put("screen", "not-seen").put("screenSeenSeconds", 10_800), List.of());
        assertThat(page()).contains("har inte setts på skärmen sedan 2026-11-20 15:00");

        measured.sync(health().put("screen", "unknown"), List.of());
        assertThat(page())
                .contains(
                        "Okänt: sidan har inte hörts av",
                        "har inte setts på skärmen sedan 2026-11-20 15:00");
    }

    @Test
    final void whatIsWiredToItIsToldInWordsAndIllWhereItDoesNotWork() {
        ObjectNode told = health();
        told.putObject("controls").put("button", "forbidden").put("lamp", "working");
        measured.sync(told, List.of());
        assertThat(page())
                .contains(
                        "Hjälpknappen: programmet får inte använda stiften",
                        "Lampan: fungerar",
                        "Hjälpknappen fungerar inte.")
                .doesNotContain("Lampan fungerar inte.");

        measured.sync(health(), List.of());
        assertThat(page())
                .as("nothing told is nothing new")
                .contains("Hjälpknappen fungerar inte.");
        ObjectNode none = health();
        none.putObject("controls");
        measured.sync(none, List.of());
        assertThat(page()).contains("Inga inkopplade").doesNotContain("Hjälpknappen");
    }

    @Test
    final void weakPowerIsCalledThat() {
        measured.sync(health().put("throttled", true).put("underVoltage", true), List.of());

        assertThat(page())
                .contains("för svag ström", "För svag")
                .doesNotContain("går sakta för att skydda sig");
    }

    @Test
    final void aSilentKioskSaysSinceWhen() {
        measured.sync(health(), List.of());
        measured.forward(Duration.ofHours(18));

        assertThat(page()).contains("Kiosken har inte hörts av sedan 2026-11-20 18:00");
    }
}
