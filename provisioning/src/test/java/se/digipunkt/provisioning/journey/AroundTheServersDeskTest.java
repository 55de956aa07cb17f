package se.digipunkt.provisioning.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.provisioning.journey.ServerDesk.MAJA;
import static se.digipunkt.provisioning.journey.ServerDesk.awaitSaved;
import static se.digipunkt.provisioning.journey.ServerDesk.kept;
import static se.digipunkt.provisioning.journey.ServerDesk.newest;
import static se.digipunkt.provisioning.journey.ServerDesk.tap;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.concurrent.atomic.AtomicReference;

/// The ways to and around the desk of a point on the server: by keyboard and by touch, its forms
/// and its list of the day. Each test counts from what it finds.
class AroundTheServersDeskTest {

    /// The whole page, with style and script, on a bus's connection.
    private static final long MOST_BYTES = 80_000;

    private static final LocatorAssertions.ContainsTextOptions AS_SEEN =
            new LocatorAssertions.ContainsTextOptions().setUseInnerText(true);

    @RegisterExtension static final Programs PROGRAMS = new Programs(Shared::start);
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();
    private static final ForEveryone EVERYONE = new ForEveryone(CHROMIUM);

    private static final class Shared {
        static final AtomicReference<ServerDesk> DESK = new AtomicReference<>();

        static void start(Programs programs) {
            DESK.set(ServerDesk.furnished(programs));
        }
    }

    private final ServerDesk desk = Shared.DESK.get();
    private long before;

    @BeforeEach
    void countsFromWhatItFinds() {
        before = desk.logged();
    }

    @Test
    void twoDesksTellWhatTheOtherLoggedWithoutBeingAsked() {
        Page one = swedish();
        one.clock().install();
        desk.open(one, MAJA);
        Page other = swedish();
        desk.open(other, MAJA);

        tap(other, "leisure");
        awaitSaved(other, before + 1);
        one.clock().runFor(31_000);

        assertThat(one.locator("[data-total]")).hasText(Long.toString(before + 1));
        assertThat(newest(one)).containsText("Fritid");
        other.click("[data-undo]:visible button");
        awaitSaved(other, before);
        one.clock().runFor(31_000);
        assertThat(one.locator("[data-total]")).hasText(Long.toString(before));
    }

    @Test
    void withoutANetworkLinksAndFormsSayThatTheyNeedItAndNothingIsLost() {
        Page page = swedish();
        desk.open(page, MAJA);
        page.context().setOffline(true);
        tap(page, "tax");
        assertThat(page.locator("[data-unsaved]")).isVisible();

        page.click("a[href$='help?form=group']");

        assertThat(page.locator("[data-away]")).containsText("Det du valde behöver nätet");
        assertThat(page.locator("[data-away]")).isFocused();
        assertThat(kept(page)).hasText("1");
        page.context().setOffline(false);
        awaitSaved(page, before + 1);
        assertThat(page.locator("[data-away]")).isHidden();

        page.click("a[href$='help?form=group']");
        page.fill("#count", "12");
        page.check("[name=errand][value=ai]");
        page.context().setOffline(true);
        page.click(".help-log button");
        assertThat(page.locator("[data-away]")).isVisible();
        assertThat(page.locator("#count")).hasValue("12");
        page.context().setOffline(false);
        page.click(".help-log button");
        assertThat(page.locator("[data-heads-count]").first()).hasText("12");
        page.click("[data-undo]:visible button");
        assertThat(newest(page)).containsText("är borttaget", AS_SEEN);
    }

    @Test
    void whatIsRemovedInTheListOfTheDayIsSaidAndComesBackByTheKeyboardAlone() {
        Page page = swedish();
        desk.open(page, MAJA);
        tap(page, "leisure");
        awaitSaved(page, before + 1);
        page.click(".latest-all");
        Keyboard keyboard = new Keyboard(page);

        keyboard.press(".day-row form[action$='/undo'] button");

        assertThat(page.locator("[data-taken-back]")).containsText("Borttaget nu: Fritid");
        assertThat(page.locator("[data-taken-back]")).isFocused();
        EVERYONE.assertHoldsNow(page, "what has just been removed");
        assertThat(desk.logged()).isEqualTo(before);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".day-row a").first()).containsText("Fritid");
        assertThat(desk.logged()).isEqualTo(before + 1);
        keyboard.press(".day-row form[action$='/undo'] button");
        assertThat(page.locator("[data-taken-back]")).isVisible();
        page.reload();
        page.locator(".day-removed").evaluate("removed => removed.open = true");
        EVERYONE.assertHoldsNow(page, "the list of what was removed");
        page.locator(".day-row--removed button").first().click();
        assertThat(page.locator(".day-row a").first()).containsText("Fritid");
        assertThat(desk.logged()).isEqualTo(before + 1);
    }

    @Test
    void theKeyboardAloneSignsInLogsAndUndoes() {
        Page page = swedish();
        page.navigate(desk.office().server().address() + "/desk");
        Keyboard keyboard = new Keyboard(page);
        keyboard.type("#user", MAJA);
        keyboard.type("#password", Office.PASSWORD);
        page.keyboard().press("Enter");
        Desk.awaitScript(page);

        page.keyboard().press("1");
        awaitSaved(page, before + 1);
        keyboard.press(".tile[value=leisure]");
        awaitSaved(page, before + 2);
        page.keyboard().press("Control+z");
        awaitSaved(page, before + 1);
        keyboard.press("[data-undo] button");
        awaitSaved(page, before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "ar"})
    void touchOnAPhoneLogsTellsMoreAndUndoes(String language) {
        Page page =
                CHROMIUM.page(
                        new Browser.NewContextOptions()
                                .setHasTouch(true)
                                .setViewportSize(360, 740));
        desk.open(page, MAJA);
        page.navigate(desk.address() + "?lang=" + language);
        assertThat(page.getAttribute("html", "dir"))
                .isEqualTo(language.equals("ar") ? "rtl" : "ltr");

        page.tap(".tile[value=e-id]");
        awaitSaved(page, before + 1);
        page.tap(".latest-row a");
        page.tap("[data-detail=outcome] .chip:has([value=partly])");
        assertThat(page.locator("[data-note]").first()).not().isEmpty();
        page.tap("[data-details] [value=close]");
        page.tap("[data-undo]:visible button");
        awaitSaved(page, before);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    /// The form goes through the sign-in page and on.
    @Test
    void aGroupThatIsSentAfterTheSessionEndedIsNotTypedTwice() {
        Page page = swedish();
        desk.open(page, MAJA);
        page.click("a[href$='help?form=group']");
        page.fill("#count", "12");
        page.check("[name=errand][value=ai]");
        page.context().clearCookies();
        page.click(".help-log button");

        page.fill("#user", MAJA);
        page.fill("#password", Office.PASSWORD);
        page.press("#password", "Enter");
        page.click("main form[action$='/help'] button");
        assertThat(page.locator("[data-heads-count]").first()).hasText("12");
        awaitSaved(page, Integer.parseInt(page.locator("[data-total]").innerText()));
        page.click("[data-undo]:visible button");
        assertThat(newest(page)).containsText("är borttaget", AS_SEEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en", "ar"})
    void theWholePageIsSmall(String language) {
        Page page = swedish();
        desk.open(page, MAJA);
        page.navigate(desk.address() + "?lang=" + language);
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);

        long bytes = Transferred.by(page, page::reload);

        assertThat(bytes).isBetween(10_000L, MOST_BYTES);
    }

    @Test
    void thePointsPageAndTheMenuLeadToTheDesk() {
        Page page = swedish();
        desk.open(page, MAJA);
        page.navigate(desk.office().server().address() + "/points/" + Office.POINT);
        page.click("main a[href='/desk/" + Office.POINT + "']");
        assertThat(page.locator("main.desk")).isVisible();
        page.navigate(desk.office().server().address() + "/points");
        page.click(".menu summary");
        page.click(".navigation a[href='/desk']:visible");

        assertThat(page.locator("main.desk")).isVisible();
        assertThat(CHROMIUM.complaints()).isEmpty();
    }

    private static Page swedish() {
        return CHROMIUM.page(new Browser.NewContextOptions().setLocale("sv-SE"));
    }
}
