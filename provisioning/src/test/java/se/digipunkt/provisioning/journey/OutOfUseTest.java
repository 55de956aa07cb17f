package se.digipunkt.provisioning.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;

/// A kiosk that may not talk to its server says so, and loses nothing.
class OutOfUseTest {

    @RegisterExtension static final Programs PROGRAMS = new Programs();
    @RegisterExtension static final Chromium CHROMIUM = new Chromium();

    @Test
    void theDeskOfARevokedKioskStillLogsAndSaysThatNothingIsSent() {
        Office office = Office.furnished(PROGRAMS.server(Database.SQLITE).start());
        Desk desk = office.enrolledKiosk(PROGRAMS);
        Page page = CHROMIUM.page();
        desk.unlock(page);
        String kiosk = office.kiosk().path("id").asText();
        office.admin().post("/api/v1/kiosks/" + kiosk + "/revocation", "").ok();

        desk.tap(page, "e-id");

        desk.awaitTally(page, 1);
        assertThat(page.locator(".desk-alerts [data-sending=revoked]")).isVisible();
        assertThat(page.locator(".sending")).containsText("Finns bara i kiosken: 1");
        page.reload();
        assertThat(page.locator("[data-out-of-use=revoked]")).isVisible();
        assertThat(page.locator(".desk-alerts [data-sending=revoked]")).isHidden();
        Assertions.assertThat(desk.kiosk().health().path("enrolment").asText())
                .isEqualTo("revoked");
    }

    @Test
    void aMistypedCodeIsTriedOnceAndKeepsNoOtherKioskWaiting() {
        ServerProgram server = PROGRAMS.server(Database.SQLITE).start();
        Office office = Office.furnished(server);
        KioskProgram mistyped = PROGRAMS.kiosk(server, "ABCD-EFGH").start();
        for (int start = 0; start < 6; start++) {
            Await.until(
                    "the code is refused",
                    Duration.ofSeconds(30),
                    () -> mistyped.health().path("enrolment").asText().equals("code-refused"));
            mistyped.program().stop();
            mistyped.start();
        }

        PROGRAMS.kiosk(server, office.enrolmentCode()).start().awaitEnrolled();

        Assertions.assertThat(mistyped.program().log())
                .contains("The server refuses the enrolment code");
        Page page = CHROMIUM.page();
        page.navigate(mistyped.address() + "/desk");
        assertThat(page.locator("main")).containsText("servern tar inte emot dess kod");
    }

    @Test
    void whatKeepsAKioskFromStartingIsSaidWithoutATrace() throws IOException {
        Program kiosk = PROGRAMS.kiosk(PROGRAMS.server(Database.SQLITE), "").program();

        int nonsense = kiosk.startAndEnd(Map.of("DIGIPUNKT_SERVER", "nonsense"));
        Assertions.assertThat(nonsense).isEqualTo(1);
        Assertions.assertThat(kiosk.log()).contains("DIGIPUNKT_SERVER is \"nonsense\"");

        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Assertions.assertThat(kiosk.startAndEnd(Map.of("DIGIPUNKT_KIOSK_PORT", port)))
                    .isEqualTo(1);
        }
        Assertions.assertThat(kiosk.log())
                .contains("Set DIGIPUNKT_KIOSK_PORT to another one")
                .doesNotContain("\tat ");
    }

    @Test
    void aKioskStartedWithoutAServerSaysWhatIsMissing() {
        Program kiosk = PROGRAMS.kiosk(PROGRAMS.server(Database.SQLITE), "").program();

        kiosk.start(Map.of("DIGIPUNKT_SERVER", ""));

        Assertions.assertThat(kiosk.log())
                .contains("not enrolled", "set DIGIPUNKT_SERVER", "DIGIPUNKT_ENROLMENT_CODE");
    }
}
