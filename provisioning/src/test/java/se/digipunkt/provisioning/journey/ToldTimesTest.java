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
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;

/// What a kiosk says of what is open, on its screen and at its desk, and what the server hears.
class ToldTimesTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    @RegisterExtension static final Programs PROGRAMS = new Programs();
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();
    private static final ForEveryone EVERYONE = new ForEveryone(CHROMIUM);

    /// One for each test: a PIN is made for the kiosk that was enrolled last.
    private final Office office = Office.furnished(PROGRAMS.server(Database.SQLITE).start());

    private final Page page = CHROMIUM.page();

    @Test
    void closedTodayIsOnTheScreenAtOnceAndAtTheServerAndCanBeTakenBack() {
        office.openAllDay(LocalDate.now(SWEDEN));
        Desk desk = office.enrolledKiosk(PROGRAMS);
        Page screen = CHROMIUM.page();
        screen.navigate(desk.kiosk().address() + "/?lang=sv");
        assertThat(screen.locator(".terminal-here .states"))
                .containsText(Pattern.compile("Öppet nu|Stängt nu"));

        desk.unlock(page);
        page.locator(".closing summary").focus();
        page.keyboard().press("Enter");
        assertFindsNothing("the reasons");
        page.locator("button[name=reason][value=weather]").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator(".desk-place-now"))
                .containsText("Stängt i dag (väder eller väglag)");
        assertFindsNothing("closed");
        screen.reload();
        assertThat(screen.locator(".terminal-here")).containsText("Stängt i dag");
        Await.until("the server has heard", Duration.ofSeconds(60), () -> exceptions().size() == 1);
        assertThat(exceptions().get(0).path("reason").asText()).isEqualTo("weather");

        page.locator(".desk-place-now form button").click();

        assertThat(page.locator(".closing")).isVisible();
        Await.until("it has heard again", Duration.ofSeconds(60), () -> exceptions().isEmpty());
        assertThat(CHROMIUM.complaints()).isEmpty();
    }

    @Test
    void aClosureThatTheOfficeTakesBackIsNoLongerOnTheScreen() {
        office.openAllDay(LocalDate.now(SWEDEN));
        Desk desk = office.enrolledKiosk(PROGRAMS);
        desk.unlock(page);
        page.locator(".closing summary").click();
        page.locator("button[name=reason][value=weather]").click();
        assertThat(page.locator(".desk-now-lines")).containsText("Stängt i dag");
        Await.until("the server has heard", Duration.ofSeconds(60), () -> exceptions().size() == 1);

        office.admin()
                .sendText(
                        "DELETE",
                        "/api/v1/points/"
                                + Office.POINT
                                + "/exceptions/"
                                + exceptions().get(0).path("id").asText(),
                        "application/json",
                        "")
                .ok();

        Await.until(
                "the kiosk has heard",
                Duration.ofSeconds(60),
                () -> {
                    page.reload();
                    return page.locator(".closing").isVisible();
                });
        assertThat(page.locator(".desk-now-lines")).not().containsText("Stängt i dag");
    }

    private JsonNode exceptions() {
        return office.admin()
                .get("/api/v1/points/" + Office.POINT + "/exceptions")
                .ok()
                .json()
                .path("items");
    }

    @Test
    void theBusSaysWhereItStopsAndAStopWhenTheBusComes() {
        BusTimetable.addTo(office.inAllLanguages());
        KioskProgram onBus = kiosk("bus", Office.BUS);
        page.navigate(onBus.address() + "/?lang=sv");
        assertThat(page.locator(".terminal-here"))
                .containsText(
                        Pattern.compile("(Nästa hållplats: Kåbdalis|Bussen står i Kåbdalis)"));

        KioskProgram atStop = kiosk("servicePoint", BusTimetable.STOP);
        page.navigate(atStop.address() + "/?lang=ar");

        assertThat(page.locator(".terminal-here .state--bus")).isVisible();
        assertThat(page.locator(".terminal-here .deviations li")).hasCount(2);
        assertFindsNothing("a stop");
    }

    private KioskProgram kiosk(String kind, String place) {
        String code =
                office.admin()
                        .post("/api/v1/enrolment-codes", Map.of(kind, place))
                        .ok()
                        .json()
                        .path("code")
                        .asText();
        KioskProgram kiosk = PROGRAMS.kiosk(office.server(), code).start();
        kiosk.awaitEnrolled();
        kiosk.awaitContact();
        return kiosk;
    }

    private void assertFindsNothing(String what) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions()
                            .setColorScheme(scheme)
                            .setReducedMotion(ReducedMotion.REDUCE));
            // A new width paints the page anew, in the colours of the scheme.
            page.setViewportSize(scheme == ColorScheme.LIGHT ? 1280 : 360, 900);
            EVERYONE.assertHoldsNow(page, what);
        }
    }
}
