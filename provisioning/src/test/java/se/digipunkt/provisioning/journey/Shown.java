package se.digipunkt.provisioning.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// A server and a kiosk for all pages of a test class, with something to show on each.
final class Shown {

    /// To the terminal: more than are hidden.
    static final int VISITS = 7;

    private final Chromium chromium;
    private final AtomicReference<Office> office = new AtomicReference<>();
    private final AtomicReference<Desk> desk = new AtomicReference<>();
    private final Map<String, String> states = new HashMap<>();

    Shown(Chromium chromium) {
        this.chromium = chromium;
    }

    void start(Programs programs) {
        Office furnished =
                Office.furnished(programs.server(Database.SQLITE).start()).inAllLanguages();
        BusTimetable.addTo(furnished);
        furnished.describe();
        Desk enrolled = furnished.enrolledKiosk(programs);
        DeskClient taps = DeskClient.unlocked(enrolled);
        for (int tap = 0; tap < 6; tap++) {
            taps.tap("e-id");
        }
        taps.tap("health");
        enrolled.kiosk().awaitThemes();
        Resident resident = Resident.at(enrolled.kiosk());
        for (int visit = 0; visit < VISITS; visit++) {
            resident.visit("so", "bank", visit == 0 ? "not" : "done");
        }
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

    /// The page of somebody who is not signed in.
    Page ofAnyone() {
        return chromium.pageOf("anyone", Browser.NewContextOptions::new);
    }

    /// The page of the first admin.
    Page ofAdmin() {
        return chromium.pageOf("admin", this::signedIn);
    }

    /// The page of the point's coordinator.
    Page ofCoordinator() {
        return chromium.pageOf("coordinator", () -> stateOf(Office.COORDINATOR, Office.PASSWORD));
    }

    /// The profile of a browser in which the first admin is signed in.
    Browser.NewContextOptions signedIn() {
        return stateOf(ServerProgram.ADMIN, ServerProgram.ADMIN_PASSWORD);
    }

    private Browser.NewContextOptions stateOf(String user, String password) {
        String state = states.computeIfAbsent(user, _ -> signInOnce(user, password));
        return new Browser.NewContextOptions().setStorageState(state);
    }

    private String signInOnce(String user, String password) {
        Page page = chromium.page();
        signIn(page, user, password);
        return page.context().storageState();
    }

    private void signIn(Page page, String user, String password) {
        page.navigate(address("/sign-in", "sv"));
        page.fill("#user", user);
        page.fill("#password", password);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }
}
