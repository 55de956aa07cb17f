package se.digipunkt.server.places;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The forms of places as a browser shows and sends them.
record EditedPlaces(PlacesServer places) {

    private static final Pattern FIELD =
            Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"[^>]*>");

    /// What a browser would send of the page if nothing was typed.
    static Map<String, String> fields(String page) {
        Map<String, String> fields = new HashMap<>(Map.of("municipality", "2510"));
        FIELD.matcher(page)
                .results()
                .filter(field -> !field.group().contains("checkbox"))
                .forEach(field -> fields.put(field.group(1), field.group(2)));
        if (page.contains("name=\"kinds\"")) {
            fields.put("kinds", "library");
        }
        return fields;
    }

    Map<String, String> opened(String path, String token) {
        return fields(places.server.get(path, token).response().body());
    }

    static Map<String, String> typed(Map<String, String> form, String... pairs) {
        Map<String, String> typed = new HashMap<>(form);
        for (int i = 0; i < pairs.length; i += 2) {
            typed.put(pairs[i], pairs[i + 1]);
        }
        return typed;
    }

    void library(String id) {
        places.server.post(
                "/api/v1/points",
                """
                {"id":"%s","name":"Biblioteket","kinds":["library"],"municipality":"2510",
                 "openingHours":"Mo-Fr 10:00-17:00"}
                """
                        .formatted(id),
                places.admin);
    }
}
