package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Every page for everyone: WCAG rules, dark and light, phone and desk, from left and from right,
/// and nothing in the browser's console.
class PagesTest {

    private static final int NARROWEST = 320;
    private static final int HEIGHT = 900;
    private static final int ONE_ROW = 80;

    /// The page has its new colours and its new width, and nothing is still on its way to them.
    private static final String PAINTED =
            """
            async () => {
              const frame = () => new Promise(requestAnimationFrame);
              await frame().then(frame);
              await Promise.all(document.getAnimations().map(moving => moving.finished));
            }
            """;

    /// Each language is seen in both schemes and at both widths, and the two together in all four.
    private record Look(ColorScheme scheme, int width) {

        private static final int PHONE = 360;
        private static final int DESK = 1280;

        static List<Look> ofLanguage(String language) {
            boolean fromLeft = language.equals("sv");
            return List.of(
                    new Look(ColorScheme.LIGHT, fromLeft ? PHONE : DESK),
                    new Look(ColorScheme.DARK, fromLeft ? DESK : PHONE));
        }
    }

    @RegisterExtension static final Programs PROGRAMS = new Programs(Shared::start);
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();

    /// One server and one kiosk for all pages, with something to show on each.
    private static final class Shared {
        static final AtomicReference<Office> OFFICE = new AtomicReference<>();
        static final AtomicReference<Desk> DESK = new AtomicReference<>();
        static final AtomicReference<String> SIGNED_IN = new AtomicReference<>();

        static void start(Programs programs) {
            Office office = Office.furnished(programs.server(Database.SQLITE).start());
            BusTimetable.addTo(office);
            office.describe();
            Desk desk = office.enrolledKiosk(programs);
            DeskClient taps = DeskClient.unlocked(desk);
            for (int tap = 0; tap < 6; tap++) {
                taps.tap("e-id");
            }
            taps.tap("health");
            desk.kiosk().awaitAllSent();
            OFFICE.set(office);
            DESK.set(desk);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, sv", "/, ar",
        "/near?q=Vuollerim, sv", "/near?q=Vuollerim, ar",
        "/near?q=Berg, sv", "/near?q=Berg, ar",
        "/points/ddc-2510-1, sv", "/points/ddc-2510-1, ar",
        "/sign-in, sv", "/sign-in, ar",
        "/privacy, sv", "/privacy, ar",
        "/accessibility, sv", "/accessibility, ar",
        "/no/such/page, sv", "/no/such/page, ar",
        "/docs/api, sv", "/docs/api, ar",
        "/points/ddc-2510-1/notice, sv", "/points/ddc-2510-1/notice, ar",
        "/buses/bokbuss-2510/notice, sv", "/buses/bokbuss-2510/notice, ar",
        "/buses/bokbuss-2510, sv", "/buses/bokbuss-2510, ar"
    })
    void openPage(String path, String language) {
        Page page = CHROMIUM.page();
        page.navigate(address(path, language));

        assertForEveryone(page, path, language);
    }

    @ParameterizedTest
    @CsvSource({
        "/points, sv",
        "/points, ar",
        "/points/ddc-2510-1, sv",
        "/points/ddc-2510-1, ar",
        "/points/ddc-2510-1/edit, sv",
        "/points/ddc-2510-1/edit, ar",
        "/points/ddc-2510-1/history, sv",
        "/points/ddc-2510-1/history, ar",
        "/points/ddc-2510-1/archive, sv",
        "/points/ddc-2510-1/archive, ar",
        "/points/stangd-affar, sv",
        "/points/stangd-affar, ar",
        "/points/all/archived, sv",
        "/points/all/archived, ar",
        "/points/ddc-2510-1/hours, sv",
        "/points/ddc-2510-1/hours, ar",
        "/points/all/revision, sv",
        "/points/all/revision, ar",
        "/points/all/new, sv",
        "/points/all/new, ar",
        "/points/all/import, sv",
        "/points/all/import, ar",
        "/buses, sv",
        "/buses, ar",
        "/buses/all/new, sv",
        "/buses/all/new, ar",
        "/buses/bokbuss-2510, sv",
        "/buses/bokbuss-2510, ar",
        "/buses/bokbuss-2510/rounds/new, sv",
        "/buses/bokbuss-2510/rounds/new, ar",
        "/rounds/dagsturen/edit, sv",
        "/rounds/dagsturen/edit, ar",
        "/rounds/all/import, sv",
        "/rounds/all/import, ar",
        "/kiosks, sv",
        "/kiosks, ar",
        "/users, sv",
        "/users, ar",
        "/errands, sv",
        "/errands, ar",
        "/sheets, sv",
        "/sheets, ar",
        "/points/ddc-2510-1/sheet, sv",
        "/points/ddc-2510-1/sheet, ar",
        "/points/ddc-2510-1/sheet/paper, sv",
        "/points/ddc-2510-1/sheet/paper, ar",
        "/guidance/import, sv",
        "/guidance/import, ar",
        "/exports, sv",
        "/exports, ar",
        "/exports/library, sv",
        "/exports/library, ar",
        "/guidance/figures/region?period=2026, sv",
        "/guidance/figures/region?period=2026, ar",
        "/guidance/figures/2510?by=weekday&by=hour, sv",
        "/guidance/figures/2510?by=weekday&by=hour, ar",
        "/guidance/figures/ddc-2510-1?from=2001-01-01&to=2001-01-09, sv",
        "/guidance/figures/ddc-2510-1?from=2001-01-01&to=2001-01-09, ar",
        "/guidance/figures/ddc-2510-1/month, sv",
        "/guidance/figures/ddc-2510-1/month, ar",
        "/account, sv",
        "/account, ar",
        "/follow-up/region/2026, sv",
        "/follow-up/region/2026, ar",
        "/follow-up/ddc-2510-1/2026, sv",
        "/follow-up/ddc-2510-1/2026, ar"
    })
    void signedInPage(String path, String language) {
        Page page = CHROMIUM.page(signedIn());
        page.navigate(address(path, language));

        assertThat(page.url()).doesNotContain("/sign-in");
        assertForEveryone(page, path, language);
    }

    /// Who may do less sees other buttons, or a refusal.
    @ParameterizedTest
    @CsvSource({
        "/points, sv", "/points, ar",
        "/points/ddc-2510-1, sv", "/points/ddc-2510-1, ar",
        "/kiosks, sv", "/kiosks, ar",
        "/follow-up/2510/2026, sv", "/follow-up/2510/2026, ar"
    })
    void pageOfACoordinator(String path, String language) {
        Page page = CHROMIUM.page();
        signIn(page, Office.COORDINATOR, Office.PASSWORD);
        CHROMIUM.forgetComplaints();
        page.navigate(address(path, language));

        assertForEveryone(page, path + " of a coordinator", language);
    }

    @ParameterizedTest
    @CsvSource({"cancel, sv", "cancel, ar", "move, sv", "move, ar"})
    void callOfABus(String what, String language) {
        String path = "/calls/" + BusTimetable.plannedCall() + "/" + what;
        Page page = CHROMIUM.page(signedIn());
        page.navigate(address(path, language));

        assertForEveryone(page, path, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "ar"})
    void kioskOfTheFleet(String language) {
        String id = Shared.OFFICE.get().kiosk().path("id").asText();
        Page page = CHROMIUM.page(signedIn());
        page.navigate(address("/kiosks/" + id, language));

        assertForEveryone(page, "/kiosks/{id}", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "ar"})
    void deskLockedAndUnlocked(String language) {
        Desk desk = Shared.DESK.get();
        Page page = CHROMIUM.page();
        page.navigate(desk.kiosk().address() + "/desk?lang=" + language);

        assertForEveryone(page, "desk, locked", language);
        CHROMIUM.forgetComplaints();
        desk.unlock(page);
        assertForEveryone(page, "desk, unlocked", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "ar"})
    void terminal(String language) {
        Page page = CHROMIUM.page();
        page.navigate(Shared.DESK.get().kiosk().address() + "/?lang=" + language);

        assertForEveryone(page, "terminal", language);
    }

    @ParameterizedTest
    @CsvSource({"360, sv", "360, ar", "1024, sv", "1280, sv", "1280, ar"})
    void theHeadIsOneRowWithTheWholeMenuWithinReach(int width, String language) {
        Page page = CHROMIUM.page(signedIn());
        page.setViewportSize(width, HEIGHT);
        page.navigate(address("/points", language));

        assertThat(page.locator(".page-header").boundingBox().height).isLessThan(ONE_ROW);
        if (page.locator(".menu summary").isVisible()) {
            page.focus(".menu summary");
            page.keyboard().press("Enter");
            assertForEveryone(page, "/points with its menu", language);
        }
        assertThat(page.locator(".navigation a[href='/users']:visible").count()).isOne();
        assertThat(page.locator("[action='/sign-out'] button:visible").count()).isOne();
    }

    private static void assertForEveryone(Page page, String name, String language) {
        assertThat(page.getAttribute("html", "lang"))
                .as("language of %s", name)
                .isEqualTo(language);
        assertThat(page.getAttribute("html", "dir"))
                .as("direction of %s", name)
                .isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        // Before axe, whose own script breaks the page's rules for scripts and styles.
        assertThat(CHROMIUM.complaints()).filteredOn(told -> !missingPage(told)).isEmpty();
        List<String> violations = new ArrayList<>();
        for (Look look : Look.ofLanguage(language)) {
            // Without motion, so that axe measures no colour on its way to another.
            page.emulateMedia(
                    new Page.EmulateMediaOptions()
                            .setColorScheme(look.scheme())
                            .setReducedMotion(ReducedMotion.REDUCE));
            page.setViewportSize(look.width(), HEIGHT);
            page.evaluate(PAINTED);
            // In one run on the page itself: its other mode gathers frames, which we have none of,
            // in
            // a further page for each analysis.
            new AxeBuilder(page)
                    .setLegacyMode(true).analyze().getViolations().stream()
                            .map(rule -> name + " " + language + " " + look + ": " + told(rule))
                            .forEach(violations::add);
        }
        assertThat(violations).isEmpty();
        page.setViewportSize(NARROWEST, HEIGHT);
        page.evaluate(PAINTED);
        assertThat(tooWide(page)).as("wider than %s px: %s", NARROWEST, name).isEmpty();
    }

    /// What reaches beyond the window; what stands in a box that scrolls by itself may.
    private static List<?> tooWide(Page page) {
        return (List<?>)
                page.evaluate(
                        """
                        () => {
                          const root = document.documentElement;
                          if (root.scrollWidth <= innerWidth) return [];
                          return [...document.body.querySelectorAll("*")]
                            .filter(element => {
                              const box = element.getBoundingClientRect();
                              return box.left < -1 || box.right > innerWidth + 1;
                            })
                            .map(element => `${element.tagName}.${element.className}`)
                            .concat(`page of ${root.scrollWidth} px`);
                        }
                        """);
    }

    /// The browser itself tells of the page that is asked for because it is missing.
    private static boolean missingPage(String complaint) {
        return complaint.contains("/no/such/page") && complaint.contains("404");
    }

    private static String told(Rule rule) {
        return rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private static String address(String path, String language) {
        String joint = path.contains("?") ? "&" : "?";
        return Shared.OFFICE.get().server().address() + path + joint + "lang=" + language;
    }

    private static Browser.NewContextOptions signedIn() {
        String state = Shared.SIGNED_IN.updateAndGet(known -> known == null ? signInOnce() : known);
        return new Browser.NewContextOptions().setStorageState(state);
    }

    private static String signInOnce() {
        Page page = CHROMIUM.page();
        signIn(page, ServerProgram.ADMIN, ServerProgram.ADMIN_PASSWORD);
        return page.context().storageState();
    }

    private static void signIn(Page page, String user, String password) {
        page.navigate(address("/sign-in", "sv"));
        page.fill("#user", user);
        page.fill("#password", password);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }
}
