package se.digipunkt.provisioning.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// The desk of the point on the server, and somebody who works there.
///
/// @param office where [#MAJA] is staff of the point
record ServerDesk(Office office) {

    static final String MAJA = "maja.jokkmokk";

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    static ServerDesk furnished(Programs programs) {
        Office office = Office.furnished(programs.server(Database.SQLITE).start());
        office.admin()
                .post(
                        "/api/v1/users",
                        Map.of(
                                "user",
                                MAJA,
                                "password",
                                Office.PASSWORD,
                                "roles",
                                List.of("staff"),
                                "places",
                                List.of(Office.POINT)))
                .ok();
        return new ServerDesk(office);
    }

    String address() {
        return office.server().address() + "/desk/" + Office.POINT;
    }

    /// Signs in where needed, and waits for the script.
    void open(Page page, String user) {
        page.navigate(address());
        signIn(page, user);
        Desk.awaitScript(page);
    }

    static void signIn(Page page, String user) {
        page.fill("#user", user);
        page.fill("#password", Office.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    static void tap(Page page, String errand) {
        page.click("button[name=errand][value=" + errand + "]");
    }

    static Locator newest(Page page) {
        return page.locator(".latest-row").first();
    }

    static Locator kept(Page page) {
        return page.locator("[data-kept-count]");
    }

    static void awaitSaved(Page page, long total) {
        assertThat(page.locator("[data-total]")).hasText(Long.toString(total));
        assertThat(page.locator("[data-kept=none]")).isVisible();
    }

    /// Questions of today: records of one person and one errand, here.
    long logged() {
        return office.questions(Office.POINT, LocalDate.now(SWEDEN));
    }
}
