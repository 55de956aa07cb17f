package se.digipunkt.provisioning.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// What staff in a hurry do to the desk: reload, tap wrong, be without network, use the keyboard.
class DeskPageTest {

    private static final String TILE_PLACES =
            """
            () => [...document.querySelectorAll('.tile')].map(tile => {
              const {x, y, width, height} = tile.getBoundingClientRect();
              return [x, y + scrollY, width, height].join(' ');
            })\
            """;

    private static final String LAST_TILE_IS_CLEAR =
            """
            () => {
              const tile = [...document.querySelectorAll('.tile')].at(-1);
              tile.scrollIntoView({block: 'end'});
              const last = tile.getBoundingClientRect();
              const at = (y) => document.elementFromPoint(last.x + last.width / 2, y);
              return [last.top + 3, last.bottom - 3].every((y) => at(y)?.closest('.tile') === tile);
            }\
            """;

    private static final String TILES_IN_SIGHT =
            """
            () => {
              const bar = document.querySelector('.latest').getBoundingClientRect();
              const end = getComputedStyle(document.querySelector('.latest')).position === 'fixed'
                  ? bar.top : innerHeight;
              return [...document.querySelectorAll('.tile')]
                  .filter(tile => tile.getBoundingClientRect().bottom <= end).length;
            }\
            """;

    private static final String TWO_TOUCHES =
            """
            () => {
              const touch = {pointerType: 'touch', bubbles: true, cancelable: true};
              const tile = document.querySelector('.tile[value=bank]');
              tile.dispatchEvent(new PointerEvent('click', touch));
              tile.dispatchEvent(new PointerEvent('click', touch));
            }\
            """;

    private static final String BROKEN_WORDS =
            """
            () => [...document.querySelectorAll('.tile-name')].flatMap(name => {
              const range = document.createRange();
              const lines = (word) => {
                range.setStart(name.firstChild, word.index);
                range.setEnd(name.firstChild, word.index + word[0].length);
                return new Set([...range.getClientRects()].map(box => box.top)).size;
              };
              return [...name.textContent.matchAll(/[^\\s-]+/g)]
                  .filter(word => lines(word) > 1).map(word => word[0]);
            })\
            """;

    private static final LocatorAssertions.ContainsTextOptions AS_SEEN =
            new LocatorAssertions.ContainsTextOptions().setUseInnerText(true);

    @RegisterExtension static final Programs PROGRAMS = new Programs(Shared::start);
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();

    /// One kiosk for all tests: each counts from what it finds.
    private static final class Shared {
        static final AtomicReference<Desk> DESK = new AtomicReference<>();

        static void start(Programs programs) {
            Office office = Office.furnished(programs.server(Database.SQLITE).start());
            DESK.set(office.enrolledKiosk(programs));
        }
    }

    private final Desk desk = Shared.DESK.get();
    private final Page page = CHROMIUM.page();

    @Test
    void aReloadKeepsTheTapAndItsUndo() {
        int before = open();
        desk.tap(page, "e-id");
        desk.awaitTally(page, before + 1);

        page.reload();
        assertThat(newest()).containsText("E-legitimation och BankID är loggat", AS_SEEN);
        desk.undoLast(page);

        desk.awaitTally(page, before);
        assertThat(newest()).containsText("är borttaget", AS_SEEN);
    }

    @Test
    void whenItsSecondsAreOverTheTapIsToldCalmlyAndCanStillBeUndone() {
        page.clock().install();
        int before = open();
        desk.tap(page, "bank");
        assertThat(newest()).containsText("Bank och räkningar är loggat", AS_SEEN);

        page.clock().fastForward(11_000);
        assertThat(newest()).not().containsText("är loggat", AS_SEEN);
        assertThat(newest()).containsText("Bank och räkningar", AS_SEEN);
        desk.undoLast(page);

        desk.awaitTally(page, before);
    }

    @ParameterizedTest
    @CsvSource({"320, 568", "360, 640", "768, 1024", "1280, 720"})
    void nothingToTapMovesOrIsCoveredWhateverHappens(int width, int height) {
        page.setViewportSize(width, height);
        int before = open();
        Object places = page.evaluate(TILE_PLACES);

        desk.tap(page, "e-id");
        desk.tap(page, "leisure");
        desk.awaitTally(page, before + 2);
        assertThat(page.evaluate(TILE_PLACES)).as("after taps").isEqualTo(places);
        page.context().setOffline(true);
        desk.tap(page, "bank");
        assertThat(page.locator("[data-unsaved]")).isVisible();
        assertThat(newest()).containsText("inte sparat än", AS_SEEN);
        assertThat(page.evaluate(TILE_PLACES)).as("offline").isEqualTo(places);
        assertThat(page.evaluate(LAST_TILE_IS_CLEAR)).isEqualTo(true);
        page.keyboard().press("Control+z");

        assertThat(newest()).containsText("är borttaget", AS_SEEN);
        assertThat(page.evaluate(TILE_PLACES)).as("after the undo").isEqualTo(places);
    }

    @Test
    void onANarrowScreenTheTapBeforeTheLatestCanBeUndoneToo() {
        page.setViewportSize(360, 640);
        int before = open();
        desk.tap(page, "tax");
        desk.tap(page, "bank");
        desk.awaitTally(page, before + 2);

        page.click("[data-latest-more]");
        page.locator(".latest-row", new Page.LocatorOptions().setHasText("Skatteverket"))
                .first()
                .locator("[data-undo] button")
                .click();

        desk.awaitTally(page, before + 1);
        assertThat(newest()).containsText("Bank och räkningar", AS_SEEN);
    }

    @Test
    void theUndoKeyTakesBackATapThatIsStillOnItsWay() {
        int before = open();
        List<Route> held = new ArrayList<>();
        page.route("**/desk/taps", held::add);
        desk.tap(page, "e-id");
        assertThat(newest()).containsText("sparas", AS_SEEN);

        page.keyboard().press("Control+z");
        assertThat(newest()).containsText("är borttaget", AS_SEEN);
        held.getFirst().resume();

        page.waitForResponse(answer -> answer.url().endsWith("/undo"), () -> {});
        page.reload();
        desk.awaitTally(page, before);
    }

    @Test
    void theUndoKeyAgainTakesBackTheTapBefore() {
        int before = open();
        desk.tap(page, "e-id");
        desk.tap(page, "bank");
        desk.awaitTally(page, before + 2);

        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");

        desk.awaitTally(page, before);
        assertThat(page.locator("[data-latest-keys]")).hasText("Ctrl + Z ångrar");
    }

    @Test
    void aDoubleClickIsOnePersonAndTwoClicksAreTwo() {
        int before = open();

        page.dblclick(".tile[value=tax]");
        desk.awaitTally(page, before + 1);
        desk.tap(page, "tax");
        desk.awaitTally(page, before + 2);
        page.evaluate(TWO_TOUCHES);

        desk.awaitTally(page, before + 3);
    }

    @Test
    void theUndoKeyTakesBackAfterAReloadTooAndIsNamedOnlyWhereItDoesSomething() {
        int before = open();
        desk.tap(page, "tax");
        desk.awaitTally(page, before + 1);
        page.reload();
        assertThat(page.locator("[data-latest-keys]")).isVisible();

        page.keyboard().press("Control+z");

        assertThat(newest()).containsText("är borttaget", AS_SEEN);
        desk.awaitTally(page, before);
        Page colleague = CHROMIUM.page();
        desk.unlock(colleague);
        assertThat(colleague.locator("[data-latest-keys]")).isHidden();
    }

    @Test
    void aPinWithASpaceOpens() {
        page.navigate(desk.kiosk().address() + "/desk");
        page.fill("#pin", desk.pin().substring(0, 3) + " " + desk.pin().substring(3));
        page.press("#pin", "Enter");

        assertThat(page.locator("main.desk")).isVisible();
    }

    @Test
    void tapsThatWaitAreToldOnTheLockedPageAndLoggedInTheirOrder() {
        int before = open();
        page.context().clearCookies();
        desk.tap(page, "tax");
        page.click("[data-pin-later]");
        desk.tap(page, "bank");
        page.reload();

        assertThat(page.locator("[data-outbox]")).containsText("webbläsaren: 2");
        page.fill("#pin", desk.pin());
        page.press("#pin", "Enter");
        desk.awaitTally(page, before + 2);
        page.reload();
        assertThat(newest()).containsText("Bank och räkningar", AS_SEEN);
        assertThat(page.locator(".latest-row").nth(1)).containsText("Skatteverket", AS_SEEN);
    }

    @Test
    void aPageThatWasLeftOpenOvernightBeginsTheDayAndTakesATapBeforeThePin() {
        page.clock().install();
        int before = open();
        desk.tap(page, "e-id");
        desk.awaitTally(page, before + 1);
        page.context().clearCookies();

        page.clock().fastForward("24:00:00");
        assertThat(page.locator("[data-total]")).hasText("0");
        page.keyboard().press("2");
        assertThat(page.locator("[data-pin]")).isVisible();
        page.fill("[data-pin] input", desk.pin());
        page.press("[data-pin] input", "Enter");

        assertThat(page.locator("[data-pin]")).isHidden();
        desk.awaitTally(page, before + 2);
        page.reload();
        desk.awaitTally(page, before + 2);
    }

    @ParameterizedTest
    @CsvSource({"800, 480, sv, 9", "320, 640, sv, 6", "320, 640, ar, 6", "1024, 600, sv, 9"})
    void onALowScreenThreeRowsOfTilesAreInSight(int width, int height, String language, int tiles) {
        page.setViewportSize(width, height);
        open();
        page.navigate(desk.kiosk().address() + "/desk?lang=" + language);

        assertThat((Integer) page.evaluate(TILES_IN_SIGHT)).isGreaterThanOrEqualTo(tiles);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en", "ar"})
    void noWordIsBrokenInATile(String language) {
        open();
        page.navigate(desk.kiosk().address() + "/desk?lang=" + language);

        for (int width : new int[] {320, 360, 768, 1280, 1920}) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate(BROKEN_WORDS)).as("at %d px", width).isEqualTo(List.of());
        }
    }

    /// Issue 4: with style and script.
    @ParameterizedTest
    @ValueSource(strings = {"sv", "en", "ar"})
    void theWholePageIsSmall(String language) {
        open();
        page.navigate(desk.kiosk().address() + "/desk?lang=" + language);
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);

        assertThat(Transferred.by(page, page::reload)).isBetween(10_000L, 80_000L);
    }

    /// Unlocks the desk.
    ///
    /// @return what the day's tally says
    private int open() {
        desk.unlock(page);
        return Integer.parseInt(page.locator("[data-total]").innerText());
    }

    private Locator newest() {
        return page.locator(".latest-row").first();
    }
}
