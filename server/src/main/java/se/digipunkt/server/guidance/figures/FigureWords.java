package se.digipunkt.server.guidance.figures;

import se.digipunkt.protocol.Settings;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.common.Period;
import se.digipunkt.server.guidance.By;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.ChoiceWords;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.registry.LanguageNames;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;

import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;

/// What the figures and their values are called in one language.
record FigureWords(Messages messages, Language language, Guidance guidance) {

    /// @param key without `guidance.figures.`
    String text(String key, Object... arguments) {
        return messages.text(language, "guidance.figures." + key, arguments);
    }

    /// What periods and scopes are called is the same in the follow-up.
    ChoiceWords choices() {
        return new ChoiceWords(messages, language);
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /// A number, or that nothing was reported.
    String told(Cell cell, Measure measure) {
        return cell.known() ? number(cell.number(measure)) : text("not-reported");
    }

    String date(LocalDate date) {
        return choices().date(date);
    }

    /// Date and time of day in Europe/Stockholm, to the minute.
    String moment(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(KnownTime.ZONE).format(at);
    }

    String name(Scope scope) {
        return choices().name(scope);
    }

    String name(Days days) {
        return choices().name(days);
    }

    String name(Period period) {
        return choices().name(period);
    }

    /// A part of a series.
    String name(Days.Step step, Days part) {
        LocalDate first = part.from();
        return switch (step) {
            case DAY -> DateTimeFormatter.ofPattern("EEE d MMM", language.locale()).format(first);
            case WEEK ->
                    text(
                            "week",
                            Integer.toString(first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                            brief(first),
                            brief(part.to()));
            case MONTH -> choices().monthOf(first);
            case YEAR -> Integer.toString(first.getYear());
        };
    }

    private String brief(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", language.locale()).format(day);
    }

    String name(By by) {
        return text("by." + by.code());
    }

    /// The same inside a sentence.
    String inside(By by) {
        String name = name(by);
        return name.substring(0, 1).toLowerCase(language.locale()) + name.substring(1);
    }

    String name(Value value) {
        String code = value.code();
        if (code == null) {
            return text("absent." + value.by().code());
        }
        Locale locale = language.locale();
        return switch (value.by()) {
            case ERRAND -> guidance.errandName(code, language.tag());
            case LANGUAGE -> LanguageNames.in(locale, code);
            case WEEKDAY ->
                    DayOfWeek.valueOf(code.toUpperCase(Locale.ROOT))
                            .getDisplayName(TextStyle.FULL_STANDALONE, locale);
            case HOUR -> text("hour", code, String.format(Locale.ROOT, "%02d", following(code)));
            case COMPETENCE -> code + " " + messages.text(language, "guidance.competence." + code);
            case OUTCOME, BARRIER, CHANNEL, FORM, AGE_BAND, GENDER ->
                    text(value.by().code() + "." + code);
        };
    }

    private static int following(String hour) {
        return Integer.parseInt(hour) + 1;
    }

    /// Hours and minutes of a span of time.
    String hours(long minutes) {
        return text("hours", number(minutes / 60), minutes % 60);
    }

    /// What an exception of a point does, and why.
    String exception(Settings.DatedException exception) {
        String what =
                messages.text(
                        language,
                        "places.exception." + exception.effect() + "." + exception.kind());
        return exception.reason().equals("not-given")
                ? what
                : what + ", " + messages.text(language, "places.reason." + exception.reason());
    }
}
