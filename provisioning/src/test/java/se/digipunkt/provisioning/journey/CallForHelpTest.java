package se.digipunkt.provisioning.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;

/// From the button beside the screen, on the pins of Pi4J's mock, to lamp, desk and answer.
class CallForHelpTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Duration SOON = Duration.ofSeconds(10);

    @RegisterExtension static final Programs PROGRAMS = new Programs();
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();
    private static final ForEveryone EVERYONE = new ForEveryone(CHROMIUM);

    private final Office office =
            Office.furnished(PROGRAMS.server(Database.SQLITE).start()).inAllLanguages();
    private final Page screen = CHROMIUM.page();
    private final Page staff = CHROMIUM.page();

    @Test
    void fromTheButtonToLampDeskAndAnswerAndWhenNobodyIsThereTheHonestOne() {
        office.openAllDay(LocalDate.now(SWEDEN));
        Desk desk = office.enrolledMockedKiosk(PROGRAMS);
        Api kiosk = new Api(desk.kiosk().address(), null);
        screen.navigate(desk.kiosk().address() + "/?lang=ar");
        desk.unlock(staff);
        assertThat(desk.kiosk().health().at("/controls/button").asText()).isEqualTo("working");

        press(kiosk);
        seeTheCall(kiosk);
        answerByKeyboard(kiosk);
        closeToday();
        askByKeyboard(desk);
        seeTheHonestAnswer();

        assertThat(CHROMIUM.complaints()).isEmpty();
        desk.kiosk().awaitAllSent();
        assertThat(month().path("hidden").toString()).contains("calls", "outside");
    }

    private void seeTheCall(Api kiosk) {
        screen.waitForURL(url -> url.contains("/help?lang=ar"));
        assertThat(screen.locator("h1")).hasText("لقد سمعناك");
        assertThat(staff.locator(".desk-call")).containsText("Någon vill prata med dig");
        assertThat(staff.locator("[data-language=ar]")).isVisible();
        Await.until("the lamp blinks", SOON, () -> lamp(kiosk, "shines"));
        Await.until("the lamp blinks", SOON, () -> lamp(kiosk, "dark"));
        assertFindsNothing(screen, "called");
        assertFindsNothing(staff, "desk with a call");
    }

    private void answerByKeyboard(Api kiosk) {
        staff.locator("[data-help-answer=coming] button").focus();
        staff.keyboard().press("Enter");
        assertThat(screen.locator("h1")).hasText("شخص ما قادم");
        Await.until("the lamp shines", SOON, () -> lamp(kiosk, "shines"));

        staff.locator("[data-help-answer=answered] button").click();
        assertThat(screen.locator("h1")).hasText("تحصل على المساعدة الآن");
        assertThat(staff.locator(".desk-call")).isHidden();
        Await.until("the lamp is dark", SOON, () -> lamp(kiosk, "dark"));
    }

    private void seeTheHonestAnswer() {
        assertThat(screen.locator(".call-answer"))
                .containsText("Stängt i dag (väder eller väglag)");
        assertThat(screen.locator(".slip")).containsText("Legitimation");
        assertThat(screen.locator(".slip .qr")).isVisible();
        assertThat(staff.locator(".desk-call")).isHidden();
        assertFindsNothing(screen, "the honest answer");
    }

    private static void press(Api kiosk) {
        kiosk.get("/mocked/button/up").ok();
        Await.until("it is up", SOON, () -> settled(kiosk));
        kiosk.get("/mocked/button/down").ok();
        Await.until("it is down", SOON, () -> settled(kiosk));
        kiosk.get("/mocked/button/up").ok();
    }

    /// Some questions take as long as a level has to stand.
    private static boolean settled(Api kiosk) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < Duration.ofMillis(80).toNanos()) {
            kiosk.get("/mocked/lamp").ok();
        }
        return true;
    }

    private static boolean lamp(Api kiosk, String state) {
        return kiosk.get("/mocked/lamp").body().equals(state);
    }

    private void closeToday() {
        staff.locator(".closing summary").click();
        staff.locator("button[name=reason][value=weather]").click();
        assertThat(staff.locator(".desk-now-lines")).containsText("Stängt i dag");
    }

    private void askByKeyboard(Desk desk) {
        screen.navigate(desk.kiosk().address() + "/?lang=sv&size=large");
        screen.locator(".talk-button").focus();
        screen.keyboard().press("Enter");
        screen.waitForURL(Pattern.compile("/help\\?lang=sv&size=large"));
        assertThat(screen.locator("h1")).hasText("Ingen är här och hjälper till nu");
    }

    private JsonNode month() {
        YearMonth month = YearMonth.now(SWEDEN);
        return office.coordinator()
                .get(
                        "/api/v1/help-calls?scope=%s&from=%s&to=%s"
                                .formatted(Office.POINT, month, month))
                .ok()
                .json()
                .path("items")
                .path(0);
    }

    private static void assertFindsNothing(Page page, String what) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions()
                            .setColorScheme(scheme)
                            .setReducedMotion(ReducedMotion.REDUCE));
            page.setViewportSize(scheme == ColorScheme.LIGHT ? 1280 : 360, 900);
            EVERYONE.assertHoldsNow(page, what);
        }
    }
}
