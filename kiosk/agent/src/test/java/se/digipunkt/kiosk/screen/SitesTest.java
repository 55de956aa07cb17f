package se.digipunkt.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.kiosk.screen.Sites.Verdict;
import se.digipunkt.protocol.TerminalContent;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the browser may go.
class SitesTest {

    private static final URI OWN = URI.create("http://localhost:8090");

    private static Sites told(String... addresses) {
        List<TerminalContent.Site> sites =
                Arrays.stream(addresses)
                        .map(address -> new TerminalContent.Site("A site", address, List.of("sv")))
                        .toList();
        TerminalContent content =
                new TerminalContent(
                        List.of(new TerminalContent.Theme("health", sites)), Map.of(), List.of());
        return new Sites(OWN, () -> Optional.of(content), List.of("bankid.com"));
    }

    private final Sites sites = told("https://www.1177.se", "https://www.skatteverket.se/privat");

    @Test
    void opensTheSitesOfThemesAndWhatLiesBelowTheirNames() {
        assertThat(sites.of("https://www.1177.se/Norrbotten?q=a|b#c")).isEqualTo(Verdict.SITE);
        assertThat(sites.of("https://e-tjanster.1177.se/mvk/")).isEqualTo(Verdict.SITE);
        assertThat(sites.of("https://1177.se:443")).isEqualTo(Verdict.SITE);
        assertThat(sites.of("https://sso.skatteverket.se/")).isEqualTo(Verdict.SITE);
        assertThat(sites.of("blob:https://www.1177.se/4f3a")).isEqualTo(Verdict.SITE);
    }

    @Test
    void opensWherePeopleSignIn() {
        assertThat(sites.of("https://app.bankid.com/")).isEqualTo(Verdict.SITE);
    }

    @Test
    void asksForWhatIsNotEncryptedAgainEncrypted() {
        assertThat(sites.of("http://www.1177.se/a")).isEqualTo(Verdict.ENCRYPT);
        assertThat(Sites.encrypted("http://www.1177.se/a?b=http://c"))
                .isEqualTo("https://www.1177.se/a?b=http://c");
    }

    @Test
    void refusesEverythingElse() {
        assertThat(
                        List.of(
                                "https://example.se/",
                                "https://1177.se.example.se/",
                                "https://not1177.se/",
                                "https://1177.se@example.se/",
                                "https://someone@www.1177.se/",
                                "https://www.1177.se:8443/",
                                "http://www.1177.se:8090/",
                                "http://localhost:9222/json",
                                "http://127.0.0.1:8090/",
                                "https://localhost:8090/",
                                "file:///etc/passwd",
                                "chrome://settings",
                                "view-source:https://www.1177.se/",
                                "data:text/html,hello",
                                "javascript:alert(1)",
                                "ftp://www.1177.se/",
                                "tel:112",
                                "mailto:a@1177.se",
                                "intent://1177.se",
                                "about:blank",
                                "",
                                "https://"))
                .allSatisfy(
                        address ->
                                assertThat(sites.of(address))
                                        .as(address)
                                        .isEqualTo(Verdict.REFUSED));
    }

    @Test
    void ownPagesAreThoseOfThisPortAlone() {
        assertThat(sites.of("http://localhost:8090/themes/health?lang=fi")).isEqualTo(Verdict.OWN);
        assertThat(sites.isOwn("http://localhost:8091/")).isFalse();
    }

    @Test
    void believesNoServerThatNamesTheHouseItself() {
        String[] inside = {
            "https://10.0.0.1",
            "https://192.168.1.1/admin",
            "https://[fe80::1]/",
            "https://router",
            "https://router.local",
            "https://nas.lan",
            "https://intranet",
            "https://printer.internal",
            "https://x.onion",
            "http://www.unencrypted.se",
            "https://se",
            "https://www.se",
            "https://0x7f.1",
            "https://www.odd.se:8443",
            "not an address"
        };
        Sites misled = told(inside);

        assertThat(inside)
                .allSatisfy(
                        address ->
                                assertThat(misled.of(address))
                                        .as(address)
                                        .isEqualTo(Verdict.REFUSED));
        assertThat(misled.of("https://anything.se/")).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void withoutSettingsOnlyOwnPagesAreOpened() {
        Sites untold = new Sites(OWN, Optional::empty, List.of());

        assertThat(untold.of("https://www.1177.se/")).isEqualTo(Verdict.REFUSED);
        assertThat(untold.of("http://localhost:8090/")).isEqualTo(Verdict.OWN);
    }
}
