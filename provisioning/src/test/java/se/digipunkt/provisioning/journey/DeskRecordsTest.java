package se.digipunkt.provisioning.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.concurrent.atomic.AtomicReference;

/// What staff do to what they logged: details, the same person, the same again, a group, an earlier
/// day; with the mouse, by keyboard alone, with a finger, in Arabic and without the script.
class DeskRecordsTest {

    private static final LocatorAssertions.ContainsTextOptions AS_SEEN =
            new LocatorAssertions.ContainsTextOptions().setUseInnerText(true);

    private static final String TILE_PLACES =
            """
            () => [...document.querySelectorAll('.tile')].map(tile => {
              const {x, y, width, height} = tile.getBoundingClientRect();
              return [x, y + scrollY, width, height].join(' ');
            })\
            """;

    /// Page, style and script as they came over the wire; letters and pictures are kept by the
    /// browser for a year.
    private static final String SENT_BYTES =
            """
            () => performance.getEntriesByType('navigation')
                .concat(performance.getEntriesByType('resource'))
                .filter(one => /desk$|[.](css|js)$/.test(one.name))
                .reduce((sum, one) => sum + one.encodedBodySize, 0)\
            """;

    @RegisterExtension static final Programs PROGRAMS = new Programs(Shared::start);
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();
    private static final ForEveryone EVERYONE = new ForEveryone(CHROMIUM);

    /// One kiosk for all tests: each counts from what it finds.
    private static final class Shared {
        static final AtomicReference<Desk> DESK = new AtomicReference<>();

        static void start(Programs programs) {
            Office office = Office.furnished(programs.server(Database.SQLITE).start());
            DESK.set(office.enrolledKiosk(programs));
        }
    }

    private final Desk desk = Shared.DESK.get();

    @ParameterizedTest
    @CsvSource({"360, 640", "800, 480", "1280, 720"})
    void detailsAreToldBesideTheTilesWhichStay(int width, int height) {
        Page page = CHROMIUM.page();
        page.setViewportSize(width, height);
        logged(page, "e-id");
        Object places = page.evaluate(TILE_PLACES);

        page.locator("[data-tell]").first().click();
        choose(page, "outcome", "referred");
        choose(page, "referredTo", "bank");
        choose(page, "duration", "15-30");
        assertThat(page.evaluate(TILE_PLACES)).isEqualTo(places);
        page.click("[data-details] button[value=close]");

        assertThat(newest(page)).containsText("Hänvisad Bank 15–30 min", AS_SEEN);
        page.reload();
        assertThat(newest(page)).containsText("Hänvisad Bank 15–30 min", AS_SEEN);
        assertThat(page.evaluate(TILE_PLACES)).as("of the page anew").isEqualTo(places);
    }

    @Test
    void whereSomebodyWasReferredLeavesWithTheOutcomeThatItGoesWith() {
        Page page = CHROMIUM.page();
        logged(page, "tax");
        page.locator("[data-tell]").first().click();
        choose(page, "outcome", "referred");
        choose(page, "referredTo", "library");
        choose(page, "outcome", "partly");

        assertThat(page.locator("[data-details-problem]")).isHidden();
        assertThat(newest(page)).containsText("Delvis", AS_SEEN);
        assertThat(newest(page)).not().containsText("Bibliotek", AS_SEEN);
    }

    @Test
    void byKeyboardAloneATapBecomesADetailedRecordOfOnePerson() {
        Page page = CHROMIUM.page();
        int before = open(page);
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("1");
        page.keyboard().press("2");
        desk.awaitTally(page, before + 2);

        press(page, "[data-same]:visible button", "Enter");
        desk.awaitTally(page, before + 1);
        press(page, "[data-tell]", "Enter");
        assertThat(page.locator("[data-details-title]")).isFocused();
        press(page, "[data-details] input[name=outcome]:checked", "ArrowRight");
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-tell]").first()).isFocused();
        assertThat(newest(page)).containsText(" + ", AS_SEEN);
        assertThat(newest(page)).containsText("Delvis", AS_SEEN);

        page.keyboard().press("Control+z");
        desk.awaitTally(page, before + 2);
        page.keyboard().press("Control+z");
        desk.awaitTally(page, before + 1);
    }

    @Test
    void numberKeysLogNothingWhileDetailsAreTold() {
        Page page = CHROMIUM.page();
        int total = logged(page, "e-id");
        press(page, "[data-tell]", "Enter");

        page.keyboard().press("1");
        page.keyboard().press("Escape");
        page.keyboard().press("2");

        desk.awaitTally(page, total + 1);
    }

    @Test
    void withAFingerOnAPhone() {
        Page page =
                CHROMIUM.page(
                        new Browser.NewContextOptions()
                                .setHasTouch(true)
                                .setIsMobile(true)
                                .setViewportSize(360, 640));
        int before = open(page);
        page.tap(".tile[value=bank]");
        page.tap(".tile[value=tax]");
        desk.awaitTally(page, before + 2);
        page.tap("[data-same]:visible button");
        desk.awaitTally(page, before + 1);
        page.locator("[data-tell]").first().tap();
        page.tap("label.chip:has([name=language][value=fi])");
        page.tap("[data-details] button[value=again]");

        desk.awaitTally(page, before + 2);
        assertThat(newest(page)).containsText("Bank och räkningar + Skatteverket", AS_SEEN);
        page.tap("[data-latest-more]");
        assertThat(page.locator(".latest-row").nth(1)).containsText("Finska", AS_SEEN);
    }

    @Test
    void detailsInArabicAreForEveryone() {
        Page page = CHROMIUM.page();
        logged(page, "e-id");
        page.navigate(desk.kiosk().address() + "/desk?lang=ar");
        page.setViewportSize(360, 640);
        page.locator("[data-tell]").first().click();
        choose(page, "outcome", "not");

        assertThat(page.locator("[data-detail=barrier]")).isVisible();
        EVERYONE.assertHoldsNow(page, "details");
    }

    @ParameterizedTest
    @CsvSource({
        "/help?form=group, sv", "/help?form=group, ar",
        "/help?when=earlier, sv", "/help?when=earlier, ar"
    })
    void theFormIsForEveryone(String path, String language) {
        Page page = CHROMIUM.page();
        logged(page, "e-id");
        page.navigate(desk.kiosk().address() + "/desk?lang=" + language);
        for (int width : new int[] {320, 1280}) {
            page.setViewportSize(width, 800);
            page.navigate(desk.kiosk().address() + "/desk" + path);
            EVERYONE.assertHoldsNow(page, path);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, sv", "1280, sv", "320, ar", "1280, ar"})
    void theDayAndItsRecordsAreForEveryone(int width, String language) {
        Page page = CHROMIUM.page();
        logged(page, "e-id");
        page.navigate(desk.kiosk().address() + "/desk?lang=" + language);
        page.setViewportSize(width, 800);
        page.locator("[data-day-link]:visible").first().click();
        EVERYONE.assertHoldsNow(page, "day");
        page.locator(".day-row a").first().click();
        assertThat(page.locator("input[name=outcome][value=done]")).isChecked();
        EVERYONE.assertHoldsNow(page, "record");
    }

    @Test
    void aGroupIsToldByKeyboardAndWhatIsWrongInWords() {
        Page page = CHROMIUM.page();
        int before = open(page);
        press(page, ".desk-ways a", "Enter");
        press(page, ".help-log button", "Enter");
        assertThat(page.locator(".error-summary")).containsText("2 till 500");
        page.fill("#count", "12");
        press(page, "input[name=errand][value=ai]", "Space");
        press(page, ".help-log button", "Enter");

        desk.awaitTally(page, before + 1);
        assertThat(newest(page)).containsText("AI-verktyg Grupp: 12", AS_SEEN);
    }

    @Test
    void severalOfAnEarlierDayAreLoggedOnThatDayAndTakenBackTogether() {
        Page page = CHROMIUM.page();
        int before = open(page);
        page.click(".desk-ways a >> nth=1");
        page.fill("#times", "3");
        page.click("label.chip:has([value=estimate])");
        page.click("label.chip:has([value=pension])");
        page.click(".help-log button");

        assertThat(page.locator(".day-row")).hasCount(3);
        page.click(".notice button");
        assertThat(page.locator(".day-row:not(.day-row--removed)")).hasCount(0);
        assertThat(page.locator("[data-taken-back]")).containsText("Borttaget nu: Pension");
        page.click("[data-taken-back] button");
        assertThat(page.locator(".day-row:not(.day-row--removed)")).hasCount(3);
        while (page.locator(".day-row:not(.day-row--removed)").count() > 0) {
            page.click(".day-row:not(.day-row--removed) button");
        }
        page.navigate(desk.kiosk().address() + "/desk");
        desk.awaitTally(page, before);
    }

    @Test
    void withoutTheScriptDetailsTheSamePersonAndTheWayBackAreForms() {
        Page page = CHROMIUM.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        desk.unlockWithoutScript(page);
        int before = total(page);
        page.click(".tile[value=e-id]");
        page.click(".tile[value=bank]");
        page.click("[data-same]:visible button");
        assertThat(page.locator("[data-total]")).hasText(Integer.toString(before + 1));

        page.locator("[data-tell]").first().click();
        page.check("input[name=outcome][value=referred]");
        page.check("input[name=referredTo][value=bank]");
        page.check("input[name=outcome][value=done]");
        page.click("main .button--primary");
        assertThat(page.locator(".notice--bad:not([hidden])"))
                .containsText("hör ihop med utfallet Hänvisad");
        assertThat(page.locator("input[name=referredTo][value=bank]")).isChecked();
        page.check("input[name=outcome][value=referred]");
        page.click("main .button--primary");
        assertThat(newest(page)).containsText("Hänvisad Bank", AS_SEEN);

        page.click("[data-part]:visible button");
        assertThat(page.locator("[data-total]")).hasText(Integer.toString(before + 2));
    }

    @Test
    void sameAgainIsLoggedAlsoWhileThePressBeforeIsNotSent() {
        Page page = CHROMIUM.page();
        int total = open(page);
        page.context().setOffline(true);
        desk.tap(page, "bank");
        assertThat(page.locator("[data-unsaved-count]")).hasText("1");

        page.locator("[data-tell]").first().click();
        page.click("[data-details] button[value=again]");
        assertThat(page.locator("[data-unsaved-count]")).hasText("2");
        page.context().setOffline(false);

        desk.awaitTally(page, total + 2);
        assertThat(newest(page)).containsText("Bank och räkningar", AS_SEEN);
    }

    @Test
    void inAMeasuringWeekThePersonIsAskedAboutAndAfterwardsNot() {
        Page page = CHROMIUM.page();
        logged(page, "e-id");
        page.click("text=Börja en mätvecka");
        assertThat(newest(page)).containsText("Fråga om ålder och kön", AS_SEEN);
        page.locator("[data-tell]").first().click();
        choose(page, "ageBand", "65-79");
        assertThat(newest(page)).containsText("65–79", AS_SEEN);
        assertThat(newest(page)).not().containsText("Fråga om", AS_SEEN);
        page.click("[data-details] button[value=close]");

        page.click("text=Avsluta mätveckan");
        page.locator("[data-tell]").first().click();
        assertThat(page.locator("[data-detail=ageBand]")).hasCount(0);
    }

    @Test
    void twoDesksShowTheSameAndNeitherUndoesWhatTheOtherTold() {
        Page one = CHROMIUM.page();
        Page other = CHROMIUM.page();
        int total = logged(one, "tax");
        open(other);
        other.locator("[data-tell]").first().click();
        choose(other, "language", "ar");
        assertThat(newest(other)).containsText("Arabiska", AS_SEEN);

        one.locator("[data-tell]").first().click();
        choose(one, "duration", "5-15");
        assertThat(newest(one)).containsText("5–15 min Arabiska", AS_SEEN);
        one.click("[data-details] button[value=remove]");
        desk.awaitTally(one, total - 1);

        choose(other, "duration", "under-5");
        assertThat(other.locator("[data-refused], [data-details-problem]:visible").first())
                .isVisible();
        desk.tap(other, "bank");
        desk.awaitTally(other, total);
    }

    @Test
    void theUndoKeyTakesBackWhatThisPageHasLoggedAndNothingElse() {
        Page colleague = CHROMIUM.page();
        int total = logged(colleague, "tax");
        Page page = CHROMIUM.page();
        open(page);
        assertThat(newest(page)).containsText("Skatteverket", AS_SEEN);

        page.keyboard().press("Control+z");
        desk.tap(page, "bank");
        desk.awaitTally(page, total + 1);
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");

        assertThat(newest(page)).containsText("är borttaget", AS_SEEN);
        desk.awaitTally(page, total);
        desk.awaitTally(colleague, total);
    }

    @Test
    void thePageWithStyleAndScriptIsUnder80KilobytesAsSent() {
        Page page = CHROMIUM.page();
        open(page);

        assertThat((Integer) page.evaluate(SENT_BYTES)).isBetween(10_000, 80_000);
    }

    /// Unlocks the desk and logs one tap.
    ///
    /// @return what the day's tally says after it
    private int logged(Page page, String errand) {
        int total = open(page) + 1;
        desk.tap(page, errand);
        desk.awaitTally(page, total);
        return total;
    }

    private int open(Page page) {
        desk.unlock(page);
        return total(page);
    }

    private static int total(Page page) {
        return Integer.parseInt(page.locator("[data-total]").innerText());
    }

    private static void choose(Page page, String detail, String value) {
        page.click("[data-details] label.chip:has([name=%s][value='%s'])".formatted(detail, value));
        assertThat(page.locator("[data-unsaved]")).isHidden();
    }

    /// With the key alone: the focus is where Tab would bring it.
    private static void press(Page page, String selector, String key) {
        Locator target = page.locator(selector).first();
        target.focus();
        assertThat(target).isFocused();
        page.keyboard().press(key);
    }

    private static Locator newest(Page page) {
        return page.locator(".latest-row").first();
    }
}
