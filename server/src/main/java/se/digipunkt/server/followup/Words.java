package se.digipunkt.server.followup;

import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.common.Period;
import se.digipunkt.server.places.choice.ChoiceWords;
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

    ChoiceWords choices() {
        return new ChoiceWords(messages, language);
    }

    String name(Period period) {
        return choices().name(period);
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
