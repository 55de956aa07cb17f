package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/// The pages for residents on a slow line, without scripts, and without a mouse.
class PublicPagesTest {

    private static final int MOST_BYTES = 100_000;
    private static final int MOST_TABS = 60;
    private static final String STOP = "moskosel";
    private static final String ODD_NAME = "Bok <b>x</b>";
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

    @RegisterExtension static final Programs PROGRAMS = new Programs(Shared::start);
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();

    /// One server for all of it.
    private static final class Shared {
        static final AtomicReference<ServerProgram> SERVER = new AtomicReference<>();

        static void start(Programs programs) {
            ServerProgram server = programs.server(Database.SQLITE).start();
            Office office = Office.furnished(server);
            BusTimetable.addTo(office);
            office.admin()
                    .post(
                            "/api/v1/points",
                            Map.of(
                                    "id",
                                    STOP,
                                    "name",
                                    "Moskosels bibliotek",
                                    "kinds",
                                    List.of("library"),
                                    "municipality",
                                    "2505",
                                    "lat",
                                    65.87,
                                    "lon",
                                    19.45,
                                    "openingHours",
                                    "Mo-Fr 10:00-16:00; PH off; Dec 24 off; Dec 31 off",
                                    "staffedHours",
                                    "Tu,Th 12:00-14:00; PH off; Dec 24 off; Dec 31 off"))
                    .ok();
            office.admin().post("/api/v1/points", oddlyNamed()).ok();
            SERVER.set(server);
        }
    }

    private static Map<String, Object> oddlyNamed() {
        return Map.of(
                "id",
                "odd",
                "name",
                ODD_NAME,
                "kinds",
                List.of("library"),
                "municipality",
                "2505",
                "lat",
                65.7,
                "lon",
                19.8);
    }

    @Test
    void aNameIsTextOnTheMapToo() {
        Page page = CHROMIUM.page();
        page.navigate(address("/points/odd", "sv"));
        page.waitForSelector(".map-here");

        page.dispatchEvent(".map-here", "mouseover");

        page.waitForSelector(".leaflet-tooltip");
        assertThat(page.textContent(".leaflet-tooltip")).isEqualTo(ODD_NAME);
        assertThat(page.locator(".leaflet-tooltip b").count()).isZero();
        assertThat(CHROMIUM.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, sv", "/, ar",
        "/near?q=Moskosel, sv", "/near?q=Moskosel, ar",
        "/points, sv", "/points, ar",
        "/points/moskosel, sv", "/points/moskosel, ar",
        "/points/moskosel/notice, sv", "/points/moskosel/notice, ar",
        "/buses/bokbuss-2510, sv", "/buses/bokbuss-2510, ar",
        "/buses/bokbuss-2510/notice, sv", "/buses/bokbuss-2510/notice, ar"
    })
    void weighsUnderAHundredKilobytesWithoutItsMap(String path, String language) {
        Page page = CHROMIUM.page();
        List<Request> requests = new ArrayList<>();
        page.onRequestFinished(requests::add);
        page.navigate(address(path, language));
        page.waitForLoadState(LoadState.NETWORKIDLE);

        long bytes =
                requests.stream()
                        .filter(request -> !ofTheMap(request))
                        .mapToLong(PublicPagesTest::bytes)
                        .sum();

        assertThat(CHROMIUM.complaints()).isEmpty();
        assertThat(bytes)
                .as(() -> requests.stream().map(PublicPagesTest::told).toList().toString())
                .isBetween(2_000L, (long) MOST_BYTES);
    }

    private static boolean ofTheMap(Request request) {
        return request.url().contains("/leaflet/")
                || request.url().contains("/map.")
                || request.url().contains("/maps/");
    }

    private static long bytes(Request request) {
        var sizes = request.sizes();
        return sizes.responseBodySize + (long) sizes.responseHeadersSize;
    }

    private static String told(Request request) {
        return request.url() + " " + bytes(request);
    }

    @Test
    void everythingIsThereWithoutScripts() {
        Page page = CHROMIUM.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));

        page.navigate(address("/near?q=Moskosel", "sv"));
        assertThat(page.textContent("main"))
                .contains("Närmast Moskosel", "Moskosels bibliotek", "Ungefär 2 km bort", "hjälp");
        page.click("main ol a");
        assertThat(page.textContent("main"))
                .contains("måndag–fredag", "10:00–16:00", "12:00–14:00");
        page.click("main a[href$='.ics'] >> visible=true", new Page.ClickOptions().setTrial(true));
        page.click("main a[href$='/notice']");
        assertThat(page.textContent("main")).contains("Gäller längst till", "/points/moskosel");
        page.navigate(address("/buses/bokbuss-2510", "sv"));
        assertThat(page.textContent("main")).contains("Kåbdalis", "10:00–10:30", "Inställt");
        assertThat(page.isVisible("[data-map]")).isFalse();
    }

    /// Chromium writes the pages of a PDF uncompressed, one object each.
    @Test
    void aNoticeIsOneSheetAlsoBeforeChristmas() {
        Page page = CHROMIUM.page();
        page.navigate(address("/points/moskosel/notice", "sv"));

        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));

        assertThat(SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results())
                .hasSize(1);
    }

    private static final String NAMES_OVER_NAMES =
            """
            () => {
              const at = [...document.querySelectorAll(".map-name")].map((name) =>
                name.getBoundingClientRect());
              return at.filter((one, i) => at.some((other, j) => i < j
                && one.left < other.right && other.left < one.right
                && one.top < other.bottom && other.top < one.bottom)).length;
            }
            """;

    @Test
    void theMapShowsStopsAndNamesThatStandApart() {
        Page page = CHROMIUM.page();
        page.navigate(address("/near?q=Moskosel", "sv"));
        page.waitForSelector(".map-point");

        assertThat(page.locator(".map-point").count())
                .as("the libraries, and the stop in Kåbdalis")
                .isEqualTo(3);
        assertThat(page.locator(".map-name").allTextContents()).contains("Moskosel", "Kåbdalis");
        assertThat(page.evaluate(NAMES_OVER_NAMES)).isEqualTo(0);
        assertThat(CHROMIUM.complaints()).isEmpty();
        page.navigate(address("/buses/bokbuss-2510", "sv"));
        page.waitForSelector(".map-point");
        assertThat(page.locator(".map-point").count()).isEqualTo(1);
        assertThat(CHROMIUM.complaints()).isEmpty();
    }

    @Test
    void theBrowsersPositionIsRoundedBeforeItLeaves() {
        Page page =
                CHROMIUM.page(
                        new Browser.NewContextOptions()
                                .setPermissions(List.of("geolocation"))
                                .setGeolocation(65.871_234, 19.456_789));
        page.navigate(address("/", "sv"));

        page.click("form[data-here] button");

        page.waitForURL("**/near?**lat=**");
        assertThat(page.url())
                .contains("lat=65.87", "lon=19.46")
                .doesNotContain("65.871", "19.456");
        assertThat(page.locator("main ol a").first().getAttribute("href"))
                .isEqualTo("/points/moskosel");
    }

    @Test
    void whoRefusesThePositionIsToldSoAndStays() {
        Page page = CHROMIUM.page(new Browser.NewContextOptions().setPermissions(List.of()));
        page.navigate(address("/", "sv"));

        page.click("form[data-here] button");

        page.waitForFunction(
                "() => document.querySelector('form[data-here] [role=status]').textContent !== ''");
        assertThat(page.url()).doesNotContain("/near");
    }

    @Test
    void helpIsFoundWithTheKeyboardAlone() {
        Page page = CHROMIUM.page();
        page.navigate(address("/", "sv"));

        reach(page, "#q");
        page.keyboard().type("moskosel");
        page.keyboard().press("Enter");
        page.waitForURL("**/near?q=moskosel");
        reach(page, "main ol a[href='/points/moskosel']");
        page.keyboard().press("Enter");
        page.waitForURL("**/points/moskosel");
        reach(page, "main a[href='/calendar/moskosel.ics']");
        reach(page, "main a[href='/points/moskosel/notice']");
    }

    private static void reach(Page page, String selector) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            page.keyboard().press("Tab");
            if ((boolean)
                    page.evaluate(
                            "selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    private static String address(String path, String language) {
        String lang = (path.contains("?") ? "&" : "?") + "lang=" + language;
        return Shared.SERVER.get().address() + path + lang;
    }
}
