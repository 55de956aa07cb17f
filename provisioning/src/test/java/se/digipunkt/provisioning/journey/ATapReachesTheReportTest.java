package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// From the village desk to the board's report, though the server is down and the power goes.
class ATapReachesTheReportTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    @RegisterExtension static final Programs PROGRAMS = new Programs();
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @EnumSource
    void sixQuestionsOnceOnTheRightDay(Database database) {
        ServerProgram server = PROGRAMS.server(database).start();
        Office office = Office.furnished(server);
        Desk desk = office.enrolledKiosk(PROGRAMS);
        KioskProgram kiosk = desk.kiosk();
        server.program().stop();

        LocalDate day = LocalDate.now(SWEDEN);
        sevenTapsAndOneUndo(desk);
        kiosk.program().kill();
        kiosk.start();
        assertThat(kiosk.unsent()).as("what waits after kill -9").isGreaterThanOrEqualTo(8);
        server.start();
        kiosk.awaitAllSent();

        assertThat(office.questions(day)).isEqualTo(6);
        Page report = reportAfterSignIn(server, day);
        assertSix(report);
        kiosk.program().stop();
        kiosk.start();
        kiosk.awaitContact();
        kiosk.awaitAllSent();
        report.reload();
        assertSix(report);
        assertThat(office.questions(day)).isEqualTo(6);
        assertThat(CHROMIUM.complaints()).isEmpty();
    }

    private static void sevenTapsAndOneUndo(Desk desk) {
        Page page = CHROMIUM.page();
        desk.unlock(page);
        for (int tap = 1; tap <= 7; tap++) {
            desk.tap(page, "e-id");
            desk.awaitTally(page, tap);
        }
        desk.undoLast(page);
        desk.awaitTally(page, 6);
        // left open, it would complain that the kiosk, once killed, asks for the PIN again
        page.close();
    }

    private static Page reportAfterSignIn(ServerProgram server, LocalDate day) {
        Page page = CHROMIUM.page();
        page.navigate(
                server.address()
                        + "/follow-up/"
                        + Office.POINT
                        + "/"
                        + period(YearMonth.from(day)));
        page.fill("#user", Office.REGION_USER);
        page.fill("#password", Office.PASSWORD);
        page.press("#password", "Enter");
        PlaywrightAssertions.assertThat(page.locator("h1")).containsText(Office.POINT_NAME);
        return page;
    }

    private static String period(YearMonth month) {
        return "%d-M%02d".formatted(month.getYear(), month.getMonthValue());
    }

    private static void assertSix(Page report) {
        PlaywrightAssertions.assertThat(report.locator("#figure-questions .figure-value"))
                .hasText("6");
    }
}
