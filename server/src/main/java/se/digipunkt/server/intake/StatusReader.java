package se.digipunkt.server.intake;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryBody.Terminal;
import se.digipunkt.protocol.Ids;
import se.digipunkt.protocol.Sync;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// Reads what a kiosk says about itself as far as it is understood: a word of a later version must
/// not stop the entries beside it.
final class StatusReader {

    /// A hundred years: no device has been up for longer.
    private static final long LONGEST_MILLIS = 3_155_760_000_000L;

    private static final int MOST_CONTROLS = 10;

    private StatusReader() {}

    static Sync.@Nullable Status read(JsonNode status) {
        if (!status.isObject()) {
            return null;
        }
        String boot = text(status, "boot");
        return new Sync.Status(
                boot != null && Ids.isUuid(boot) ? boot.toLowerCase(java.util.Locale.ROOT) : null,
                number(status, "elapsed", LONGEST_MILLIS),
                moment(text(status, "wall")),
                text(status, "agentVersion"),
                text(status, "settingsVersion"),
                null,
                number(status, "firstSeq", Long.MAX_VALUE),
                number(status, "lastSeq", Long.MAX_VALUE),
                number(status, "unsent", Long.MAX_VALUE),
                code(status, "terminal", Terminal.class),
                alive(status.path("alive")),
                health(status.path("health")));
    }

    private static Sync.@Nullable OpenAlive alive(JsonNode alive) {
        Long from = number(alive, "from", LONGEST_MILLIS);
        Long until = number(alive, "until", LONGEST_MILLIS);
        return from == null || until == null
                ? null
                : new Sync.OpenAlive(
                        from,
                        until,
                        code(alive, "terminal", Terminal.class),
                        code(alive, "link", LinkClass.class));
    }

    private static Sync.Health health(JsonNode health) {
        JsonNode celsius = health.path("socCelsius");
        JsonNode throttled = health.path("throttled");
        JsonNode underVoltage = health.path("underVoltage");
        return new Sync.Health(
                celsius.isNumber() ? celsius.doubleValue() : null,
                throttled.isBoolean() ? throttled.booleanValue() : null,
                number(health, "diskFreeBytes", Long.MAX_VALUE),
                number(health, "journalBytes", Long.MAX_VALUE),
                null,
                text(health, "clock"),
                underVoltage.isBoolean() ? underVoltage.booleanValue() : null,
                text(health, "screen"),
                number(health, "screenSeenSeconds", Integer.MAX_VALUE),
                codes(health.path("controls")));
    }

    /// Nothing told is nothing changed; an empty object says that nothing is wired to it.
    private static @Nullable Map<String, String> codes(JsonNode object) {
        if (!object.isObject() || object.size() > MOST_CONTROLS) {
            return null;
        }
        Map<String, String> codes = new TreeMap<>();
        for (var field : object.properties()) {
            String code = field.getValue().textValue();
            if (Ids.isCode(field.getKey()) && code != null && Ids.isCode(code)) {
                codes.put(field.getKey(), code);
            }
        }
        return codes;
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException notAMoment) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    private static @Nullable Long number(JsonNode object, String field, long most) {
        JsonNode value = object.path(field);
        boolean fits = value.isIntegralNumber() && value.canConvertToLong();
        return fits && value.longValue() >= 0 && value.longValue() <= most
                ? value.longValue()
                : null;
    }

    private static <T extends Enum<T> & Coded> @Nullable T code(
            JsonNode object, String field, Class<T> list) {
        String text = text(object, field);
        return text == null ? null : Coded.find(list, text).orElse(null);
    }
}
