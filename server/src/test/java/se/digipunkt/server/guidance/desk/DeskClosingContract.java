package se.digipunkt.server.guidance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the desk of a point on the server tells and takes of its hours, on both databases.
abstract class DeskClosingContract {

    private final TestDatabase database;
    private RunningServer server;
    private Desks desks;

    DeskClosingContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server = RunningServer.on(database, Map.of("test.clock", "true"));
        desks = new Desks(server, server.admin());
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    @Test
    final void staffSeeUntilWhenItIsOpenAndSayClosedToday() {
        desks.post(
                "/api/v1/points",
                "{\"id\":\"suorva\",\"name\":\"Suorva\",\"kinds\":[\"village-point\"],\"municipality\":\"2510\",\"openingHours\":\"Mo-Su"
                    + " 00:00-24:00\",\"staffedHours\":\"Mo-Su 06:00-22:00\"}");
        Desks.Staff maja = desks.at("suorva", desks.user("maja.suorva", "staff", "suorva"));
        String open = page(maja);
        assertThat(open).contains("22:00", "action=\"/desk/suorva/closure\"");

        assertThat(desks.form(maja, "/closure", "reason=sick").status()).isEqualTo(422);
        assertThat(desks.form(maja, "/closure", "reason=weather").status()).isEqualTo(303);
        assertThat(desks.form(maja, "/closure", "reason=not-given").status()).isEqualTo(303);
        String closed = page(maja);
        assertThat(closed).doesNotContain("action=\"/desk/suorva/closure\"");
        Matcher end = Pattern.compile("/desk/suorva(/closure/[^\"]+/end)").matcher(closed);
        assertThat(end.find()).as(closed).isTrue();

        assertThat(desks.form(maja, end.group(1), "").status()).isEqualTo(303);
        assertThat(desks.form(maja, end.group(1), "").status()).isEqualTo(303);
        assertThat(page(maja)).contains("22:00", "action=\"/desk/suorva/closure\"");
    }

    private String page(Desks.Staff staff) {
        return server.get("/desk/" + staff.place(), staff.token()).response().body();
    }
}
