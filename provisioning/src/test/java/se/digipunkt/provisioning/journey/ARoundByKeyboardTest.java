package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

/// A librarian without a mouse writes down a round, and cancels one of its calls.
class ARoundByKeyboardTest {

    private static final int MOST_TABS = 200;

    @RegisterExtension static final Programs PROGRAMS = new Programs();
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();

    @Test
    void aRoundIsWrittenAndACallCancelledWithTheKeyboardAlone() {
        ServerProgram server = PROGRAMS.server(Database.SQLITE).start();
        Office office = Office.furnished(server);
        office.admin()
                .post(
                        "/api/v1/points",
                        Map.of(
                                "id", "kabdalis",
                                "name", "Kåbdalis",
                                "kinds", List.of("bus-stop"),
                                "municipality", "2510"))
                .ok();
        Page page = CHROMIUM.page();
        signIn(page, server);
        page.navigate(server.address() + "/buses/" + Office.BUS + "?lang=sv");

        press(page, "a[href$='/rounds/new']");
        page.waitForURL("**/rounds/new");
        type(page, "#name", "Tisdagsturen");
        type(page, "#weekday", "tisdag");
        type(page, "#often", "varannan");
        type(page, "#firstDay", "2026-01-06");
        // A browser without a Swedish keyboard types no å into a list.
        type(page, "#point-0", "K");
        type(page, "#from-0", "9.30");
        type(page, "#to-0", "10.15");
        press(page, "button.button--primary");
        awaitSaved(page);
        assertThat(page.textContent("main")).contains("tisdag", "09:30–10:15", "varannan vecka");

        press(page, ".halt a[href$='/cancel']");
        page.waitForURL("**/cancel");
        type(page, "#reason", "bussen");
        press(page, "main form button");
        awaitSaved(page);
        assertThat(page.textContent(".halt--cancelled")).contains("Inställt", "bussen är trasig");
    }

    private static void awaitSaved(Page page) {
        page.waitForSelector(".notice--ok[role=status], .error-summary");
        assertThat(page.locator(".error-summary").allTextContents()).isEmpty();
    }

    private static void signIn(Page page, ServerProgram server) {
        page.navigate(server.address() + "/sign-in");
        page.fill("#user", ServerProgram.ADMIN);
        page.fill("#password", ServerProgram.ADMIN_PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static void press(Page page, String selector) {
        reach(page, selector);
        page.keyboard().press("Enter");
    }

    /// In a list, typing chooses what begins so.
    private static void type(Page page, String selector, String text) {
        reach(page, selector);
        page.keyboard().type(text);
    }

    private static void reach(Page page, String selector) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            boolean there =
                    (boolean)
                            page.evaluate(
                                    "selector => document.activeElement.matches(selector)",
                                    selector);
            if (there) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }
}
