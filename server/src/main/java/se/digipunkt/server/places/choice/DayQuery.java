package se.digipunkt.server.places.choice;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.web.WebProblem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/// The days that a program asks for, checked alike wherever it asks: both included, in
/// Europe/Stockholm, the last not before the first.
public final class DayQuery {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private DayQuery() {}

    /// @param from as it stands in the query
    /// @param to as it stands in the query
    /// @param mostYears beyond which an answer takes longer than anybody waits
    /// @param faults where it is told what is wrong; then the days mean nothing
    public static Days read(String from, String to, int mostYears, List<Fault> faults) {
        int before = faults.size();
        LocalDate first = date("/from", from, faults);
        LocalDate last = date("/to", to, faults);
        if (faults.size() > before) {
            return Days.of(LocalDate.EPOCH, LocalDate.EPOCH);
        }
        if (last.isBefore(first) || !last.isBefore(first.plusYears(mostYears))) {
            faults.add(new Fault("/to", "out-of-range", from + "–"));
        }
        return Days.of(first, last);
    }

    /// For readers who may not see single days.
    public static WebProblem notPastMonths() {
        return WebProblem.Validation.of("/from", "not-past-months", "2026-10-01–2026-10-31");
    }

    private static LocalDate date(String pointer, String text, List<Fault> faults) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                faults.add(new Fault(pointer, "out-of-range", FIRST_YEAR + "–" + LAST_YEAR));
            }
            return date;
        } catch (DateTimeException noSuchDate) {
            faults.add(new Fault(pointer, "no-such-date", "2026-11-21"));
            return LocalDate.EPOCH;
        }
    }
}
