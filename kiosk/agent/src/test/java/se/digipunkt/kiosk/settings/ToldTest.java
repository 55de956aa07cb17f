package se.digipunkt.kiosk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

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
