package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

/// A librarian without a mouse writes down a round, and cancels one of its calls.
class ARoundByKeyboardTest {

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
        // A field for dates takes what is typed as the browser's language writes it.
        Page page = CHROMIUM.page(new Browser.NewContextOptions().setLocale("en-US"));
        Keyboard keyboard = Keyboard.ofAdmin(page, server);
        page.navigate(server.address() + "/buses/" + Office.BUS + "?lang=sv");

        keyboard.press("a[href$='/rounds/new']");
        page.waitForURL("**/rounds/new");
        keyboard.type("#name", "Tisdagsturen");
        keyboard.type("#weekday", "tisdag");
        keyboard.type("#often", "varannan");
        keyboard.type("#firstDay", "01062026");
        // A browser without a Swedish keyboard types no å into a list.
        keyboard.type("#point-0", "K");
        keyboard.type("#from-0", "9.30");
        keyboard.type("#to-0", "10.15");
        keyboard.press("button.button--primary");
        keyboard.awaitSaved();
        assertThat(page.textContent("main")).contains("tisdag", "09:30–10:15", "varannan vecka");

        keyboard.press(".halt a[href$='/cancel']");
        page.waitForURL("**/cancel");
        keyboard.press("main form button[value='vehicle']");
        keyboard.awaitSaved();
        assertThat(page.textContent(".halt--cancelled")).contains("Inställt", "bussen är trasig");
    }
}
