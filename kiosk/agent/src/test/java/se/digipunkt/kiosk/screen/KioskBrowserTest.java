package se.digipunkt.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.ProtocolJson;

import java.nio.file.Path;
import java.util.List;

/// Flags, policies and where the browser stands.
class KioskBrowserTest {

    private static ScreenMode mode(String told, boolean isPi, String... there) {
        List<String> all = List.of(there);
        return ScreenMode.of(told, isPi, all::contains, all::contains);
    }

    @Test
    void aPiShowsItOnTheWholeScreenAndALaptopInAWindow() {
        assertThat(mode("auto", true, "cage")).isEqualTo(ScreenMode.KIOSK);
        assertThat(mode("", true, "WAYLAND_DISPLAY")).isEqualTo(ScreenMode.KIOSK);
        assertThat(mode("auto", false, "DISPLAY")).isEqualTo(ScreenMode.WINDOW);
    }

    @Test
    void withoutADisplayThereIsNoBrowser() {
        assertThat(mode("auto", false, "cage")).isEqualTo(ScreenMode.NONE);
        assertThat(mode("auto", true)).isEqualTo(ScreenMode.NONE);
        assertThat(mode("off", true, "DISPLAY")).isEqualTo(ScreenMode.NONE);
    }

    @Test
    void aMisspeltModeIsSaid() {
        assertThatThrownBy(() -> mode("kisok", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kisok");
    }

    @Test
    void isReachedThroughAPipeAndWritesIntoItsOwnFolderOnly() {
        List<String> command =
                KioskBrowser.command(
                        List.of("chromium"),
                        ScreenMode.KIOSK,
                        Path.of("/run/x"),
                        List.of("--more"));

        assertThat(command)
                .startsWith("chromium")
                .contains(
                        "--remote-debugging-pipe",
                        "--incognito",
                        "--kiosk",
                        "--user-data-dir=/run/x",
                        "--more")
                .noneMatch(flag -> flag.startsWith("--remote-debugging-port"))
                .noneMatch(flag -> flag.equals("--no-sandbox"));
        assertThat(
                        KioskBrowser.command(
                                List.of("chromium"),
                                ScreenMode.WINDOW,
                                Path.of("/run/x"),
                                List.of()))
                .doesNotContain("--kiosk");
    }

    @Test
    void policiesForbidWhatLeadsOutOrStays() throws JsonProcessingException {
        JsonNode policies = ProtocolJson.mapper().readTree(KioskBrowser.policies());

        assertThat(policies.path("PrintingEnabled").asBoolean(true)).isFalse();
        assertThat(policies.path("AllowFileSelectionDialogs").asBoolean(true)).isFalse();
        assertThat(policies.path("SSLErrorOverrideAllowed").asBoolean(true)).isFalse();
        assertThat(policies.path("DownloadRestrictions").asInt()).isEqualTo(3);
        assertThat(policies.path("DeveloperToolsAvailability").asInt()).isEqualTo(2);
        assertThat(policies.path("URLBlocklist").toString()).isEqualTo("[\"*\"]");
        assertThat(policies.path("URLAllowlist").toString())
                .contains("https://*")
                .doesNotContain("file:", "chrome:", "javascript:");
    }
}
