package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A librarian without a mouse tells what there is at a point, and puts it away.
class APointByKeyboardTest {

    private static final int MOST_TABS = 200;

    @RegisterExtension static final Programs PROGRAMS = new Programs();
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();

    @Test
    void aPointIsDescribedAndArchivedWithTheKeyboardAlone() {
        ServerProgram server = PROGRAMS.server(Database.SQLITE).start();
        Office office = Office.furnished(server);
        Page page = CHROMIUM.page();
        signIn(page, server);
        page.navigate(server.address() + "/points/" + Office.POINT + "?lang=sv");

        press(page, "a[href$='/edit']");
        page.waitForURL("**/edit");
        type(page, "[id='names/smj']", "Jokkmokk i Lule");
        type(page, "#spare-language-0", "engelska");
        type(page, "#spare-name-0", "Jokkmokk Digital Centre");
        tick(page, "#languages-se");
        tick(page, "#facilities-hearing-loop");
        type(page, "[id='organisations/0/name']", "Jokkmokks kommun");
        type(page, "[id='organisations/1/name']", "Affären");
        type(page, "[id='organisations/1/role']", "upp");
        type(page, "[id='contact/phone']", "Anna");
        press(page, "main form button.button--primary");
        page.waitForSelector(".error-summary");
        correct(page, "0971-170 00");

        JsonNode saved = office.admin().get("/api/v1/points/" + Office.POINT).ok().json();
        assertThat(saved.path("names").toString())
                .isEqualTo("{\"en\":\"Jokkmokk Digital Centre\",\"smj\":\"Jokkmokk i Lule\"}");
        assertThat(saved.path("organisations").toString())
                .isEqualTo(
                        "[{\"name\":\"Jokkmokks kommun\",\"role\":\"runs\"},"
                                + "{\"name\":\"Affären\",\"role\":\"hosts\"}]");
        assertThat(page.textContent("main"))
                .contains("davvisámegiella", "Hörslinga", "0971-170 00", "Affären");

        archive(page);
        assertThat(page.textContent("main")).contains("används inte längre");
    }

    /// From the summary of what is wrong to the field.
    private static void correct(Page page, String text) {
        press(page, ".error-summary a");
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type(text);
        press(page, "main form button.button--primary");
        page.waitForSelector(".notice--ok[role=status]");
    }

    private static void archive(Page page) {
        press(page, "a[href$='/edit']");
        page.waitForURL("**/edit");
        press(page, "a[href$='/archive']");
        page.waitForURL("**/archive");
        press(page, "main form button");
        page.waitForSelector(".notice--ok[role=status]");
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

    private static void tick(Page page, String selector) {
        reach(page, selector);
        page.keyboard().press("Space");
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
