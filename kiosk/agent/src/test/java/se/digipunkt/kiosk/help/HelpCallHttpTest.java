package se.digipunkt.kiosk.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.kiosk.KioskHttp;
import se.digipunkt.kiosk.RunningKiosk;
import se.digipunkt.kiosk.desk.Jokkmokk;
import se.digipunkt.kiosk.settings.Told;

import java.util.Objects;

/// A call for help over HTTP, without a server anywhere.
class HelpCallHttpTest {

    @RegisterExtension static final RunningKiosk KIOSK = new RunningKiosk();

    private final KioskHttp resident = KIOSK.browser();
    private final KioskHttp staff = KIOSK.browser();
    private final HelpCalls calls = KIOSK.part(HelpCalls.class);

    @BeforeEach
    void tell() {
        KIOSK.part(Told.class).keep(Jokkmokk.withPin());
    }

    @AfterEach
    void end() {
        HelpCall call = calls.now().call();
        if (call != null) {
            calls.cancel(call.id());
        }
        calls.forget();
    }

    @Test
    void theButtonIsOnEveryPageAndLeadsToTheCallInTheSameLook() {
        assertThat(resident.get("/?lang=ar&size=large").body())
                .contains("action=\"/help?lang=ar&amp;size=large\"", "أريد التحدث مع شخص");

        var asked = resident.form("/help?lang=ar&size=large", "");

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).contains("/help?lang=ar&size=large");
        assertThat(resident.get("/help?lang=ar&size=large").body())
                .contains("لقد سمعناك", "/cancel?lang=ar&amp;size=large");
    }

    @Test
    void aLockedDeskHearsTheCallButToAnswerTakesThePin() {
        resident.form("/help?lang=ar", "");
        String heard = staff.get("/desk/help-calls/now").body();
        assertThat(heard).contains("\"stand\":\"called\"").doesNotContain("\"ar\"");

        String coming = "/desk/help-calls/" + id() + "/coming";
        assertThat(staff.form(coming, "").body()).contains("id=\"pin\"");
        assertThat(calls.now().lasts()).isTrue();
        staff.form("/desk/pin", "pin=" + Jokkmokk.PIN);
        assertThat(staff.get("/desk/help-calls/now").body()).contains("\"language\":\"ar\"");
        assertThat(staff.form(coming, "").statusCode()).isEqualTo(303);

        assertThat(resident.get("/help?lang=sv").body()).contains("Någon kommer");
        staff.form("/desk/help-calls/" + id() + "/answered", "");
        assertThat(resident.get("/help?lang=sv").body()).contains("Du får hjälp nu");
    }

    @Test
    void whoCalledCanCancelAndComesBackToTheStartPage() {
        resident.form("/help?lang=sv", "");
        resident.form("/help/" + id() + "/cancel?lang=sv", "");
        assertThat(resident.get("/help?lang=sv").body())
                .contains("Du har avbrutit", "href=\"/?lang=sv\"");

        calls.forget();
        assertThat(resident.get("/help?lang=sv").statusCode()).isEqualTo(303);
    }

    @Test
    void nobodyElseCanCallOrAnswerFromAnotherSite() {
        assertThat(
                        resident.json("/help?lang=sv", "{}", "Sec-Fetch-Site", "cross-site")
                                .statusCode())
                .isEqualTo(403);
        assertThat(calls.now().call()).isNull();
    }

    private String id() {
        return Objects.requireNonNull(calls.now().call()).id();
    }
}
