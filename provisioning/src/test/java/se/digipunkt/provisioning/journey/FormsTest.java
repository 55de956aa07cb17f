package se.digipunkt.provisioning.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// Where the focus goes and what stays when a form does not go through, as its reader meets it.
class FormsTest {

    private static final AtomicReference<Office> OFFICE = new AtomicReference<>();

    @RegisterExtension
    static final Programs PROGRAMS =
            new Programs(
                    programs ->
                            OFFICE.set(Office.furnished(programs.server(Database.SQLITE).start())));

    @RegisterExtension static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @CsvSource({"/buses/all/new, sv", "/points/all/new, ar", "/users, en"})
    void anErrorGetsTheFocusAndLeadsToItsField(String path, String language) {
        Page page = signedIn(path, language);
        letAnythingThrough(page);
        send(page);

        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page.locator(".error-summary")).isInViewport();
        String field = page.locator(".error-summary a").first().getAttribute("href");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(field)).isFocused();
    }

    @ParameterizedTest
    @CsvSource({
        "/points/ddc-2510-1/edit, /api/v1/points/ddc-2510-1",
        "/buses/bokbuss-2510/edit, /api/v1/buses/bokbuss-2510"
    })
    void whatSomebodyElseSavedMeanwhileIsShownBesideWhatWasTyped(String path, String api) {
        Page page = signedIn(path, "sv");
        page.fill("#name", "Mitt namn");
        OFFICE.get()
                .coordinator()
                .put(
                        api,
                        Map.of(
                                "name", "Deras namn",
                                "kinds", List.of("digidelcenter"),
                                "municipality", "2510"))
                .ok();
        send(page);

        assertThat(page.locator(".notice--warn")).isFocused();
        assertThat(page.locator(".notice--warn")).containsText("Deras namn");
        assertThat(page.locator("#name")).hasValue("Mitt namn");
        send(page);
        assertThat(page.locator("[role=status]").first()).hasText("Sparat.");
        assertThat(page.locator("main")).containsText("Mitt namn");
    }

    @ParameterizedTest
    @CsvSource({"/buses/all/new, /buses"})
    void aSessionThatEndsLosesNothingTyped(String path, String list) {
        Page page = signedIn(path, "sv");
        page.fill("#name", "Bussen \"norr\" & söder");
        page.selectOption("#municipality", "2510");
        forgetSession(page);
        send(page);

        assertThat(page.locator(".notice--warn")).isFocused();
        Assertions.assertThat(page.url()).doesNotContain("Bussen");
        CHROMIUM.forgetComplaints();
        page.fill("#user", ServerProgram.ADMIN);
        page.fill("#password", ServerProgram.ADMIN_PASSWORD);
        page.press("#password", "Enter");
        page.locator("main button").click();

        assertThat(page.locator("[role=status]").first()).hasText("Sparat.");
        assertThat(page.locator("main")).containsText("Bussen \"norr\" & söder");
        Assertions.assertThat(page.url()).contains(list);
        Assertions.assertThat(CHROMIUM.complaints()).isEmpty();
    }

    private static Page signedIn(String path, String language) {
        Page page = CHROMIUM.page();
        String address = OFFICE.get().server().address().toString();
        page.navigate(address + path + "?lang=" + language);
        if (page.url().contains("/sign-in")) {
            Assertions.assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
            page.fill("#user", ServerProgram.ADMIN);
            page.fill("#password", ServerProgram.ADMIN_PASSWORD);
            page.press("#password", "Enter");
            page.waitForURL(url -> !url.contains("/sign-in"));
            page.navigate(address + path + "?lang=" + language);
        }
        return page;
    }

    /// As a browser that does not check fields itself.
    private static void letAnythingThrough(Page page) {
        page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
    }

    private static void send(Page page) {
        page.locator("main form .button--primary").click();
    }

    private static void forgetSession(Page page) {
        Cookie session =
                page.context().cookies().stream()
                        .filter(cookie -> cookie.name.startsWith("digipunkt-session"))
                        .findFirst()
                        .orElseThrow();
        String address = OFFICE.get().server().address().toString();
        page.context().addCookies(List.of(new Cookie(session.name, "ended").setUrl(address)));
    }
}
