package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;

/// Every page of those who are signed in, for everyone.
class StaffPagesTest {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    @RegisterExtension static final Chromium CHROMIUM = new Chromium();
    private static final Shown SHOWN = new Shown(CHROMIUM);
    private static final ForEveryone EVERYONE = new ForEveryone(CHROMIUM);
    @RegisterExtension static final Programs PROGRAMS = new Programs(SHOWN::start);

    @ParameterizedTest
    @CsvSource({
        "/points, sv",
        "/points, ar",
        "/points/ddc-2510-1, sv",
        "/points/ddc-2510-1, ar",
        "/points/ddc-2510-1/edit, sv",
        "/points/ddc-2510-1/edit, ar",
        "/points/ddc-2510-1/history, sv",
        "/points/ddc-2510-1/history, ar",
        "/points/ddc-2510-1/archive, sv",
        "/points/ddc-2510-1/archive, ar",
        "/points/stangd-affar, sv",
        "/points/stangd-affar, ar",
        "/points/all/archived, sv",
        "/points/all/archived, ar",
        "/points/ddc-2510-1/hours, sv",
        "/points/ddc-2510-1/hours, ar",
        "/points/all/revision, sv",
        "/points/all/revision, ar",
        "/points/all/new, sv",
        "/points/all/new, ar",
        "/points/all/import, sv",
        "/points/all/import, ar",
        "/buses, sv",
        "/buses, ar",
        "/buses/all/new, sv",
        "/buses/all/new, ar",
        "/buses/bokbuss-2510, sv",
        "/buses/bokbuss-2510, ar",
        "/buses/bokbuss-2510/rounds/new, sv",
        "/buses/bokbuss-2510/rounds/new, ar",
        "/buses/bokbuss-2510/calls/new, sv",
        "/buses/bokbuss-2510/calls/new, ar",
        "/rounds/dagsturen/edit, sv",
        "/rounds/dagsturen/edit, ar",
        "/rounds/dagsturen/history, sv",
        "/rounds/dagsturen/history, ar",
        "/rounds/all/import, sv",
        "/rounds/all/import, ar",
        "/kiosks, sv",
        "/kiosks, ar",
        "/users, sv",
        "/users, ar",
        "/errands, sv",
        "/errands, ar",
        "/errands/email, sv",
        "/errands/email, ar",
        "/terminal, sv",
        "/terminal, ar",
        "/terminal/themes/health, sv",
        "/terminal/themes/health, ar",
        "/terminal/themes/municipality/sites, sv",
        "/terminal/themes/municipality/sites, ar",
        "/terminal/themes/health/texts/fa, sv",
        "/terminal/themes/health/texts/sv, ar",
        "/sheets, sv",
        "/sheets, ar",
        "/points/ddc-2510-1/sheet, sv",
        "/points/ddc-2510-1/sheet, ar",
        "/points/ddc-2510-1/sheet/paper, sv",
        "/points/ddc-2510-1/sheet/paper, ar",
        "/guidance/import, sv",
        "/guidance/import, ar",
        "/exports, sv",
        "/exports, ar",
        "/exports/library, sv",
        "/exports/library, ar",
        "/guidance/figures/region?period=2026, sv",
        "/guidance/figures/region?period=2026, ar",
        "/guidance/figures/2510?by=weekday&by=hour, sv",
        "/guidance/figures/2510?by=weekday&by=hour, ar",
        "/guidance/figures/ddc-2510-1?from=2001-01-01&to=2001-01-09, sv",
        "/guidance/figures/ddc-2510-1?from=2001-01-01&to=2001-01-09, ar",
        "/guidance/figures/ddc-2510-1/month, sv",
        "/guidance/figures/ddc-2510-1/month, ar",
        "/availability/region?period=2026, sv",
        "/availability/region?period=2026, ar",
        "/availability/2510, sv",
        "/availability/2510, ar",
        "/help-calls/ddc-2510-1, sv",
        "/help-calls/ddc-2510-1, ar",
        "/availability/ddc-2510-1, sv",
        "/availability/ddc-2510-1, ar",
        "/availability/region/help?period=2026, sv",
        "/availability/2510/help, ar",
        "/availability/ddc-2510-1/help, sv",
        "/availability/ddc-2510-1/help, ar",
        "/availability/bokbuss-2510/help, sv",
        "/availability/bokbuss-2510/help, ar",
        "/points/ddc-2510-1/staffed-hours, sv",
        "/points/ddc-2510-1/staffed-hours, ar",
        "/connection/region?period=2026, sv",
        "/connection/region?period=2026, ar",
        "/connection/ddc-2510-1, sv",
        "/coverage?km=20&hours=5, sv",
        "/coverage?km=20&hours=5, ar",
        "/coverage/next?km=20, sv",
        "/coverage/next?km=20, ar",
        "/coverage/trial?km=20, sv",
        "/coverage/trial?km=20, ar",
        "/coverage/population, sv",
        "/coverage/population, ar",
        "/desk?choose, sv",
        "/desk?choose, ar",
        "/desk/ddc-2510-1, sv",
        "/desk/ddc-2510-1, ar",
        "/desk/ddc-2510-1/help?form=group, sv",
        "/desk/ddc-2510-1/help?form=group, ar",
        "/desk/ddc-2510-1/days/2026-11-20, sv",
        "/desk/ddc-2510-1/days/2026-11-20, ar",
        "/desk/bokbuss-2510, sv",
        "/desk/bokbuss-2510/stop, ar",
        "/account, sv",
        "/account, ar",
        "/follow-up/region/2026, sv",
        "/follow-up/region/2026, ar",
        "/follow-up/ddc-2510-1/2026, sv",
        "/follow-up/ddc-2510-1/2026, ar"
    })
    void signedInPage(String path, String language) {
        Page page = SHOWN.ofAdmin();
        page.navigate(SHOWN.address(path, language));

        assertThat(page.url()).doesNotContain("/sign-in");
        EVERYONE.assertHolds(page, path, language);
    }

    /// What the kiosk told is of the month that runs: its figures wait until it is over.
    @ParameterizedTest
    @CsvSource({"sv, Månaden pågår", "ar, لم ينتهِ الشهر"})
    void ofTheMonthThatRunsNothingIsTold(String language, String running) {
        Page page = SHOWN.ofAdmin();
        String month = YearMonth.now(ZoneId.of("Europe/Stockholm")).toString();
        page.navigate(SHOWN.address("/terminal/use/ddc-2510-1?month=" + month, language));

        assertThat(page.innerText("main")).contains(running).doesNotContain("Soomaali");
        EVERYONE.assertHolds(page, "/terminal/use", language);
    }

    /// Chromium writes the pages of a PDF uncompressed, one object each.
    @ParameterizedTest
    @ValueSource(strings = {"sv", "ar"})
    void myMonthPrintsOnOneSheet(String language) {
        Page page = SHOWN.ofAdmin();
        page.navigate(SHOWN.address("/guidance/figures/ddc-2510-1/month", language));

        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));

        assertThat(SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results())
                .hasSize(1);
    }

    /// Who may do less sees other buttons, or a refusal.
    @ParameterizedTest
    @CsvSource({
        "/points, sv", "/points, ar",
        "/points/ddc-2510-1, sv", "/points/ddc-2510-1, ar",
        "/kiosks, sv", "/kiosks, ar",
        "/follow-up/2510/2026, sv", "/follow-up/2510/2026, ar"
    })
    void pageOfACoordinator(String path, String language) {
        Page page = SHOWN.ofCoordinator();
        page.navigate(SHOWN.address(path, language));

        EVERYONE.assertHolds(page, path + " of a coordinator", language);
    }

    @ParameterizedTest
    @CsvSource({"cancel, sv", "cancel, ar", "move, sv", "move, ar"})
    void callOfABus(String what, String language) {
        String path = "/calls/" + BusTimetable.plannedCall() + "/" + what;
        Page page = SHOWN.ofAdmin();
        page.navigate(SHOWN.address(path, language));

        EVERYONE.assertHolds(page, path, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "ar"})
    void kioskOfTheFleet(String language) {
        String id = SHOWN.office().kiosk().path("id").asText();
        Page page = SHOWN.ofAdmin();
        page.navigate(SHOWN.address("/kiosks/" + id, language));

        EVERYONE.assertHolds(page, "/kiosks/{id}", language);
    }
}
