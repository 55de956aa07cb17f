package se.digipunkt.provisioning.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// A librarian without a mouse takes in files, writes down a bus, and lets a cancelled call be
/// given after all.
class FilesAndBusesByKeyboardTest {

    private static final AtomicReference<Office> OFFICE = new AtomicReference<>();

    @RegisterExtension
    static final Programs PROGRAMS =
            new Programs(
                    programs -> {
                        OFFICE.set(Office.furnished(programs.server(Database.SQLITE).start()));
                        BusTimetable.addTo(OFFICE.get());
                    });

    @RegisterExtension static final Chromium CHROMIUM = new Chromium();
    private static final ForEveryone EVERYONE = new ForEveryone(CHROMIUM);

    private final Office office = OFFICE.get();
    private final Page page = CHROMIUM.page();
    private final Keyboard keyboard = Keyboard.ofAdmin(page, office.server());

    private void open(String path) {
        page.navigate(office.server().address() + path + "?lang=sv");
    }

    /// The list of files is the browser's own: it is opened with the keyboard, and answered.
    private void send(String name, String text) {
        FileChooser files = page.waitForFileChooser(() -> keyboard.press("#file"));
        files.setFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        keyboard.press("main form button.button--primary");
    }

    @Test
    void pointsAreTakenInFromAFileOnceItsFaultsAreMended() {
        open("/points");
        keyboard.press("a[href='/points/all/import']");
        page.waitForURL("**/points/all/import");
        String rows = "id,name,kinds,municipality\nkvikkjokk,Kvikkjokk,%s,2510\n";
        send("punkter.csv", rows.formatted("castle"));

        assertThat(page.locator("main [role=alert]")).isFocused();
        assertThat(page.locator("main table th[scope=row]").first()).containsText("2");
        // The refusal itself stands in the browser's console.
        CHROMIUM.forgetComplaints();
        EVERYONE.assertHoldsNow(page, page.url());
        send("punkter.csv", rows.formatted("village-point"));

        assertThat(page.locator(".notice--ok[role=status]")).isVisible();
        Assertions.assertThat(
                        office.admin()
                                .get("/api/v1/points/kvikkjokk")
                                .ok()
                                .json()
                                .path("name")
                                .asText())
                .isEqualTo("Kvikkjokk");
    }

    @Test
    void roundsAreTakenInFromAFileOnceItsFaultsAreMended() {
        open("/buses/" + Office.BUS);
        keyboard.press("a[href='/rounds/all/import']");
        page.waitForURL("**/rounds/all/import");
        String rows =
                "round,bus,name,firstDay,weekday,everyWeeks,stop,from,to\n"
                        + "fredag,%s,Fredagsturen,2027-01-08,%s,1,kabdalis,17:00,17:30\n";
        send("turer.csv", rows.formatted(Office.BUS, "funday"));

        assertThat(page.locator("main [role=alert]")).isFocused();
        CHROMIUM.forgetComplaints();
        EVERYONE.assertHoldsNow(page, page.url());
        send("turer.csv", rows.formatted(Office.BUS, "fr"));

        assertThat(page.locator(".notice--ok[role=status]")).isVisible();
        open("/buses/" + Office.BUS);
        assertThat(page.locator("main")).containsText("Fredagsturen");
    }

    @Test
    void aBusIsWrittenDownAndRenamed() {
        open("/buses");
        keyboard.press("a[href='/buses/all/new']");
        page.waitForURL("**/buses/all/new");
        keyboard.press("main form button.button--primary");
        assertThat(page.locator("#name")).isFocused();
        keyboard.type("#name", "Bokbussen i Arjeplog");
        keyboard.type("#municipality", "Arjeplog");
        keyboard.press("main form button.button--primary");
        keyboard.awaitSaved();
        assertThat(page.locator("main")).containsText("Bokbussen i Arjeplog");

        keyboard.press("tr:has-text('Bokbussen i Arjeplog') a[href$='/edit']");
        page.waitForURL("**/edit");
        EVERYONE.assertHoldsNow(page, page.url());
        keyboard.replace("#name", "Bokbussen Silbojokk");
        keyboard.press("main form button.button--primary");
        keyboard.awaitSaved();
        assertThat(page.locator("main")).containsText("Bokbussen Silbojokk");
    }

    @Test
    void aCancelledCallIsRestored() {
        String call = BusTimetable.plannedCall(8);
        office.admin()
                .put("/api/v1/calls/" + call, Map.of("state", "cancelled", "reason", "staff"))
                .ok();
        open("/buses/" + Office.BUS);
        keyboard.press("a[href='/calls/" + call + "/restore']");
        page.waitForURL("**/restore*");
        EVERYONE.assertHoldsNow(page, page.url());
        keyboard.press("main form button.button--primary");
        keyboard.awaitSaved();

        String day = LocalDate.now().plusDays(8).toString();
        Assertions.assertThat(
                        office.admin()
                                .get(
                                        "/api/v1/calls?stop=kabdalis&from=%s&to=%s"
                                                .formatted(day, day))
                                .ok()
                                .json()
                                .findValuesAsText("state"))
                .containsExactly("planned");
    }
}
