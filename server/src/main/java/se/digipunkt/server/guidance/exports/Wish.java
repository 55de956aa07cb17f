package se.digipunkt.server.guidance.exports;

import io.micronaut.http.HttpParameters;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.guidance.By;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What of an export is asked for, read from an address.
///
/// @param scope as it was given
/// @param from first day, included
/// @param to last day, included
/// @param by of figures only
record Wish(String scope, LocalDate from, LocalDate to, Set<By> by, int year, boolean spreadsheet) {

    /// A row for each question of three years, and a day more than leap years need.
    private static final int MOST_DAYS = 1_097;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    Wish {
        by = Set.copyOf(by);
    }

    /// @param faults what is wrong is added here, by the names of the parameters
    static Wish read(Export export, HttpParameters given, List<Fault> faults) {
        boolean yearly = export == Export.LIBRARY;
        String scope = given.getFirst("scope").orElse("");
        if (scope.isBlank()) {
            faults.add(new Fault("/scope", "required", ""));
        } else if (yearly && !scope.matches("region|[0-9]{4}")) {
            faults.add(new Fault("/scope", "exports-municipality", ""));
        }
        LocalDate from = yearly ? LocalDate.EPOCH : date("from", given, faults);
        LocalDate to = yearly ? LocalDate.EPOCH : date("to", given, faults);
        if (faults.isEmpty() && to.isBefore(from)) {
            faults.add(new Fault("/to", "last-before-first", ""));
        } else if (export == Export.DIGIDEL
                && faults.isEmpty()
                && ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            faults.add(new Fault("/to", "too-many-days", Integer.toString(MOST_DAYS)));
        }
        Set<By> by =
                export == Export.FIGURES ? By.read(asked(given), faults) : EnumSet.noneOf(By.class);
        int year = yearly ? year(given.getFirst("year").orElse(""), faults) : 0;
        boolean spreadsheet = given.getFirst("spreadsheet").filter("true"::equals).isPresent();
        return new Wish(scope, from, to, by, year, spreadsheet);
    }

    /// Of a form with two lists the second may say nothing.
    private static String asked(HttpParameters given) {
        List<String> all = given.getAll("by").stream().filter(code -> !code.isBlank()).toList();
        return all.isEmpty() ? "errand,language" : String.join(",", all);
    }

    private static int year(String text, List<Fault> faults) {
        int year = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            faults.add(new Fault("/year", "out-of-range", FIRST_YEAR + "–" + LAST_YEAR));
            return FIRST_YEAR;
        }
        return year;
    }

    private static LocalDate date(String name, HttpParameters given, List<Fault> faults) {
        try {
            LocalDate date = LocalDate.parse(given.getFirst(name).orElse(""));
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                faults.add(new Fault("/" + name, "out-of-range", FIRST_YEAR + "–" + LAST_YEAR));
            }
            return date;
        } catch (DateTimeException noSuchDate) {
            faults.add(new Fault("/" + name, "no-such-date", "2026-11-21"));
            return LocalDate.EPOCH;
        }
    }
}
