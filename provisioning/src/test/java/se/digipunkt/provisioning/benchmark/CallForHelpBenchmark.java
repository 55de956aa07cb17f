package se.digipunkt.provisioning.benchmark;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.provisioning.journey.Api;
import se.digipunkt.provisioning.journey.Checkout;
import se.digipunkt.provisioning.journey.Chromium;
import se.digipunkt.provisioning.journey.Database;
import se.digipunkt.provisioning.journey.Desk;
import se.digipunkt.provisioning.journey.Office;
import se.digipunkt.provisioning.journey.Programs;

import java.time.LocalDate;
import java.time.ZoneId;

/// From the release of the button, on the pins of Pi4J's mock, to the call on top of the desk.
@Tag("benchmark")
class CallForHelpBenchmark {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int CALLS = 40;
    private static final int WARM = 5;

    @RegisterExtension static final Programs PROGRAMS = new Programs();
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();

    private final Results results = new Results("A call for help");

    @Test
    void measure() {
        Office office = Office.furnished(PROGRAMS.server(Database.SQLITE).start());
        office.openAllDay(LocalDate.now(SWEDEN));
        Desk desk = office.enrolledMockedKiosk(PROGRAMS);
        Api kiosk = new Api(desk.kiosk().address(), null);
        Page page = CHROMIUM.page();
        desk.unlock(page);
        kiosk.get("/mocked/button/up");
        long[] nanos = new long[CALLS];
        for (int call = -WARM; call < CALLS; call++) {
            page.waitForTimeout(100);
            kiosk.get("/mocked/button/down");
            page.waitForTimeout(100);
            long begun = System.nanoTime();
            kiosk.get("/mocked/button/up");
            page.locator("[data-help-answer=coming] button").waitFor();
            if (call >= 0) {
                nanos[call] = System.nanoTime() - begun;
            }
            page.locator("[data-help-answer=coming] button").click();
            page.locator("[data-help-answer=answered] button").click();
            page.waitForCondition(() -> page.locator(".desk-call").isHidden());
        }
        results.add(
                "button released (30 ms of them its settling) to the call on top of the desk in"
                        + " Chromium, "
                        + CALLS
                        + " calls (target: under 500 ms)",
                new Timings(nanos).told());
        results.write(Checkout.root().resolve("docs/benchmarks.md"));
    }
}
