package se.digipunkt.server.guidance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Records at random, October to December 2026; those of a stated day early in October.
final class AnyHelp {

    private static final Instant FIRST = Instant.parse("2026-10-10T00:00:00Z");

    private final Random random;

    AnyHelp(Random random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String of(String... values) {
        return values[random.nextInt(values.length)];
    }

    Instant moment() {
        return FIRST.plus(Duration.ofMinutes(random.nextInt(82 * 24 * 60)));
    }

    String json() {
        List<String> fields = new ArrayList<>();
        List<String> errands = new ArrayList<>(List.of("e-id", "bank", "print", "library", "ai"));
        Collections.shuffle(errands, random);
        fields.add(
                "\"errands\":[\"%s\"]"
                        .formatted(
                                String.join("\",\"", errands.subList(0, 1 + random.nextInt(3)))));
        if (random.nextInt(5) == 0) {
            fields.add("\"form\":\"group\",\"count\":" + (2 + random.nextInt(20)));
        }
        maybe(fields, "language", "sv", "ar", "so");
        maybe(fields, "outcome", "done", "partly", "not");
        maybe(fields, "barrier", "none", "language", "no-device");
        maybe(fields, "channel", "desk", "drop-in", "phone");
        maybe(fields, "ageBand", "65-79", "80-plus", "unanswered");
        maybe(fields, "gender", "woman", "man", "unanswered");
        if (random.nextInt(5) == 0) {
            fields.add(
                    "\"precision\":\"day\",\"day\":\"2026-10-0%d\""
                            .formatted(1 + random.nextInt(9)));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private void maybe(List<String> fields, String name, String... values) {
        if (random.nextBoolean()) {
            fields.add("\"%s\":\"%s\"".formatted(name, of(values)));
        }
    }
}
