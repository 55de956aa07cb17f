package se.digipunkt.provisioning.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.provisioning.fleet.OrdinaryDay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/// Invented days of one place, of its kiosk and of the help that is given there: the same days give
/// the same entries on every machine.
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
    private final SampleHours hours;

    SampleDays(String place, SampleHours hours) {
        this.place = place;
        this.hours = hours;
    }

    /// Entries of a day, without their number in the journal. A day without hours has none.
    List<ObjectNode> entries(LocalDate day) {
        SampleHours.Opening opening = hours.on(day).orElse(null);
        if (opening == null) {
            return List.of();
        }
        byte[] name = (place + day).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(UUID.nameUUIDFromBytes(name).getMostSignificantBits());
        NavigableMap<Instant, EntryBody> help = new TreeMap<>();
        long open = Duration.between(opening.from(), opening.to()).toMinutes();
        int helped = random.nextInt(busyness());
        long minute = 5;
        for (int i = 0; i < helped; i++) {
            minute += 4 + random.nextLong(Math.max(1, (open - 60) / (helped + 1)));
            if (minute < open) {
                help.put(opening.from().plusSeconds(minute * 60), help(random));
            }
        }
        boolean weak = place.hashCode() % 4 == 0;
        return OrdinaryDay.entries(random, opening.from(), opening.to(), help, weak);
    }

    /// A DigidelCenter and a town library help more people than a shop.
    private int busyness() {
        if (place.startsWith("ddc")) {
            return 16;
        }
        return place.startsWith("lib-258") ? 14 : place.startsWith("lib") ? 8 : 4;
    }

    private static GuidanceRecord help(Random random) {
        ObjectNode help = ProtocolJson.mapper().createObjectNode();
        var errands = help.putArray("errands").add(errand(random));
        if (random.nextInt(6) == 0) {
            String other = errand(random);
            if (!other.equals(errands.get(0).asText())) {
                errands.add(other);
            }
        }
        help.put("taxonomy", 1).put("language", LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        help.put("outcome", random.nextInt(5) == 0 ? "partly" : "done");
        if (random.nextInt(25) == 0) {
            help.put("form", "group").put("count", 3 + random.nextInt(9)).put("aimedAt", "older");
        }
        return GuidanceReader.read(help, new ArrayList<>());
    }

    private static String errand(Random random) {
        return ERRANDS.get(
                Math.min(random.nextInt(ERRANDS.size()), random.nextInt(ERRANDS.size())));
    }
}
