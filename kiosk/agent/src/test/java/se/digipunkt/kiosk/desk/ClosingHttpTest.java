package se.digipunkt.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.kiosk.KioskHttp;
import se.digipunkt.kiosk.RunningKiosk;
import se.digipunkt.kiosk.journal.DeviceClock;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalEntry;
import se.digipunkt.kiosk.outlook.Village;
import se.digipunkt.kiosk.settings.OwnClosure;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;

/// *Closed today* at the kiosk's desk, and what it tells of the place now.
class ClosingHttpTest {

    @RegisterExtension static final RunningKiosk KIOSK = new RunningKiosk();

    private Told told;
    private Journal journal;
    private KioskHttp browser;

    @BeforeEach
    void aNewBrowserAtAKioskWithAPin() {
        told = KIOSK.part(Told.class);
        journal = KIOSK.part(Journal.class);
        told.keep(Jokkmokk.withPin());
        told.closures().forEach(closure -> told.reopen(closure.reference()));
        KIOSK.part(PinTries.class).replace(PinTries.NONE);
        browser = KIOSK.browser();
    }

    @Test
    void closedTodayIsAnEntryAndOnTheTerminalAtOnceAndCanBeTakenBack() {
        browser.json("/desk/pin", "{\"pin\":\"" + Jokkmokk.PIN + "\"}");
        clockIsKnown();
        long before = journal.current().lastSeq();

        assertThat(browser.form("/desk/closure", "reason=weather").statusCode()).isEqualTo(303);
        assertThat(browser.form("/desk/closure", "reason=weather").statusCode()).isEqualTo(303);

        assertThat(journal.current().lastSeq()).as("said twice").isEqualTo(before + 1);
        assertThat(last().text())
                .contains("\"kind\":\"closure\"", "\"what\":\"both\"", "\"reason\":\"weather\"")
                .contains("\"from\":\"2026-11-20T11:00:00Z\"", "\"to\":\"2026-11-20T23:00:00Z\"");
        assertThat(browser.get("/?lang=sv").body()).contains("Stängt i dag (väder eller väglag)");
        String reference = told.closures().getFirst().reference();
        assertThat(browser.get("/desk").body()).contains("/desk/closure/" + reference + "/end");

        assertThat(browser.form("/desk/closure/" + reference + "/end", "").statusCode())
                .isEqualTo(303);
        assertThat(last().text()).contains("closure-withdrawn", reference);
        assertThat(browser.get("/?lang=sv").body()).doesNotContain("Stängt i dag");
    }

    @Test
    void whatIsTakenBackIsOpenAsPromisedThoughTheServerStillTellsItClosed() {
        told.keep(promising());
        browser.json("/desk/pin", "{\"pin\":\"" + Jokkmokk.PIN + "\"}");
        clockIsKnown();
        browser.form("/desk/closure", "reason=weather");
        OwnClosure closure = told.closures().getFirst();
        told.keep(
                told(
                        Village.minutes("2026-11-20T10:00/2026-11-20T12:00"),
                        List.of(
                                new Settings.DatedException(
                                        closure.from(),
                                        closure.to(),
                                        "both",
                                        "closed",
                                        "weather"))));
        assertThat(browser.get("/?lang=sv").body()).contains("Stängt i dag");

        browser.form("/desk/closure/" + closure.reference() + "/end", "");

        assertThat(browser.get("/?lang=sv").body())
                .contains("Öppet nu till 16:00")
                .doesNotContain("Stängt");
        assertThat(browser.get("/desk").body()).contains("Öppet nu till 16:00");
    }

    @Test
    void nothingIsClosedByWhoIsNotSignedInNorForAnUnknownReasonNorWithoutATime() {
        long before = journal.current().lastSeq();
        browser.form("/desk/closure", "reason=weather");
        browser.json("/desk/pin", "{\"pin\":\"" + Jokkmokk.PIN + "\"}");
        assertThat(browser.form("/desk/closure", "reason=Anna+sjuk").statusCode()).isEqualTo(422);
        told.heard("another-boot", 0, Instant.parse("2026-11-20T11:00:00Z"));

        HttpResponse<String> refused = browser.form("/desk/closure", "reason=weather");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("vet inte vad klockan är");
        assertThat(journal.current().lastSeq()).isEqualTo(before);
    }

    @Test
    void whatIsOpenNowIsToldToAnOpenPage() {
        assertThat(browser.get("/desk/now").statusCode()).isEqualTo(401);
        told.keep(promising());
        browser.json("/desk/pin", "{\"pin\":\"" + Jokkmokk.PIN + "\"}");
        clockIsKnown();

        assertThat(browser.get("/desk/now", "Accept", "text/html").body())
                .contains("Öppet nu till 16:00");
    }

    @Test
    void aDayThatIsClosedAlreadyIsNotClosedOnceMore() {
        told.keep(
                told(
                        List.of(),
                        List.of(
                                new Settings.DatedException(
                                        Village.at("2026-11-20T00:00"),
                                        Village.at("2026-11-21T00:00"),
                                        "both",
                                        "closed",
                                        "training"))));
        browser.json("/desk/pin", "{\"pin\":\"" + Jokkmokk.PIN + "\"}");
        clockIsKnown();
        long before = journal.current().lastSeq();

        HttpResponse<String> refused = browser.form("/desk/closure", "reason=weather");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Inget mer är öppet i dag som kan stängas.")
                .containsOnlyOnce("Stängt i dag (utbildning)")
                .doesNotContain("name=\"reason\"");
        assertThat(journal.current().lastSeq()).isEqualTo(before);
    }

    @Test
    void aDayOnWhichNothingHasOpenedYetIsClosedWhole() {
        told.keep(told(Village.minutes("2026-11-20T14:00/2026-11-20T16:00"), List.of()));
        browser.json("/desk/pin", "{\"pin\":\"" + Jokkmokk.PIN + "\"}");
        clockIsKnown();

        assertThat(browser.form("/desk/closure", "reason=weather").statusCode()).isEqualTo(303);

        assertThat(last().text())
                .contains("\"from\":\"2026-11-19T23:00:00Z\"", "\"to\":\"2026-11-20T23:00:00Z\"");
    }

    @Test
    void aDayOnWhichNothingMoreIsOpenIsNotClosed() {
        browser.json("/desk/pin", "{\"pin\":\"" + Jokkmokk.PIN + "\"}");
        clockIsKnown();
        for (String open :
                List.of("2026-11-20T08:00/2026-11-20T10:00", "2026-11-21T10:00/2026-11-21T16:00")) {
            told.keep(told(Village.minutes(open), List.of()));
            long before = journal.current().lastSeq();

            assertThat(browser.get("/desk").body()).doesNotContain("name=\"reason\"");
            assertThat(browser.form("/desk/closure", "reason=weather").statusCode()).isEqualTo(409);
            assertThat(journal.current().lastSeq()).isEqualTo(before);
        }
    }

    private static Settings promising() {
        return told(Village.minutes("2026-11-20T10:00/2026-11-20T16:00"), List.of());
    }

    private static Settings told(List<Integer> open, List<Settings.DatedException> exceptions) {
        Settings settings = Jokkmokk.withPin();
        Settings.Place place = Village.place("point", Village.promised(open, List.of(), List.of()));
        return new Settings(
                "v2",
                place,
                settings.errandList(),
                settings.languages(),
                settings.deskPin(),
                List.of(),
                60,
                false,
                exceptions,
                List.of(),
                null,
                null,
                List.of());
    }

    /// Friday 2026-11-20 at noon.
    private void clockIsKnown() {
        var now = KIOSK.part(DeviceClock.class).now();
        told.heard(now.boot(), now.elapsed(), Instant.parse("2026-11-20T11:00:00Z"));
    }

    private JournalEntry last() {
        var current = journal.current();
        return journal.read(current.id(), current.lastSeq(), 1).getFirst();
    }
}
