package se.digipunkt.kiosk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

class ToldTest {

    private static final Identity IDENTITY =
            new Identity("kiosk-1", "a-token", "https://digipunkt.example");

    @TempDir private Path folder;

    private Told told() {
        return new Told(folder, "0.1.0");
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(told().settings()).isEmpty();
        assertThat(told().identity()).isEmpty();
        assertThat(told().settingsVersion()).isEmpty();
    }

    @Test
    void remembersWithoutTheServer() {
        told().enrolled(IDENTITY, SampleSettings.version("v1"));
        told().keep(SampleSettings.version("v2"));

        assertThat(told().settings()).contains(SampleSettings.version("v2"));
        assertThat(told().settingsVersion()).contains("v2");
        assertThat(told().identity()).contains(IDENTITY);
    }

    @Test
    void keepsTheSameNonceUntilEnrolmentIsAnswered() {
        assertThat(told().nonce(() -> "first")).isEqualTo("first");
        assertThat(told().nonce(() -> "second")).isEqualTo("first");

        told().enrolled(IDENTITY, SampleSettings.version("v1"));

        assertThat(told().nonce(() -> "third")).isEqualTo("third");
    }

    @Test
    void keepsTheTokenFromOtherUsersAndFromLogs() throws IOException {
        told().enrolled(IDENTITY, SampleSettings.version("v1"));

        assertThat(Files.getPosixFilePermissions(folder.resolve("identity.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(IDENTITY.toString()).doesNotContain("a-token");
    }

    @Test
    void startsWithADamagedFile() throws IOException {
        told().keep(SampleSettings.version("v1"));
        Files.writeString(folder.resolve("settings.json"), "{\"agentVer");

        assertThat(told().settings()).isEmpty();
    }

    @Test
    void startsWithSettingsThatAnEarlierVersionKept() throws IOException {
        Files.writeString(
                folder.resolve("settings.json"),
                """
                {"agentVersion": "0.0.9", "settings": {"version": "v0", "place":
                 {"id": "lib-2510-1", "kind": "point", "name": "Jokkmokks bibliotek",
                  "municipality": "2510", "municipalityName": "Jokkmokk",
                  "openingHours": "Mo-Fr 10:00-18:00"},
                 "errandList": {"version": 1, "errands": []}, "languages": ["sv"],
                 "nearby": [{"id": "b", "kind": "point", "name": "B", "municipality": "2510",
                             "municipalityName": "Jokkmokk"}],
                 "pollSeconds": 60, "sample": false}}
                """);

        var settings = told().settings().orElseThrow();

        assertThat(settings.place().promised()).isNull();
        assertThat(settings.place().hours()).isEmpty();
        assertThat(settings.exceptions()).isEmpty();
        assertThat(settings.calls()).isEmpty();
        assertThat(settings.nearby()).hasSize(1);
    }

    @Test
    void anEarlierVersionReadsWhatALaterOneKept() throws IOException {
        told().keep(SampleSettings.version("v1"));
        Path file = folder.resolve("settings.json");
        Files.writeString(
                file,
                Files.readString(file).replace("\"pollSeconds\"", "\"later\":[1],\"pollSeconds\""));

        assertThat(told().settings()).contains(SampleSettings.version("v1"));
    }

    @Test
    void knowsTheTimeByTheServerInTheSameBootOnly() {
        Told told = told();
        Instant noon = Instant.parse("2026-11-20T11:00:00Z");
        told.heard("boot-1", 5_000, noon);

        assertThat(told.time("boot-1", 65_000)).contains(noon.plusSeconds(60));
        assertThat(told.time("boot-2", 65_000)).isEmpty();
    }

    @Test
    void remembersWhatTheDeskHasClosedUntilItIsOver() {
        Instant noon = Instant.parse("2026-11-20T11:00:00Z");
        told().close(new OwnClosure("j:1", noon, noon.plusSeconds(3600), "weather", null));

        assertThat(told().closures()).hasSize(1);
        told().close(
                        new OwnClosure(
                                "j:2",
                                noon.plusSeconds(7200),
                                noon.plusSeconds(9000),
                                "event",
                                null));
        assertThat(told().closures()).extracting(OwnClosure::reference).containsExactly("j:2");
        told().reopen("j:2");
        assertThat(told().closures()).isEmpty();
    }

    @Test
    void isNotConfusedByAWriteThatAPowerCutEnded() throws IOException {
        told().keep(SampleSettings.version("v1"));
        Files.writeString(folder.resolve("settings.json.new"), "{\"half");

        assertThat(told().settings()).contains(SampleSettings.version("v1"));
        told().keep(SampleSettings.version("v2"));
        assertThat(told().settings()).contains(SampleSettings.version("v2"));
    }

    @Test
    void asksAnewForSettingsThatAnotherVersionKept() {
        told().keep(SampleSettings.version("v1"));

        Told upgraded = new Told(folder, "0.2.0");

        assertThat(upgraded.settings()).contains(SampleSettings.version("v1"));
        assertThat(upgraded.settingsVersion()).isEmpty();
    }
}
