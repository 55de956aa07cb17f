package se.digipunkt.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.kiosk.KioskHttp;
import se.digipunkt.kiosk.RunningKiosk;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.GuidanceRecord;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/// What staff do to what they logged, by forms without the script, and who may.
class DeskFormsHttpTest {

    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");

    @RegisterExtension static final RunningKiosk KIOSK = new RunningKiosk();

    private Journal journal;
    private KioskHttp browser;

    @BeforeEach
    void aNewBrowserAtAKioskWithAPin() {
        journal = KIOSK.part(Journal.class);
        KIOSK.part(Told.class).keep(Jokkmokk.withPin());
        KIOSK.part(PinTries.class).replace(PinTries.NONE);
        browser = KIOSK.browser();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/taps/1/details",
                "/desk/taps/1/again",
                "/desk/taps/1/same",
                "/desk/taps/1/part",
                "/desk/taps/1/undo",
                "/desk/undo",
                "/desk/put-back",
                "/desk/help",
                "/desk/measuring",
                "/desk/stop",
                "/desk/stop/arrived",
                "/desk/stop/left"
            })
    void nothingIsChangedByWhoHasNotGivenThePin(String path) {
        journal.log(GuidanceRecord.tap("e-id", 2));
        long before = journal.current().lastSeq();

        HttpResponse<String> answer =
                browser.form(
                        path,
                        "id=form-tap-9&outcome=not&as=1&reference=1&errand=bank&on=true&stop=point:x");

        assertThat(answer.body()).contains("Lås upp personalvyn");
        assertThat(journal.current().lastSeq()).isEqualTo(before);
        assertThat(KIOSK.part(MeasuringWeek.class).until()).isNull();
    }

    @Test
    void aFormThatWasSentToALockedDeskIsThereAgainWhenThePinIsRight() {
        String typed =
                "id=kept-form-1&form=group&count=12&women=5&errand=e-id&errand=bank&when=now&taxonomy=2";
        String locked = browser.form("/desk/help", typed).body();
        assertThat(locked).contains("Det du fyllde i är kvar", "name=\"help\"");
        long before = journal.current().lastSeq();

        String wrong = browser.form("/desk/pin", "pin=000000&help=" + encoded(typed)).body();
        assertThat(wrong).contains("name=\"help\"", "count=12");
        String again =
                browser.form("/desk/pin", "pin=" + Jokkmokk.PIN + "&help=" + encoded(typed)).body();

        assertThat(again)
                .contains("Det är inte loggat än", "value=\"12\"", "value=\"kept-form-1\"")
                .containsPattern("value=\"bank\" checked");
        assertThat(journal.current().lastSeq()).isEqualTo(before);
        browser.form("/desk/help", typed);
        assertThat(journal.current().lastSeq()).isEqualTo(before + 1);
    }

    private static String encoded(String form) {
        return URLEncoder.encode(form, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"details", "same", "part", "undo"})
    void noProgramChangesAnythingWithoutThePin(String what) {
        assertThat(browser.json("/desk/taps/1/" + what, "{}").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/taps/1", "/desk/days/2026-11-21", "/desk/help", "/desk/stop"})
    void noPageIsShownToWhoHasNotGivenThePin(String path) {
        assertThat(browser.get(path).body()).contains("Lås upp personalvyn");
    }

    @Test
    void detailsAreToldByAFormAndWhatDoesNotGoTogetherIsRefusedInWords() {
        openWithPin();
        String reference = reference(tap("detailed-tap").body());

        var refused =
                browser.form(
                        "/desk/taps/" + reference + "/details", "outcome=done&referredTo=bank");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("hör ihop med utfallet Hänvisad")
                .containsPattern("value=\"bank\" checked");

        browser.form("/desk/taps/" + reference + "/details", "outcome=referred&referredTo=bank");
        assertThat(newestRow()).contains("<span>Hänvisad</span> <span>Bank</span>");
    }

    @Test
    void onePersonIsToldByAFormAndTakenBackByAnother() {
        openWithPin();
        tap("first-of-one");
        browser.form("/desk/taps", "id=second-of-one&taxonomy=2&errand=bank");
        String row = newestRow();
        String first = row.replaceAll("(?s).*name=\"as\" value=\"([^\"]+)\".*", "$1");

        browser.form(action(row, "same"), "as=" + first);
        assertThat(newestRow()).contains(">E-legitimation + Bank och räkningar</strong>");

        browser.form(action(newestRow(), "part"), "");
        assertThat(newestRow()).contains(">Bank och räkningar</strong>");
    }

    @Test
    void aFormThatIsWrongKeepsWhatWasChosen() {
        openWithPin();
        var refused =
                browser.form(
                        "/desk/help", "id=form-tap-7&form=group&count=1&errand=bank&taxonomy=2");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Skriv hur många ni var, 2 till 500.")
                .contains("value=\"bank\" checked")
                .containsPattern("id=\"count\"[^>]*value=\"1\"");
    }

    @Test
    void severalOfAnEarlierDayLeadToThatDayAndThoseAreTakenBackThoughAnotherWasLoggedSince() {
        openWithPin();
        String day = LocalDate.now(ZoneId.of("Europe/Stockholm")).minusDays(9).toString();

        var logged =
                browser.form(
                        "/desk/help",
                        "id=form-tap-8&when=earlier&day="
                                + day
                                + "&times=2&errand=bank&taxonomy=2");

        String next = logged.headers().firstValue("Location").orElseThrow();
        assertThat(next).startsWith("/desk/days/" + day + "?added=2&first=");
        String now = undoOfAdded(browser.get(next).body());

        browser.form(
                "/desk/help",
                "id=form-tap-9&when=earlier&day=" + day + "&times=1&errand=e-id&taxonomy=2");
        assertThat(undoOfAdded(browser.get(next).body())).isEqualTo(now).contains("Loggat nu: 2");
    }

    @Test
    void whatIsRemovedInTheListOfADayIsSaidAndPutBackThere() {
        openWithPin();
        String day = LocalDate.now(ZoneId.of("Europe/Stockholm")).minusDays(7).toString();
        String first =
                browser.form(
                                "/desk/help",
                                "id=form-gone&when=earlier&day=" + day + "&errand=bank&taxonomy=2")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceAll(".*first=", "");
        String named = "day=" + day + "&errands=bank&reference=" + first;

        var removed = browser.form("/desk/undo", named);
        String next = removed.headers().firstValue("Location").orElseThrow();
        String page = browser.get(next).body();

        assertThat(next).isEqualTo("/desk/days/" + day + "?removed=1&first=" + first);
        assertThat(page)
                .contains("Borttaget nu", "autofocus", "action=\"/desk/put-back\"")
                .contains("<summary>Borttaget: 1</summary>");
        browser.form("/desk/put-back", named);
        assertThat(browser.get(next).body())
                .contains("href=\"/desk/taps/" + first)
                .doesNotContain("Borttaget");
    }

    @Test
    void aFormThatWasGoneBackToAndChangedIsRefusedAndCanBeLoggedByItself() {
        openWithPin();
        String day = LocalDate.now(ZoneId.of("Europe/Stockholm")).minusDays(8).toString();
        String form = "id=form-twice&when=earlier&day=" + day + "&errand=bank&taxonomy=2&times=";

        var first = browser.form("/desk/help", form + 2);
        long after = journal.current().lastSeq();
        var same = browser.form("/desk/help", form + 2);
        var other = browser.form("/desk/help", form + 3);

        assertThat(same.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body())
                .contains("redan loggat med något annat i")
                .doesNotContain("form-twice");
        assertThat(journal.current().lastSeq()).isEqualTo(after);
    }

    /// The notice of what was logged just now, with the references that its *Undo* names.
    private static String undoOfAdded(String page) {
        int start = page.indexOf("class=\"notice notice--ok\"");
        return page.substring(start, page.indexOf("</form>", start));
    }

    /// Where a form of the row posts to.
    private static String action(String row, String what) {
        return row.replaceAll("(?s).*action=\"(/desk/taps/[^\"]+/" + what + ")\".*", "$1");
    }

    private HttpResponse<String> openWithPin() {
        return browser.json("/desk/pin", "{\"pin\":\"" + Jokkmokk.PIN + "\"}");
    }

    private HttpResponse<String> tap(String id) {
        return browser.json(
                "/desk/taps",
                "{\"id\":\"" + id + "\",\"errand\":\"e-id\",\"taxonomy\":2,\"secondsAgo\":0}");
    }

    private String newestRow() {
        String rows = browser.get("/desk").body();
        return rows.substring(rows.indexOf("<ol class=\"latest-list\""), rows.indexOf("</ol>"))
                .split("</li>", 2)[0];
    }

    private static String reference(String json) {
        var found = REFERENCE.matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return found.group(1);
    }
}
