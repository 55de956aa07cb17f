package se.digipunkt.server.guidance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer.Answer;
import se.digipunkt.server.TestDatabase;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;

/// Who is let to which desk on the server, and by which way; on both databases.
abstract class DeskAccessContract extends DesksContract {

    DeskAccessContract(TestDatabase database) {
        super(database);
    }

    @Test
    final void nobodySendsWhatAnotherUserHasPressed() {
        Desks.Staff staff = desks.atNewPoint("vuollerim");
        Desks.Staff maja =
                desks.at("vuollerim", desks.user("maja.vuollerim", "staff", "vuollerim"));

        Answer answer =
                desks.tap(
                        new Desks.Staff(staff.token(), maja.key(), "vuollerim"),
                        "press-d-00001",
                        "e-id",
                        Duration.ZERO);

        assertThat(maja.key()).isNotEqualTo(staff.key());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(desks.counted("vuollerim")).isEmpty();
        assertThat(desks.tap(maja, "press-d-00001", "e-id", Duration.ZERO).status()).isEqualTo(200);
    }

    @Test
    final void onlyWhoWorksThereIsAtTheDesk() {
        desks.atNewPoint("harads");
        desks.atNewPoint("moskosel");
        String maja = desks.user("maja.harads", "staff", "harads");
        String region = desks.user("region.desk", "region", "harads");

        assertThat(server.get("/desk/harads", maja).status()).isEqualTo(200);
        assertThat(server.get("/desk/moskosel", maja).status()).isEqualTo(403);
        assertThat(server.get("/desk/harads", region).status()).isEqualTo(403);
        assertThat(
                        desks.tap(
                                        new Desks.Staff(
                                                maja, desks.at("harads", maja).key(), "moskosel"),
                                        "press-e-00001",
                                        "e-id",
                                        Duration.ZERO)
                                .slug())
                .isEqualTo("forbidden");
        desks.post("/api/v1/points/moskosel/archival", "{}");
        assertThat(server.get("/desk/moskosel", admin).status()).isEqualTo(404);
    }

    @Test
    final void theWayToTheDeskLeadsToTheOnlyPlaceOrTheLastOne() {
        desks.atNewPoint("appojaur");
        desks.atNewPoint("kuossavarre");
        String maja = desks.user("maja.appojaur", "staff", "appojaur");

        Answer only = server.get("/desk", maja);
        Answer several = server.get("/desk", admin);

        assertThat(only.response().headers().firstValue("Location")).hasValue("/desk/appojaur");
        assertThat(several.status()).isEqualTo(200);
        assertThat(several.response().body()).contains("href=\"/desk/appojaur\"");
        assertThat(server.get("/desk/appojaur", maja).response().headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        cookie ->
                                assertThat(cookie)
                                        .contains(
                                                "digipunkt-desk=appojaur",
                                                "HTTPOnly",
                                                "Path=/desk"));
    }

    @Test
    final void anotherSitesPageLogsNothing() {
        desks.atNewPoint("parkijaur");
        String cookie =
                cookieOf(desks.user("maja.parkijaur", "staff", "parkijaur"), "maja.parkijaur");

        Answer foreign = tapByForm(cookie, "cross-site");
        Answer own = tapByForm(cookie, "same-origin");

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(own.status()).isEqualTo(303);
        assertThat(desks.counted("parkijaur")).isEqualTo(Map.of("e-id", 1L));
    }

    private String cookieOf(String token, String user) {
        assertThat(token).as("token of " + user).isNotEmpty();
        return "digipunkt-session=" + token;
    }

    private Answer tapByForm(String cookie, String site) {
        return server.send(
                HttpRequest.newBuilder(server.uri("/desk/parkijaur/taps"))
                        .header("Cookie", cookie)
                        .header("Sec-Fetch-Site", site)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "id=form-p-0001&errand=e-id&taxonomy=1")));
    }
}
