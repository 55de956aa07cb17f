package se.digipunkt.server.places.hours;

import se.digipunkt.protocol.Coded;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What we do not evaluate, each with what it looks like, so that it can be pointed at.
public enum Refusal implements Coded {
    /// Not the language of opening hours at all.
    SYNTAX("\\S+"),
    /// Clear, but not as the specification writes it (`9-18`, `Mon`): it may be offered corrected.
    WRITE_INSTEAD("\\S+"),
    TOO_LONG("\\S+"),
    /// Nothing between two separators, which the specification would take for "always".
    EMPTY_RULE("(;|,|\\|\\|)\\s*(?=;|,|\\|\\||$)|^\\s*(;|,|\\|\\|)"),
    SCHOOL_HOLIDAYS("(?i)\\bSH\\b"),
    OPEN_END("\\d{1,2}:\\d\\d\\s*\\+"),
    VARIABLE_TIME("(?i)\\(?\\b(sunrise|sunset|dawn|dusk)\\b"),
    UNKNOWN_STATE("(?i)\\bunknown\\b"),
    /// `10:00-12:00/30`, which is for departures.
    REPEATED_TIME("\\d{1,2}:\\d\\d\\s*/\\s*\\d+(:\\d\\d)?"),
    /// `10:00` without an end.
    POINT_IN_TIME("\\d{1,2}:\\d\\d(?!\\s*[-–—+])"),
    /// `10:00-10:00`: never, or the whole day?
    EMPTY_INTERVAL("(\\d{1,2}:\\d\\d)\\s*[-–—]\\s*\\1"),
    /// A beginning at 24:00 or an end after 48:00.
    TIME_BEYOND_DAY("\\b(2[4-9]|[3-4]\\d):\\d\\d\\b"),
    /// `Jun 15+`, for ever or until New Year?
    OPEN_ENDED_DATE("[A-Za-z]{3,6}(\\s+\\d\\d)?\\s*\\+(?!\\s*\\d+\\s*day)"),
    /// `Jan-Dec/2`.
    REPEATED_DATE("-\\s*[A-Za-z]{3}\\s*/\\s*\\d+"),
    /// `Dec 25 -Su`: is a Sunday its own Sunday before?
    WEEKDAY_FROM_DATE("(?i)[-+]\\s*(Mo|Tu|We|Th|Fr|Sa|Su)\\b"),
    /// Two ways to read it that mean different days, as in `Jan We[1],Feb 10 Fr`.
    AMBIGUOUS_DATE("[A-Z][a-z]{2}\\s+[A-Z][a-z]\\["),
    NO_SUCH_DATE("(?i)(Feb\\s+30|(Feb|Apr|Jun|Sep|Nov)\\s+31)"),
    /// Ends before it begins.
    BACKWARDS_RANGE("\\d+\\s*[-–—].*?\\d+"),
    /// The year stands at the end only.
    YEAR_AT_END_ONLY("[-–—]\\s*\\d{4}"),
    NO_SUCH_WEEK("(?i)\\bweek\\s+[-\\d,/ ]*"),
    NTH_WEEKDAY("\\[[^\\]]*\\]?");

    private final Pattern look;

    Refusal(String look) {
        this.look = Pattern.compile(look);
    }

    @Override
    public String code() {
        return "hours-" + Coded.kebab(this);
    }

    /// The fault at the first place that looks like it, or at the beginning.
    ///
    /// @param bare the text with its comments blanked
    HoursFault in(String bare) {
        Matcher place = look.matcher(bare);
        return place.find()
                ? new HoursFault(this, place.group().strip(), place.start() + 1)
                : new HoursFault(this, bare.strip(), 1);
    }
}
