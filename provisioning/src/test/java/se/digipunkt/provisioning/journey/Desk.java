package se.digipunkt.provisioning.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/// The staff's page of a kiosk.
///
/// @param pin opens it
public record Desk(KioskProgram kiosk, String pin) {

    /// Opens it in a browser and types the PIN.
    public void unlock(Page page) {
        unlockWithoutScript(page);
        awaitScript(page);
    }

    /// The same in a browser that runs no scripts.
    void unlockWithoutScript(Page page) {
        page.navigate(kiosk.address() + "/desk");
        page.fill("#pin", pin);
        page.press("#pin", "Enter");
        PlaywrightAssertions.assertThat(page.locator("main.desk")).isVisible();
    }

    /// Waits until the page works by its script: before that a tile is a form's button.
    static void awaitScript(Page page) {
        PlaywrightAssertions.assertThat(page.locator("main.desk")).isVisible();
        PlaywrightAssertions.assertThat(page.locator("[data-latest-keys]:not([hidden])"))
                .isAttached();
    }

    void tap(Page page, String errand) {
        page.click("button[name=errand][value=" + errand + "]");
    }

    void undoLast(Page page) {
        page.locator("[data-undo]:visible button").first().click();
    }

    /// Waits until the page counts that many today: then they are on the disk.
    void awaitTally(Page page, int total) {
        PlaywrightAssertions.assertThat(page.locator("[data-total]"))
                .hasText(Integer.toString(total));
        Await.until(
                "the journal has what the page shows",
                java.time.Duration.ofSeconds(10),
                () -> page.locator("[data-unsaved]").isHidden());
    }
}
