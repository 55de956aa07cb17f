package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import se.digipunkt.server.RunningServer;

import java.util.ArrayList;
import java.util.List;

/// A server on Friday 2026-11-20 at 10:07 with a shop that is open on weekdays, with help on
/// Tuesdays.
final class ShopInKvikkjokk implements AutoCloseable {

    static final String SHOP = "/api/v1/points/kvikkjokk";
    static final String SATURDAY = SHOP + "/promises?from=2026-11-28&to=2026-11-28";

    final PlacesServer places = PlacesServer.onFriday();

    ShopInKvikkjokk() {
        places.server.post("/api/v1/points", json("Mo-Fr 10:00-16:00", ""), places.admin);
    }

    /// @param more fields, each after a comma
    static String json(String opening, String more) {
        return """
        {"id":"kvikkjokk","name":"Affären i Kvikkjokk","kinds":["village-point"],
         "municipality":"2510","openingHours":"%s","staffedHours":"Tu 12:00-14:00"%s}
        """
                .formatted(opening, more);
    }

    /// Kind, from and to of each, and whether it is closed.
    List<String> promises(String path) {
        RunningServer.Answer answer = places.server.get(path, null);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        List<String> told = new ArrayList<>();
        answer.json()
                .path("items")
                .forEach(
                        item -> {
                            assertThat(item.path("source").asText()).isEqualTo("hours");
                            told.add(
                                    item.path("kind").asText()
                                            + " "
                                            + item.path("from").asText()
                                            + "/"
                                            + item.path("to").asText()
                                            + (item.path("closed").asBoolean() ? " closed" : ""));
                        });
        return told;
    }

    RunningServer.Answer announce(String json, String token) {
        return places.server.post(SHOP + "/exceptions", json, token);
    }

    @Override
    public void close() {
        places.close();
    }
}
