package se.digipunkt.provisioning.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.ProtocolJson;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Invented help of one place: the same days give the same entries on every machine.
final class SampleDays {

    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /// The commonest errands first: a place's figures look like a desk's, not like dice.
    private static final List<String> ERRANDS =
            List.of(
                    "e-id",
                    "print",
                    "health",
                    "phone-tablet",
                    "bank",
                    "digital-post",
                    "passwords",
                    "email",
                    "social-insurance",
                    "pension",
                    "tax",
                    "travel",
                    "apps",
                    "migration",
                    "library",
                    "safety");

    private static final List<String> LANGUAGES =
            List.of("sv", "sv", "sv", "sv", "ar", "fi", "en", "so");

    private final String place;

    SampleDays(String place) {
        this.place = place;
    }

    /// Entries of a day, without their number in the journal. A weekend has none.
    List<ObjectNode> entries(LocalDate day) {
        List<ObjectNode> entries = new ArrayList<>();
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return entries;
        }
        Random random = new Random(place.hashCode() * 31L + day.toEpochDay());
        String boot =
                UUID.nameUUIDFromBytes((place + day).getBytes(StandardCharsets.UTF_8)).toString();
        ZonedDateTime opened = day.atTime(LocalTime.of(9, 0)).atZone(ZONE);
        entries.add(
                entry(boot, 0, opened, "clock-anchor")
                        .put("utc", opened.toInstant().toString())
                        .put("source", "ntp")
                        .put("uncertaintyMillis", 50));
        int helped = random.nextInt(busyness());
        long minute = 5;
        for (int i = 0; i < helped; i++) {
            minute += 4 + random.nextInt(420 / (helped + 1));
            entries.add(help(boot, minute * 60_000, opened.plusMinutes(minute), random));
        }
        return entries;
    }

    /// A DigidelCenter and a town library help more people than a shop.
    private int busyness() {
        if (place.startsWith("ddc")) {
            return 16;
        }
        return place.startsWith("lib-258") ? 14 : place.startsWith("lib") ? 8 : 4;
    }

    private static ObjectNode help(String boot, long elapsed, ZonedDateTime at, Random random) {
        ObjectNode entry = entry(boot, elapsed, at, "guidance");
        var errands = entry.putArray("errands").add(errand(random));
        if (random.nextInt(6) == 0) {
            String other = errand(random);
            if (!other.equals(errands.get(0).asText())) {
                errands.add(other);
            }
        }
        entry.put("taxonomy", 1).put("language", LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        entry.put("outcome", random.nextInt(5) == 0 ? "partly" : "done");
        if (random.nextInt(25) == 0) {
            entry.put("form", "group").put("count", 3 + random.nextInt(9)).put("aimedAt", "older");
        }
        return entry;
    }

    private static String errand(Random random) {
        return ERRANDS.get(
                Math.min(random.nextInt(ERRANDS.size()), random.nextInt(ERRANDS.size())));
    }

    private static ObjectNode entry(String boot, long elapsed, ZonedDateTime at, String kind) {
        return ProtocolJson.mapper()
                .createObjectNode()
                .put("seq", 0)
                .put("boot", boot)
                .put("elapsed", elapsed)
                .put("wall", at.toInstant().toString())
                .put("kind", kind);
    }
}
