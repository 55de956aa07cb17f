package se.digipunkt.kiosk.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.kiosk.KioskHttp;
import se.digipunkt.kiosk.RunningKiosk;
import se.digipunkt.kiosk.desk.Jokkmokk;
import se.digipunkt.kiosk.outlook.Outlook;
import se.digipunkt.kiosk.settings.Told;

import java.util.Optional;

/// What leads to sites, and what stands where they cannot.
class SitePagesHttpTest {

    @RegisterExtension static final RunningKiosk KIOSK = new RunningKiosk();

    private final KioskHttp browser = KIOSK.browser();
    private final Told told = KIOSK.part(Told.class);

    SitePagesHttpTest() {
        SettingsIn.tell(told, new SettingsIn(Jokkmokk.withPin()).languages("sv", "fi", "ar"));
    }

    @Test
    void aSiteIsOpenedFromItsTheme() {
        assertThat(browser.get("/themes/health?lang=sv").body())
                .contains("<a href=\"https://www.1177.se\" rel=\"noreferrer\">")
                .doesNotContain("Fungerar inte just nu");
    }

    @Test
    void withoutAConnectionEverySiteSaysThatItDoesNotWorkNow() {
        TerminalPages offline =
                new TerminalPages(
                        told,
                        new Outlook(told, Optional::empty),
                        KIOSK.part(Rendering.class),
                        () -> false);

        assertThat(offline.theme(HttpRequest.GET("/themes/health?lang=sv"), "health").body())
                .containsSubsequence(
                        "1177.se", "Fungerar inte just nu", "apoteket.se", "Fungerar inte just nu");
    }

    @Test
    void whatIsRefusedIsSaidKindlyInTheResidentsLanguage() {
        assertThat(browser.get("/sites/refused?lang=fi&size=large").body())
                .contains("<html lang=\"fi\"", "data-size=\"large\"")
                .contains("Sivua ei voi avata täällä")
                .contains("href=\"/?lang=fi&amp;size=large\"");
    }

    @Test
    void aSiteThatDoesNotAnswerCanBeTriedAgainAndNoOther() {
        assertThat(browser.get("/sites/away?lang=sv&host=1177.se").body())
                .contains("Webbplatsen svarar inte just nu", "href=\"https://1177.se/\"");
        assertThat(browser.get("/sites/away?lang=sv&host=evil.example").body())
                .contains("Webbplatsen svarar inte just nu")
                .doesNotContain("evil");
    }
}
