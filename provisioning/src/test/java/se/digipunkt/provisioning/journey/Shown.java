package se.digipunkt.provisioning.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import java.util.concurrent.atomic.AtomicReference;

/// A server and a kiosk for all pages of a test class, with something to show on each.
final class Shown {

    private final Chromium chromium;
    private final AtomicReference<Office> office = new AtomicReference<>();
    private final AtomicReference<Desk> desk = new AtomicReference<>();
    private final AtomicReference<String> signedIn = new AtomicReference<>();

    Shown(Chromium chromium) {
        this.chromium = chromium;
    }

    void start(Programs programs) {
        Office furnished = Office.furnished(programs.server(Database.SQLITE).start());
        BusTimetable.addTo(furnished);
        furnished.describe();
        Desk enrolled = furnished.enrolledKiosk(programs);
        DeskClient taps = DeskClient.unlocked(enrolled);
        for (int tap = 0; tap < 6; tap++) {
            taps.tap("e-id");
        }
        taps.tap("health");
        enrolled.kiosk().awaitAllSent();
        office.set(furnished);
        desk.set(enrolled);
    }

    Office office() {
        return office.get();
    }

    Desk desk() {
        return desk.get();
    }

    String address(String path, String language) {
        String joint = path.contains("?") ? "&" : "?";
        return office().server().address() + path + joint + "lang=" + language;
    }

    /// The profile of a browser in which the first admin is signed in.
    Browser.NewContextOptions signedIn() {
        String state = signedIn.updateAndGet(known -> known == null ? signInOnce() : known);
        return new Browser.NewContextOptions().setStorageState(state);
    }

    private String signInOnce() {
        Page page = chromium.page();
        signIn(page, ServerProgram.ADMIN, ServerProgram.ADMIN_PASSWORD);
        return page.context().storageState();
    }

    void signIn(Page page, String user, String password) {
        page.navigate(address("/sign-in", "sv"));
        page.fill("#user", user);
        page.fill("#password", password);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }
}
