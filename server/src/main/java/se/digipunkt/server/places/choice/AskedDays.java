package se.digipunkt.server.places.choice;

import io.micronaut.http.HttpParameters;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.Period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/// The days that a page's address asks for: `period=2026-Q3`, `period=last-12-months`, or `from`
/// and `to`. When both are left out, the month that runs now. What is wrong is told, and read as
/// left out.
///
/// @param from the first day as it was typed, or as it is shown
/// @param to the last day likewise
public record AskedDays(Days days, String from, String to) {

    /// Beyond it a series has more parts than anybody reads.
    public static final int MOST_YEARS = 20;

    /// In addresses.
    static final String LAST_TWELVE_MONTHS = "last-12-months";

    private static final String EXAMPLE = "2026-11-21";

    /// @param faults where it is told what is wrong
    public static AskedDays read(
            HttpParameters given, LocalDate today, ChoiceWords words, List<Fault> faults) {
        String from = text(given, "from");
        String to = text(given, "to");
        Days days = new Reading(today, words, faults).days(text(given, "period"), from, to);
        return from.isEmpty() && to.isEmpty()
                ? new AskedDays(days, days.from().toString(), days.to().toString())
                : new AskedDays(days, from, to);
    }

    private static String text(HttpParameters given, String name) {
        return given.getFirst(name).orElse("").strip();
    }

    /// The days in the query of a page.
    public String query() {
        return days.period() == null
                ? "from=" + days.from() + "&to=" + days.to()
                : "period=" + days.period().text();
    }

    private record Reading(LocalDate today, ChoiceWords words, List<Fault> faults) {

        Days days(String period, String from, String to) {
            Days current = Days.of(Period.month(today));
            if (period.equals(LAST_TWELVE_MONTHS)) {
                return Days.lastTwelveMonths(today);
            }
            if (!period.isEmpty()) {
                return Period.find(period)
                        .map(Days::of)
                        .orElseGet(() -> wrong("/period", "no-such-period", "", current));
            }
            return from.isEmpty() && to.isEmpty() ? current : days(from, to, current);
        }

        private Days days(String from, String to, Days otherwise) {
            LocalDate first = date("/from", from);
            LocalDate last = date("/to", to);
            if (first == null || last == null) {
                return otherwise;
            }
            if (last.isBefore(first)) {
                return wrong("/to", "last-before-first", "", otherwise);
            }
            if (!last.isBefore(first.plusYears(MOST_YEARS))) {
                String latest = first.plusYears(MOST_YEARS).minusDays(1).toString();
                return wrong("/to", "out-of-range", words.days(from, latest), otherwise);
            }
            return Days.of(first, last);
        }

        private @Nullable LocalDate date(String pointer, String text) {
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() < 2000 || day.getYear() > today.getYear() + 1) {
                    String years = "2000–" + (today.getYear() + 1);
                    return wrong(pointer, "out-of-range", years, null);
                }
                return day;
            } catch (DateTimeException notADate) {
                String code = text.isEmpty() ? "required" : "no-such-date";
                return wrong(pointer, code, text.isEmpty() ? "" : EXAMPLE, null);
            }
        }

        private <T extends @Nullable Object> T wrong(
                String pointer, String code, String detail, T otherwise) {
            faults.add(new Fault(pointer, code, detail));
            return otherwise;
        }
    }
}
