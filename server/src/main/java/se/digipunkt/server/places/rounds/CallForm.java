package se.digipunkt.server.places.rounds;

import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.LocalTime;
import java.util.Map;

/// What a person wrote about a call.
record CallForm(String date, String from, String to, String reason) {

    static CallForm posted(Map<String, Object> fields) {
        return new CallForm(
                text(fields, "date"),
                text(fields, "from"),
                text(fields, "to"),
                text(fields, "reason"));
    }

    private static String text(Map<String, Object> fields, String name) {
        return fields.getOrDefault(name, "").toString().strip();
    }

    static CallForm of(Call call) {
        return new CallForm(
                SwedishTime.dayOf(call.from()).toString(),
                LocalTime.ofInstant(call.from(), SwedishTime.ZONE).toString(),
                LocalTime.ofInstant(call.to(), SwedishTime.ZONE).toString(),
                "");
    }
}
