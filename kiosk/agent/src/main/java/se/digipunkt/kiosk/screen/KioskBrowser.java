package se.digipunkt.kiosk.screen;

import com.fasterxml.jackson.core.JsonProcessingException;

import se.digipunkt.protocol.ProtocolJson;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What is demanded of Chromium, in one place: the flags that it is started with, and the managed
/// policies that are installed in `/etc/chromium/policies/managed/` (names as in Chromium 156).
/// Each stands behind the other, and both behind the supervisor: what a policy forbids, the
/// supervisor does not do either.
public final class KioskBrowser {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    /// Of a policy that has three values: forbidden.
    private static final int BLOCK = 2;

    private static final int ALL_DOWNLOADS = 3;
    private static final int INCOGNITO_ONLY = 1;

    /// Nothing of the last resident, no bubble, no question, no word to anybody else.
    private static final List<String> FLAGS =
            List.of(
                    "--remote-debugging-pipe",
                    "--incognito",
                    "--no-first-run",
                    "--no-default-browser-check",
                    "--noerrdialogs",
                    "--hide-crash-restore-bubble",
                    "--disable-infobars",
                    "--disable-breakpad",
                    "--disable-sync",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-default-apps",
                    "--disable-domain-reliability",
                    "--disable-print-preview",
                    "--disable-features=Translate,MediaRouter,OptimizationHints,"
                            + "AutofillServerCommunication,GlobalMediaControls",
                    "--deny-permission-prompts",
                    "--no-pings",
                    "--password-store=basic",
                    "--disk-cache-size=33554432",
                    // a swipe from the edge is no way back to somebody else's page
                    "--overscroll-history-navigation=0",
                    // the page tells that it lives, whatever stands before it on a laptop
                    "--disable-background-timer-throttling",
                    "--disable-backgrounding-occluded-windows",
                    "--disable-renderer-backgrounding");

    private static final List<String> OFF =
            List.of(
                    "AllowDinosaurEasterEgg",
                    "AllowFileSelectionDialogs",
                    "AudioCaptureAllowed",
                    "EnableMediaRouter",
                    "ExternalProtocolDialogShowAlwaysOpenCheckbox",
                    "FullscreenAllowed",
                    "PrintingEnabled",
                    "PromptForDownloadLocation",
                    "SSLErrorOverrideAllowed",
                    "ScreenCaptureAllowed",
                    "SpellcheckEnabled",
                    "TaskManagerEndProcessEnabled",
                    "VideoCaptureAllowed");

    private static final List<String> BLOCKED =
            List.of(
                    "DefaultFileSystemReadGuardSetting",
                    "DefaultFileSystemWriteGuardSetting",
                    "DefaultGeolocationSetting",
                    "DefaultNotificationsSetting",
                    "DefaultPopupsSetting",
                    "DefaultSensorsSetting",
                    "DefaultSerialGuardSetting",
                    "DefaultWebBluetoothGuardSetting",
                    "DefaultWebHidGuardSetting",
                    "DefaultWebUsbGuardSetting",
                    "DeveloperToolsAvailability");

    private KioskBrowser() {}

    /// The whole command.
    ///
    /// @param program the browser, or what starts it
    /// @param more of the operator's
    static List<String> command(
            List<String> program, ScreenMode mode, Path profile, List<String> more) {
        List<String> command = new ArrayList<>(program);
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + profile);
        command.addAll(
                switch (mode) {
                    case KIOSK -> List.of("--kiosk", "--start-maximized");
                    case WINDOW, NONE -> List.of("--window-size=1280,800");
                    case HEADLESS -> List.of("--headless=new", "--window-size=1280,800");
                });
        command.addAll(more);
        command.add("about:blank");
        return command;
    }

    /// The browser of this machine, on a screen without a desktop in the compositor that shows one
    /// program and nothing else.
    static Optional<List<String>> program(boolean display) {
        Optional<List<String>> browser =
                NAMES.stream().filter(KioskBrowser::isFound).findFirst().map(List::of);
        return display || !isFound("cage")
                ? browser
                : browser.map(name -> List.of("cage", "--", name.getFirst()));
    }

    static boolean isFound(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin");
        return Stream.concat(Stream.of("/usr/bin"), Arrays.stream(path.split(File.pathSeparator)))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// The policies as the file that is to be installed: owner root, mode 0644.
    public static String policies() {
        Map<String, Object> all = new TreeMap<>();
        all.putAll(forgetting());
        all.putAll(stayingInside());
        try {
            return ProtocolJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(all)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> forgetting() {
        Map<String, Object> all = new TreeMap<>();
        List.of(
                        "AutofillAddressEnabled",
                        "AutofillCreditCardEnabled",
                        "BackgroundModeEnabled",
                        "BookmarkBarEnabled",
                        "BrowserAddPersonEnabled",
                        "BrowserGuestModeEnabled",
                        "EditBookmarksEnabled",
                        "MetricsReportingEnabled",
                        "PasswordManagerEnabled",
                        "SearchSuggestEnabled",
                        "TranslateEnabled")
                .forEach(name -> all.put(name, false));
        all.put("SyncDisabled", true);
        all.put("SavingBrowserHistoryDisabled", true);
        all.put("BrowserSignin", 0);
        all.put("IncognitoModeAvailability", INCOGNITO_ONLY);
        return all;
    }

    /// The hosts are the supervisor's business, since the region changes them while kiosks run; the
    /// schemes are settled here. Behind both stands a fence in the network.
    private static Map<String, Object> stayingInside() {
        Map<String, Object> all = new TreeMap<>();
        OFF.forEach(name -> all.put(name, false));
        BLOCKED.forEach(name -> all.put(name, BLOCK));
        all.put("DownloadRestrictions", ALL_DOWNLOADS);
        all.put("ExtensionInstallBlocklist", List.of("*"));
        all.put("URLBlocklist", List.of("*"));
        all.put(
                "URLAllowlist",
                List.of("https://*", "http://*", "about:blank", "blob:*", "data:*"));
        return all;
    }
}
