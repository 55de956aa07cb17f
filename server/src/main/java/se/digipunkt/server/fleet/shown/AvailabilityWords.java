package se.digipunkt.server.fleet.shown;

import se.digipunkt.server.fleet.availability.Minutes;
import se.digipunkt.server.places.choice.ChoiceWords;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.TextStyle;

/// What availability is called in one language: that of terminals, or of help.
///
/// @param own begins the keys of what is called otherwise here; empty for terminals
public record AvailabilityWords(Messages messages, Language language, String own) {

    public static final String VISITS = "visits.";
    public static final String STAFFED = "staffed.";
    public static final String SELF_REPORTED = "self.";

    public AvailabilityWords(Messages messages, Language language) {
        this(messages, language, "");
    }

    /// The same of something else that is promised.
    public AvailabilityWords of(String what) {
        return new AvailabilityWords(messages, language, what);
    }

    /// @param key without `availability.`
    public String text(String key, Object... arguments) {
        String there = "availability." + own + key;
        boolean known = messages.find(language, there) != null;
        return messages.text(language, known ? there : "availability." + key, arguments);
    }

    /// What periods and scopes are called is the same on other pages.
    public ChoiceWords choices() {
        return new ChoiceWords(messages, language);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    public String date(LocalDate date) {
        return choices().date(date);
    }

    public String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, language.locale());
    }

    /// What became of some promised time, in a line.
    public String told(Minutes minutes) {
        return minutes.promised() == 0
                ? text("not-promised")
                : text(
                        "told",
                        hours(minutes.working()),
                        hours(minutes.down()),
                        hours(minutes.unknown()));
    }

    /// A span of time, without what it has none of.
    public String hours(long minutes) {
        if (minutes < 60) {
            return text("minutes", number(minutes));
        }
        return minutes % 60 == 0
                ? text("hours", number(minutes / 60))
                : text("hours-minutes", number(minutes / 60), number(minutes % 60));
    }

    public String promised(Minutes minutes) {
        return minutes.promised() == 0 ? text("share.nothing") : hours(minutes.promised());
    }

    /// How much of what was promised worked: a range where something is unknown.
    public String share(Minutes minutes) {
        if (minutes.promised() == 0) {
            return text("share.nothing");
        }
        if (minutes.unknown() == minutes.promised()) {
            return text("share.unknown");
        }
        Share share = Share.of(minutes);
        return share.low() == share.high()
                ? percent(share.low())
                : apart(number(share.low(), false) + "–" + number(share.high(), true));
    }

    /// Part of something, rounded down.
    ///
    /// @param whole more than none
    public String percent(long part, long whole) {
        return percent(part * 1000 / whole);
    }

    private String percent(long thousandths) {
        return apart(number(thousandths, true));
    }

    private String number(long thousandths, boolean percent) {
        NumberFormat format =
                percent
                        ? NumberFormat.getPercentInstance(language.locale())
                        : NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(1);
        return format.format(BigDecimal.valueOf(thousandths, percent ? 3 : 1));
    }

    /// A range reads from left to right in every language.
    private String apart(String text) {
        return language.direction().equals("rtl") ? "\u2066" + text + "\u2069" : text;
    }
}
