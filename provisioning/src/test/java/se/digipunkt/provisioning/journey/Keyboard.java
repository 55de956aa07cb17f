package se.digipunkt.provisioning.journey;

import com.microsoft.playwright.Page;

/// A reader without a mouse: goes through a page with the tab key until what they look for has the
/// focus. Does without scripts.
final class Keyboard {

    private static final int MOST_TABS = 300;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /// Somebody who has signed in, on a page of theirs.
    static Keyboard signedIn(Page page, ServerProgram server, String user, String password) {
        page.navigate(server.address() + "/sign-in");
        page.fill("#user", user);
        page.fill("#password", password);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return new Keyboard(page);
    }

    static Keyboard ofAdmin(Page page, ServerProgram server) {
        return signedIn(page, server, ServerProgram.ADMIN, ServerProgram.ADMIN_PASSWORD);
    }

    void press(String selector) {
        reach(selector);
        page.keyboard().press("Enter");
    }

    void tick(String selector) {
        reach(selector);
        page.keyboard().press("Space");
    }

    /// A field that is reached by the keyboard is replaced by what is typed; in a list, typing
    /// chooses what begins so.
    void type(String selector, String text) {
        reach(selector);
        page.keyboard().type(text);
    }

    /// A field that holds something is written anew.
    void replace(String selector, String text) {
        reach(selector);
        replace(text);
    }

    /// From the summary of what is wrong to the first field, which is written anew.
    void correct(String text) {
        press(".error-summary a");
        replace(text);
    }

    private void replace(String text) {
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type(text);
    }

    /// Waits until what was sent is saved, or fails with what was wrong.
    void awaitSaved() {
        page.waitForSelector(".notice--ok[role=status], .error-summary");
        if (page.locator(".error-summary").count() > 0) {
            throw new AssertionError(page.locator(".error-summary").textContent());
        }
    }

    private void reach(String selector) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            if (page.locator(selector + ":focus").count() > 0) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }
}
