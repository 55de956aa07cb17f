package se.digipunkt.provisioning.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// A librarian without a mouse changes hours, with scripts and without: of one point, of many.
class HoursByKeyboardTest {

    private static final AtomicReference<Office> OFFICE = new AtomicReference<>();

    @RegisterExtension
    static final Programs PROGRAMS =
            new Programs(
                    programs ->
                            OFFICE.set(Office.furnished(programs.server(Database.SQLITE).start())));

    @RegisterExtension static final Chromium CHROMIUM = new Chromium();
    private static final ForEveryone EVERYONE = new ForEveryone(CHROMIUM);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onePointGetsAnotherRowAndOtherHoursFromAComingDay(boolean scripts) {
        String id = library("one", scripts);
        Page page = page(scripts);
        Keyboard keyboard = Keyboard.ofAdmin(page, OFFICE.get().server());
        page.navigate(address("/points/" + id + "/hours?lang=sv"));

        assertForEveryone(page, scripts);
        keyboard.type("#open-w0-to1", "18");
        keyboard.press("#open-add-w");
        page.waitForSelector("#open-w1-from1");
        assertThat(page.locator("#open-w1-mo")).isFocused();
        assertThat(page.locator("#open-w0-to1")).hasValue("18");
        keyboard.tick("#open-w1-sa");
        keyboard.type("#open-w1-from1", "10");
        keyboard.type("#open-w1-to1", "14");
        keyboard.type("#open-ph", "Som");
        keyboard.press("button[value=show]:not([tabindex])");
        assertThat(page.locator("#preview")).containsText("lördag");
        assertThat(page.locator("#preview")).containsText("10:00–14:00");
        keyboard.type("#hoursFrom", "01042100");
        keyboard.press("button[value=save]");
        assertThat(page.locator(".error-summary")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#hoursFrom")).isFocused();
        page.keyboard().type("01042030");
        keyboard.press("button[value=save]");

        assertThat(page.locator("[role=status]").first()).hasText("Sparat.");
        Assertions.assertThat(hours(id))
                .contains("Mo-Fr 10:00-18:00; Sa 10:00-14:00", "2030-01-04");
        Assertions.assertThat(CHROMIUM.complaints()).filteredOn(told -> !refused(told)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void manyPointsGetOtherHoursAfterALook(boolean scripts) {
        String first = library("first", scripts);
        String second = library("second", scripts);
        Page page = page(scripts);
        Keyboard keyboard = Keyboard.ofAdmin(page, OFFICE.get().server());
        page.navigate(address("/points/all/revision?lang=sv"));

        keyboard.tick("#point-" + first);
        keyboard.tick("#point-" + second);
        keyboard.type("#open-w0-from1", "9");
        keyboard.type("#open-w0-to1", "12.30");
        keyboard.press("button[value=preview]");
        page.waitForSelector("button[value=apply]");
        assertForEveryone(page, scripts);
        assertThat(page.locator("main")).containsText("måndag–fredag 09:00–12:30");
        keyboard.press("button[value=apply]");

        assertThat(page.locator("[role=status]").first()).containsText("Ändrade servicepunkter: 2");
        assertForEveryone(page, scripts);
        Assertions.assertThat(hours(first)).contains("Mo-Fr 09:00-12:30");
        Assertions.assertThat(hours(second)).contains("Mo-Fr 09:00-12:30");
    }

    /// Axe is a script itself, and breaks the page's rules for them.
    private static void assertForEveryone(Page page, boolean scripts) {
        if (scripts) {
            EVERYONE.assertHoldsNow(page, page.url());
        }
    }

    private static String library(String name, boolean scripts) {
        String id = name + (scripts ? "-with" : "-without");
        OFFICE.get()
                .admin()
                .post(
                        "/api/v1/points",
                        Map.of(
                                "id",
                                id,
                                "name",
                                "Biblioteket " + id,
                                "kinds",
                                List.of("library"),
                                "municipality",
                                "2510",
                                "openingHours",
                                "Mo-Fr 10:00-17:00; PH off"))
                .ok();
        return id;
    }

    private static String hours(String id) {
        return OFFICE.get().admin().get("/api/v1/points/" + id + "/hours").ok().json().toString();
    }

    private static String address(String path) {
        return OFFICE.get().server().address() + path;
    }

    private static Page page(boolean scripts) {
        return CHROMIUM.page(
                new Browser.NewContextOptions().setLocale("en-US").setJavaScriptEnabled(scripts));
    }

    /// The browser itself tells of a form that came back.
    private static boolean refused(String complaint) {
        return complaint.contains("422");
    }
}
