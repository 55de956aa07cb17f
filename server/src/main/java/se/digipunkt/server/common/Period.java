package se.digipunkt.server.common;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A calendar period that figures are told of: a year, or a half, third, quarter or month of one.
/// Days are those of Europe/Stockholm.
///
/// @param number from 1, within the year
public record Period(Kind kind, int year, int number) {

    private static final Pattern TEXT = Pattern.compile("(20\\d\\d)(?:-([HTQM])(\\d{1,2}))?");

    public Period {
        if (number < 1 || number > 12 / kind.months) {
            throw new IllegalArgumentException("no " + kind + " " + number);
        }
    }

    public static Period month(LocalDate day) {
        return new Period(Kind.MONTH, day.getYear(), day.getMonthValue());
    }

    /// @param text as in addresses: `2026`, `2026-H1`, `2026-T2`, `2026-Q4`, `2026-M11`
    public static Optional<Period> find(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) == null) {
            return Optional.of(new Period(Kind.YEAR, year, 1));
        }
        Kind kind = Kind.of(matcher.group(2));
        int number = Integer.parseInt(matcher.group(3));
        return number < 1 || number > 12 / kind.months
                ? Optional.empty()
                : Optional.of(new Period(kind, year, number));
    }

    /// As in addresses. Months have two digits, so that texts sort as time does.
    public String text() {
        return switch (kind) {
            case YEAR -> Integer.toString(year);
            case MONTH -> String.format(Locale.ROOT, "%d-M%02d", year, number);
            case HALF, THIRD, QUARTER -> year + "-" + kind.letter + number;
        };
    }

    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * kind.months + 1, 1);
    }

    /// The last day, included.
    public LocalDate last() {
        return YearMonth.from(first()).plusMonths(kind.months - 1L).atEndOfMonth();
    }

    public Period previous() {
        return starting(first().minusMonths(kind.months));
    }

    public Period next() {
        return starting(first().plusMonths(kind.months));
    }

    public Period lastYear() {
        return new Period(kind, year - 1, number);
    }

    /// The period of a kind in which this one begins.
    public Period within(Kind other) {
        return new Period(other, year, (first().getMonthValue() - 1) / other.months + 1);
    }

    private Period starting(LocalDate first) {
        return new Period(kind, first.getYear(), (first.getMonthValue() - 1) / kind.months + 1);
    }

    /// How a year is cut.
    public enum Kind {
        YEAR(12, ""),
        HALF(6, "H"),
        THIRD(4, "T"),
        QUARTER(3, "Q"),
        MONTH(1, "M");

        private final int months;
        private final String letter;

        Kind(int months, String letter) {
            this.months = months;
            this.letter = letter;
        }

        /// In message keys.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Kind of(String letter) {
            return Arrays.stream(values())
                    .filter(kind -> kind.letter.equals(letter))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
