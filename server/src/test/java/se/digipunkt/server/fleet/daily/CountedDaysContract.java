package se.digipunkt.server.fleet.daily;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// Which days are counted, of which places, and which are not yet; on both databases.
abstract class CountedDaysContract extends KioskInPorjus {

    CountedDaysContract(TestDatabase database) {
        super(database);
    }

    @Test
    final void daysThatNobodyHasCountedAreToldAsThat() throws SQLException {
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));
        run("UPDATE alive_told SET terminal = 'unheard-of' WHERE seq = 7");

        server.bean(TestClock.class).forward(Duration.ofHours(48));
        server.bean(AvailabilityJob.class).run();
        String login = server.admin();

        JsonNode days =
                server.get(
                                "/api/v1/availability?scope=svp-porjus&from=2026-11-20&to=2026-11-21&by=day",
                                login)
                        .json()
                        .path("items");
        assertThat(days).hasSize(2);
        assertThat(days.get(0).path("counted").asBoolean()).isTrue();
        assertThat(days.get(1).path("counted").asBoolean()).isFalse();
        assertThat(days.get(1).path("notCounted").asText()).isEqualTo("not-yet");
        assertThat(days.get(1).path("unknownMinutes").asInt()).isEqualTo(360);
        assertThat(
                        server.get("/availability/svp-porjus?from=2026-11-20&to=2026-11-21", login)
                                .response()
                                .body())
                .contains("inte räknade än", "21 nov. 2026 till 22 nov. 2026");
    }

    @Test
    final void daysToComeAreNotCounted() {
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));
        server.bean(AvailabilityJob.class).run();

        JsonNode days =
                server.get(
                                "/api/v1/availability?scope=svp-porjus&from=2026-11-20&to=2026-11-27&by=day",
                                server.admin())
                        .json()
                        .path("items");

        assertThat(days).hasSize(8);
        assertThat(days.get(0).path("counted").asBoolean()).isTrue();
        assertThat(days.get(7).path("counted").asBoolean(true)).isFalse();
        assertThat(days.get(7).path("notCounted").asText()).isEqualTo("not-yet");
    }

    @Test
    final void daysBeforeTheFirstWordAreToldApart() {
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));
        server.bean(AvailabilityJob.class).run();
        String asked = "svp-porjus?from=2026-11-18&to=2026-11-20";

        JsonNode days =
                server.get(
                                "/api/v1/availability?by=day&scope=" + asked.replace('?', '&'),
                                server.admin())
                        .json()
                        .path("items");

        assertThat(days.get(0).path("counted").asBoolean(true)).isFalse();
        assertThat(days.get(0).path("notCounted").asText()).isEqualTo("nothing-told");
        assertThat(days.get(2).path("counted").asBoolean()).isTrue();
        assertThat(days.get(2).has("notCounted")).isFalse();
        server.bean(TestClock.class).forward(Duration.ofHours(24));
        server.bean(AvailabilityJob.class).run();
        assertThat(server.get("/availability/" + asked, server.admin()).response().body())
                .contains("Det första som en terminal här har berättat om är 20 nov. 2026");
    }

    @Test
    final void aPointThatWasPutAwayStaysInTheFiguresOfItsTime() {
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));
        point("svp-vuollerim");

        archive(POINT);
        archive("svp-vuollerim");

        JsonNode then = points("2026-11-20");
        assertThat(then.findValuesAsText("point")).contains(POINT, "svp-vuollerim");
        assertThat(points("2026-11-21").findValuesAsText("point"))
                .doesNotContain(POINT, "svp-vuollerim");
        assertThat(
                        server.get(
                                        "/availability/2510?from=2026-11-20&to=2026-11-20",
                                        server.admin())
                                .response()
                                .body())
                .contains("svp-porjus", "svp-vuollerim", "83,3");
    }

    private void archive(String point) {
        var archived = server.post("/api/v1/points/" + point + "/archival", "", server.admin());
        assertThat(archived.status()).as(archived.response().body()).isLessThan(300);
        server.bean(AvailabilityJob.class).run();
    }

    private JsonNode points(String day) {
        return server.get(
                        "/api/v1/availability?scope=region&from=%s&to=%s".formatted(day, day),
                        server.admin())
                .json()
                .path("items");
    }

    @Test
    final void whatNobodyCountedIsTheSameForOnePlaceAndForAll() {
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));
        point("svp-vuollerim");

        for (String point : List.of(POINT, "svp-vuollerim")) {
            JsonNode among =
                    StreamSupport.stream(of("region", 2025).spliterator(), false)
                            .filter(item -> item.path("point").asText().equals(point))
                            .findFirst()
                            .orElseThrow();
            assertThat(among).isEqualTo(of(point, 2025).get(0));
            assertThat(among.path("promisedMinutes").asInt()).isPositive();
        }
        point("svp-murjek");
        assertThat(of("svp-murjek", 2025).get(0).path("promisedMinutes").asInt()).isPositive();
    }

    private JsonNode of(String scope, int year) {
        return server.get(
                        "/api/v1/availability?scope=%s&from=%d-01-01&to=%d-12-31"
                                .formatted(scope, year, year + 1),
                        server.admin())
                .json()
                .path("items");
    }

    @Test
    final void thirtyDaysWithoutANetworkAreCountedWhenTheKioskIsBack() {
        server.bean(TestClock.class).forward(Duration.ofDays(30));
        List<ObjectNode> entries = new ArrayList<>(List.of(restart(1, friday)));
        for (int day = 0; day < 30; day++) {
            for (int hour = 0; hour < 8; hour++) {
                if (day != 15 || hour != 3) {
                    entries.add(alive(entries.size() + 1, friday, hours(24 * day + hour)));
                }
            }
        }

        sync(1, "2026-11-20T08:00:00Z", entries);

        expect("2026-11-20", 360, 0, 0);
        expect("2026-12-05", 300, 60, 0);
        expect("2026-12-19", 360, 0, 0);
        expect("2026-12-20", 0, 360, 0);
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    @Test
    final void aDayOfTwentyFiveHoursIsThatLong() {
        point("svp-dygnet-runt", "Mo-Su 00:00-24:00");
        token = enrolled("svp-dygnet-runt");
        List<ObjectNode> entries = new ArrayList<>(List.of(restart(1, friday)));
        for (int hour = 0; hour < 26; hour++) {
            if (hour != 3) {
                entries.add(alive(entries.size() + 1, friday, hours(hour)));
            }
        }

        sync(1, "2026-10-24T22:00:00Z", entries);

        JsonNode october = availability("svp-dygnet-runt", "2026-10-25");
        assertThat(october.path("promisedMinutes").asInt()).isEqualTo(25 * 60);
        assertThat(october.path("workingMinutes").asInt()).isEqualTo(24 * 60);
        assertThat(october.path("downMinutes").asInt()).isEqualTo(60);
        assertThat(availability("svp-dygnet-runt", "2027-03-28").path("promisedMinutes").asInt())
                .isEqualTo(23 * 60);
    }
}
