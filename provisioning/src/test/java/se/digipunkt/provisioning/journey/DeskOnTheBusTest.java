package se.digipunkt.provisioning.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// A day on the book bus, on the desk of its kiosk.
class DeskOnTheBusTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    @RegisterExtension static final Programs PROGRAMS = new Programs(Shared::start);
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();
    private static final ForEveryone EVERYONE = new ForEveryone(CHROMIUM);

    private static final class Shared {
        static final AtomicReference<Office> OFFICE = new AtomicReference<>();
        static final AtomicReference<Desk> DESK = new AtomicReference<>();

        static void start(Programs programs) {
            Office office = Office.furnished(programs.server(Database.SQLITE).start());
            BusTimetable.addLateHaltTo(office);
            OFFICE.set(office);
            DESK.set(office.enrolledBus(programs));
        }
    }

    private final Desk desk = Shared.DESK.get();
    private final Page page = CHROMIUM.page();

    @Test
    void whatIsLoggedAtAChosenHaltCountsForItsStop() {
        LocalDate today = LocalDate.now(SWEDEN);
        long before = Shared.OFFICE.get().questions(BusTimetable.STOP, today);
        desk.unlock(page);
        choose("call:");
        assertThat(stop()).containsText("Kåbdalis");

        int total = Integer.parseInt(page.locator("[data-total]").innerText());
        desk.tap(page, "e-id");
        desk.awaitTally(page, total + 1);
        desk.kiosk().awaitAllSent();

        assertThat(Shared.OFFICE.get().questions(BusTimetable.STOP, today)).isEqualTo(before + 1);
    }

    @Test
    void arrivingAndLeavingAreOnePressEachByKeyboard() {
        desk.unlock(page);
        choose("call:");
        press("Vi är framme");
        assertThat(stop()).containsText("bussen är framme");
        press("Vi åker");

        assertThat(stop()).containsText("inte känd");
    }

    @Test
    void aStopThatWasNotPlannedIsToldAndHeldThroughAReload() {
        desk.unlock(page);
        choose("point:" + Office.POINT);
        assertThat(stop()).containsText(Office.POINT_NAME);
        assertThat(stop()).containsText("bussen är framme");

        page.reload();
        assertThat(stop()).containsText(Office.POINT_NAME);
    }

    @ParameterizedTest
    @CsvSource({"360, sv", "360, ar", "1280, sv", "1280, ar"})
    void theStopsAreForEveryone(int width, String language) {
        page.setViewportSize(width, 800);
        desk.unlock(page);
        page.navigate(desk.kiosk().address() + "/desk?lang=" + language);
        for (String path : new String[] {"/desk", "/desk/stop"}) {
            page.navigate(desk.kiosk().address() + path);
            EVERYONE.assertHoldsNow(page, path);
        }
    }

    /// The desk of the bus on a computer: the same words, by the keyboard alone.
    @Test
    void arrivingAndLeavingAreToldAtTheServersDeskToo() {
        ServerProgram server = Shared.OFFICE.get().server();
        Keyboard keyboard = Keyboard.ofAdmin(page, server);
        page.navigate(server.address() + "/desk/" + Office.BUS + "?lang=sv");
        keyboard.press("[data-stop] a");
        page.waitForURL("**/stop");
        keyboard.press("button[name=stop][value^='call:']");
        assertThat(stop()).containsText("Kåbdalis");
        EVERYONE.assertHoldsNow(page, "the server's desk at a halt");

        keyboard.press("form[action$='/stop/arrived'] button");
        assertThat(stop()).containsText("bussen är framme");
        EVERYONE.assertHoldsNow(page, "the server's desk of a bus that has arrived");
        keyboard.press("form[action$='/stop/left'] button");

        assertThat(stop()).containsText("inte känd");
    }

    private Locator stop() {
        return page.locator("[data-stop]");
    }

    /// @param value how the stop's begins
    private void choose(String value) {
        page.click("[data-stop] a");
        page.locator("button[name=stop][value^='" + value + "']").first().click();
        assertThat(stop()).isVisible();
    }

    private void press(String name) {
        page.locator("[data-stop] button", new Page.LocatorOptions().setHasText(name)).focus();
        page.keyboard().press("Enter");
    }
}
