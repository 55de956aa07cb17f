package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A coordinator without a mouse chooses which figures to see; no script is needed for it.
class FiguresByKeyboardTest {

    private static final int MOST_TABS = 200;

    @RegisterExtension static final Programs PROGRAMS = new Programs();
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();

    @Test
    void periodAndCharacteristicsAreChosenWithTheKeyboardAlone() {
        ServerProgram server = PROGRAMS.server(Database.SQLITE).start();
        Office.furnished(server);
        Page page = CHROMIUM.page();
        page.navigate(server.address() + "/sign-in?lang=sv");
        page.fill("#user", ServerProgram.ADMIN);
        page.fill("#password", ServerProgram.ADMIN_PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate(server.address() + "/guidance/figures");

        choose(page, "#by", "Veck");
        choose(page, "#and", "Tim");
        reach(page, "main form.filters button");
        page.keyboard().press("Enter");
        page.waitForURL("**by=weekday**");

        assertThat(page.url()).contains("/guidance/figures/region?", "by=weekday&by=hour");
        assertThat(page.inputValue("#and")).isEqualTo("hour");

        reach(page, "main details summary");
        page.keyboard().press("Enter");
        reach(page, "main details button");
        page.keyboard().press("Enter");
        page.waitForURL("**from=**");

        assertThat(page.url()).contains("by=weekday&by=hour").doesNotContain("period=");
    }

    private static void choose(Page page, String select, String letters) {
        reach(page, select);
        page.keyboard().type(letters);
    }

    private static void reach(Page page, String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if ((boolean)
                    page.evaluate(
                            "selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " is not reached by the keyboard");
    }
}
