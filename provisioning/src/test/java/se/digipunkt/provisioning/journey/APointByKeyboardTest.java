package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A librarian without a mouse tells what there is at a point, and puts it away.
class APointByKeyboardTest {

    @RegisterExtension static final Programs PROGRAMS = new Programs();
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();

    @Test
    void aPointIsDescribedAndArchivedWithTheKeyboardAlone() {
        ServerProgram server = PROGRAMS.server(Database.SQLITE).start();
        Office office = Office.furnished(server);
        Page page = CHROMIUM.page();
        Keyboard keyboard = Keyboard.ofAdmin(page, server);
        page.navigate(server.address() + "/points/" + Office.POINT + "?lang=sv");

        keyboard.press("a[href$='/edit']");
        page.waitForURL("**/edit");
        keyboard.type("[id='names/smj']", "Jokkmokk i Lule");
        keyboard.type("#spare-language-0", "engelska");
        keyboard.type("#spare-name-0", "Jokkmokk Digital Centre");
        keyboard.tick("#languages-se");
        keyboard.tick("#facilities-hearing-loop");
        keyboard.type("[id='organisations/0/name']", "Jokkmokks kommun");
        keyboard.type("[id='organisations/1/name']", "Affären");
        keyboard.type("[id='organisations/1/role']", "upp");
        keyboard.type("[id='contact/phone']", "Anna");
        keyboard.press("main form button.button--primary");
        page.waitForSelector(".error-summary");
        keyboard.correct("0971-170 00");
        keyboard.press("main form button.button--primary");
        keyboard.awaitSaved();

        JsonNode saved = office.admin().get("/api/v1/points/" + Office.POINT).ok().json();
        assertThat(saved.path("names").toString())
                .isEqualTo("{\"en\":\"Jokkmokk Digital Centre\",\"smj\":\"Jokkmokk i Lule\"}");
        assertThat(saved.path("organisations").toString())
                .isEqualTo(
                        "[{\"name\":\"Jokkmokks kommun\",\"role\":\"runs\"},"
                                + "{\"name\":\"Affären\",\"role\":\"hosts\"}]");
        assertThat(page.textContent("main"))
                .contains("davvisámegiella", "Hörslinga", "0971-170 00", "Affären");

        archive(page, keyboard);
        assertThat(page.textContent("main")).contains("används inte längre");
    }

    private static void archive(Page page, Keyboard keyboard) {
        keyboard.press("a[href$='/edit']");
        page.waitForURL("**/edit");
        keyboard.press("a[href$='/archive']");
        page.waitForURL("**/archive");
        keyboard.press("main form button");
        keyboard.awaitSaved();
    }
}
