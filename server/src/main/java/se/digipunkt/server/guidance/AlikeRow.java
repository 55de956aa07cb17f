package se.digipunkt.server.guidance;

import io.micronaut.core.annotation.Introspected;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.server.common.KnownTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Records that say the same of what is asked by. What is not asked by is null.
///
/// @param day ISO 8601
/// @param epochHour whole hours since 1970 UTC; offsets of Europe/Stockholm are whole hours
@Introspected
record AlikeRow(
        String errands,
        String form,
        @Nullable String language,
        @Nullable String outcome,
        @Nullable String barrier,
        @Nullable String channel,
        @Nullable String day,
        @Nullable Long epochHour,
        long records,
        long attendances) {

    private static final long HOUR_SECONDS = 3600;

    boolean isGroup() {
        return form.equals(GuidanceRecord.Form.GROUP.code());
    }

    List<String> errandCodes() {
        return List.of(errands.split(","));
    }

    Map<By, String> values() {
        Map<By, String> values = new EnumMap<>(By.class);
        put(values, By.LANGUAGE, language);
        put(values, By.OUTCOME, outcome);
        put(values, By.BARRIER, barrier);
        put(values, By.CHANNEL, channel);
        values.put(By.FORM, form);
        if (day != null) {
            values.put(By.WEEKDAY, RecordRow.weekday(LocalDate.parse(day)));
        }
        if (epochHour != null) {
            Instant at = Instant.ofEpochSecond(epochHour * HOUR_SECONDS);
            values.put(By.HOUR, RecordRow.hour(at.atZone(KnownTime.ZONE).getHour()));
        }
        return values;
    }

    private static void put(Map<By, String> values, By by, @Nullable String value) {
        if (value != null) {
            values.put(by, value);
        }
    }
}
