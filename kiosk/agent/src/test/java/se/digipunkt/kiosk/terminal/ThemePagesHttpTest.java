package se.digipunkt.kiosk.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.kiosk.KioskHttp;
import se.digipunkt.kiosk.RunningKiosk;
import se.digipunkt.kiosk.desk.Jokkmokk;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The themes over HTTP, without a server anywhere.
class ThemePagesHttpTest {

    private static final int MOST_BYTES = 150_000;
    private static final Pattern LINKED =
            Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"|(?:url\\(|@import )\"([^\"]+)\"");

    @RegisterExtension static final RunningKiosk KIOSK = new RunningKiosk();

    private final KioskHttp browser = KIOSK.browser();

    private void tell(String... languages) {
        Settings settings = new SettingsIn(Jokkmokk.withPin()).languages(languages);
        SettingsIn.tell(KIOSK.part(Told.class), settings);
    }

    @Test
    void theStartPageLeadsToEveryTheme() {
        tell("sv", "fi", "ar");

        assertThat(page("/?lang=sv"))
                .contains("href=\"/themes/health?lang=sv\"", "Hälsa")
                .contains("href=\"/themes/travel?lang=sv\"", "Resor")
                .doesNotContain("Det här kan du få hjälp med");
    }

    @Test
    void aThemeIsExplainedAndItsSitesSayTheirLanguages() {
        tell("sv", "fi", "ar");

        assertThat(page("/themes/health?lang=fi"))
                .contains("<html lang=\"fi\" dir=\"ltr\"")
                .contains("Soita 1177.")
                .containsSubsequence("1177", "1177.se", "Omalla kielelläsi")
                .containsSubsequence(
                        "Apoteket", "apoteket.se", "Emme tiedä, onko omalla kielelläsi");
    }

    @Test
    void whatNoSpeakerHasReviewedIsMarkedAsADraft() {
        tell("sv", "fi", "ar");

        assertThat(page("/themes/health?lang=fi")).contains("Käännös on luonnos");
        assertThat(page("/?lang=ar")).contains("هذه الترجمة مسودة");
        assertThat(page("/themes/health?lang=sv")).doesNotContain("class=\"draft\"");
    }

    @Test
    void aTextThatNobodyHasReviewedSaysSoOnItsOwnPageAlone() {
        Settings settings = new SettingsIn(Jokkmokk.withPin()).languages("sv", "en", "fi");
        SettingsIn.tellUnreviewed(KIOSK.part(Told.class), settings);

        assertThat(page("/?lang=sv")).doesNotContain("class=\"draft\"");
        assertThat(page("/themes/travel?lang=sv"))
                .contains("Ingen har granskat den här texten än.")
                .doesNotContain("Översättningen");
        assertThat(page("/themes/travel?lang=en"))
                .containsSubsequence("Nobody has reviewed this text yet.", "only in Swedish");
        assertThat(page("/themes/travel?lang=fi"))
                .contains("Käännös on luonnos", "Kukaan ei ole vielä tarkistanut");
    }

    @Test
    void thePageSaysWhichSettingsAndTextsItIsMadeOf() {
        Settings settings = new SettingsIn(Jokkmokk.withPin()).languages("sv");
        Told told = KIOSK.part(Told.class);
        SettingsIn.tellUnreviewed(told, settings);
        String before = version();

        SettingsIn.tellWithoutTexts(told, settings);
        String without = version();
        SettingsIn.tell(told, settings);

        assertThat(List.of(before, without, version())).doesNotHaveDuplicates();
    }

    private String version() {
        Matcher version = Pattern.compile("data-version=\"([^\"]+)\"").matcher(page("/"));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    @Test
    void aTextThatIsMissingIsShownInSwedishAndSaysSo() {
        tell("sv", "fi", "ar");

        assertThat(page("/themes/travel?lang=ar"))
                .contains("<html lang=\"ar\" dir=\"rtl\"")
                .contains("هذا النص بالسويدية فقط.")
                .contains("<p class=\"theme-text\" lang=\"sv\" dir=\"ltr\">Här finns bussar.</p>");
        assertThat(page("/?lang=ar"))
                .contains("<span class=\"tile-title\" lang=\"sv\" dir=\"ltr\">Resor</span>");
    }

    @Test
    void languagesStandInTheOrderThatTheServerTellsByTheirOwnNames() {
        tell("sv", "smj", "se", "sv-simple", "en", "ti");

        assertThat(page("/"))
                .containsSubsequence(
                        ">Svenska</a>",
                        ">Julevsámegiella</a>",
                        ">Davvisámegiella</a>",
                        ">Lätt svenska</a>",
                        ">English</a>",
                        ">ትግርኛ</a>");
    }

    @Test
    void aLanguageOfALaterServerIsNotOffered() {
        tell("sv", "tlh");

        assertThat(page("/?lang=tlh")).contains("<html lang=\"sv\"").doesNotContain("tlh");
    }

    @Test
    void sizeAndContrastStayFromPageToPageAndNothingIsKept() {
        tell("sv", "fi");
        HttpResponse<String> answer = browser.get("/?lang=fi&size=largest&contrast=more");

        assertThat(answer.body())
                .contains("data-size=\"largest\" data-contrast=\"more\"")
                .contains("/themes/health?lang=fi&amp;size=largest&amp;contrast=more")
                .contains("href=\"/?lang=sv&amp;size=largest&amp;contrast=more\"")
                .contains("href=\"/?lang=fi&amp;size=large&amp;contrast=more\"")
                .contains("href=\"/?lang=fi&amp;size=largest\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void nobodyStandsBeforeAPageThatIsGone() {
        tell("sv", "fi");
        HttpResponse<String> answer = browser.get("/themes/fax?lang=fi");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/?lang=fi");
    }

    @Test
    void untilTheTextsHaveComeThePageShowsWhatItHas() {
        Settings settings = new SettingsIn(Jokkmokk.open("Mo 10:00-12:00", null)).languages("sv");
        Told told = KIOSK.part(Told.class);
        told.keep(settings);

        assertThat(page("/")).contains("Det här kan du få hjälp med", "E-legitimation");
    }

    /// What the browser fetches for the start page, fonts apart.
    @Test
    void theStartPageIsLight() {
        tell("sv", "fi", "ar");
        String page = page("/?lang=sv");
        Set<String> seen = new HashSet<>();
        Queue<String> files = new ArrayDeque<>();
        int bytes = page.getBytes(StandardCharsets.UTF_8).length;
        follow("/", page, seen, files);
        for (String file = files.poll(); file != null; file = files.poll()) {
            HttpResponse<String> answer = browser.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            bytes += answer.body().getBytes(StandardCharsets.UTF_8).length;
            if (file.endsWith(".css")) {
                follow(file, answer.body(), seen, files);
            }
        }

        assertThat(seen).contains("/assets/tokens.css", "/assets/themes/health.svg");
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private static void follow(String from, String text, Set<String> seen, Queue<String> files) {
        Matcher linked = LINKED.matcher(text);
        while (linked.find()) {
            String to = linked.group(1) == null ? linked.group(2) : linked.group(1);
            String path = URI.create("http://kiosk" + from).resolve(to).getPath();
            if (!path.contains("/fonts/") && seen.add(path)) {
                files.add(path);
            }
        }
    }

    private String page(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
