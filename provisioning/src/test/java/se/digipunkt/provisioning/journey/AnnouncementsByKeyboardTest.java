package se.digipunkt.provisioning.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// A coordinator without a mouse tells of what is not as usual, at a point and on a bus.
class AnnouncementsByKeyboardTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /// As it is typed into a field for dates in a browser that speaks American English.
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MMddyyyy");

    @RegisterExtension static final Programs PROGRAMS = new Programs();
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();
    private static final ForEveryone EVERYONE = new ForEveryone(CHROMIUM);

    private final Office office = Office.furnished(PROGRAMS.server(Database.SQLITE).start());
    private final Page page = CHROMIUM.page(new Browser.NewContextOptions().setLocale("en-US"));
    private final Keyboard keyboard =
            Keyboard.signedIn(page, office.server(), Office.COORDINATOR, Office.PASSWORD);

    private void open(String path) {
        page.navigate(office.server().address() + path + "?lang=sv");
    }

    @Test
    void anExceptionIsAnnouncedCorrectedAndTakenBackWithTheKeyboardAlone() {
        open("/points/" + Office.POINT);
        keyboard.press("a[href$='/exceptions']");
        page.waitForURL("**/exceptions");
        keyboard.type("#effect", "St");
        keyboard.type("#from", LocalDate.now(SWEDEN).plusDays(3).format(TYPED));
        keyboard.type("#fromTime", "17");
        keyboard.type("#toTime", "10.00");
        keyboard.type("#reason", "utb");
        keyboard.press("main form.form button.button--primary");

        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page.locator("#toTime-error")).containsText("Slutet ska komma efter");
        // The refusal itself stands in the browser's console.
        CHROMIUM.forgetComplaints();
        EVERYONE.assertHoldsNow(page, page.url());
        keyboard.correct("19.30");
        keyboard.press("main form.form button.button--primary");
        keyboard.awaitSaved();
        assertThat(page.locator("main")).containsText("17:00–19:30");
        assertThat(page.locator("main")).containsText("utbildning");

        keyboard.press("form[action$='/withdrawal'] button");
        keyboard.awaitSaved();
        assertThat(page.locator("main")).not().containsText("17:00–19:30");
    }

    @Test
    void closedTodayIsSaidWithItsReasonWithTheKeyboardAlone() {
        office.openAllDay(LocalDate.now(SWEDEN));
        open("/points/" + Office.POINT);
        keyboard.press("form[action$='/closed-today'] + details summary");
        EVERYONE.assertHoldsNow(page, page.url());
        keyboard.press("button[name=reason][value=weather]");
        keyboard.awaitSaved();

        assertThat(page.locator("main")).containsText("väder eller väglag");
        keyboard.press("form[action$='/withdrawal'] button");
        keyboard.awaitSaved();

        keyboard.press(".button--danger[value=not-given]");
        keyboard.awaitSaved();
        assertThat(page.locator("form[action$='/withdrawal'] button")).isVisible();
    }

    @Test
    void aCallIsMovedAndCancelledWithTheKeyboardAlone() {
        BusTimetable.addTo(office);
        String call = "/calls/" + BusTimetable.plannedCall();
        open(call + "/move");
        keyboard.type("#from", "15");
        keyboard.type("#to", "15.30");
        keyboard.type("#reason", "bussen");
        EVERYONE.assertHoldsNow(page, page.url());
        keyboard.press("main form button.button--primary");
        keyboard.awaitSaved();
        assertThat(page.locator("main")).containsText("15:00–15:30");

        open(call + "/cancel");
        keyboard.press("main form button[value='vehicle']");
        keyboard.awaitSaved();
        assertThat(page.locator(".halt--cancelled"))
                .hasCount(2); // one of them is the timetable's own
    }
}
