package se.digipunkt.server.followup;

import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.common.Period;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// The report's texts in one language.
record Words(Messages messages, Language language) {

    /// @param key without `followup.`
    String text(String key, Object... arguments) {
        return messages.text(language, "followup." + key, arguments);
    }

    String name(Period period) {
        return switch (period.kind()) {
            case YEAR -> Integer.toString(period.year());
            case MONTH ->
                    DateTimeFormatter.ofPattern("LLLL yyyy", language.locale())
                            .format(period.first());
            case HALF -> part("period.half", period);
            case THIRD -> part("period.third", period);
            case QUARTER -> part("period.quarter", period);
        };
    }

    private String part(String key, Period period) {
        return text(key, Integer.toString(period.number()), Integer.toString(period.year()));
    }

    String number(Value value) {
        return switch (value) {
            case Value.Exact exact ->
                    NumberFormat.getIntegerInstance(language.locale()).format(exact.number());
            case Value.Hidden hidden -> text("hidden");
            case Value.Unknown unknown -> text("unknown");
        };
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    /// Date and time of day in Europe/Stockholm, to the minute.
    String moment(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(KnownTime.ZONE).format(at);
    }
}
