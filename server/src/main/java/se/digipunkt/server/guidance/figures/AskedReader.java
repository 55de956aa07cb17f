package se.digipunkt.server.guidance.figures;

import io.micronaut.http.HttpParameters;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.Period;
import se.digipunkt.server.guidance.By;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Reads what is asked for out of an address: `period=2026-Q3`, or `from` and `to`; `by` once or
/// twice; `measure`. What is left out is the month that runs now, by errand, questions. What is
/// wrong is told, and read as left out.
final class AskedReader {

    /// Beyond it a series has more parts than anybody reads.
    static final int MOST_YEARS = 20;

    private static final String EXAMPLE = "2026-11-21";

    private final HttpParameters given;
    private final LocalDate today;
    private final FigureWords words;
    private final List<Fault> faults;

    /// @param faults where it is told what is wrong
    AskedReader(HttpParameters given, LocalDate today, FigureWords words, List<Fault> faults) {
        this.given = given;
        this.today = today;
        this.words = words;
        this.faults = faults;
    }

    Asked read() {
        Asked asked = new Asked(days(), by(), measure());
        String from = text("from");
        String to = text("to");
        return from.isEmpty() && to.isEmpty()
                ? asked
                : new Asked(asked.days(), asked.by(), asked.measure(), from, to);
    }

    private Days days() {
        Days current = Days.of(Period.month(today));
        String period = text("period");
        if (!period.isEmpty()) {
            return Period.find(period)
                    .map(Days::of)
                    .orElseGet(() -> wrong("/period", "no-such-period", "", current));
        }
        String from = text("from");
        String to = text("to");
        return from.isEmpty() && to.isEmpty() ? current : days(from, to, current);
    }

    private Days days(String from, String to, Days otherwise) {
        LocalDate first = date("/from", from);
        LocalDate last = date("/to", to);
        if (first == null || last == null) {
            return otherwise;
        }
        if (last.isBefore(first) || !last.isBefore(first.plusYears(MOST_YEARS))) {
            String expected =
                    words.text("days", from, first.plusYears(MOST_YEARS).minusDays(1).toString());
            return wrong("/to", "out-of-range", expected, otherwise);
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

    private List<By> by() {
        List<By> by =
                given.getAll("by").stream()
                        .flatMap(text -> Stream.of(text.split(",", -1)))
                        .filter(code -> !code.isBlank())
                        .flatMap(this::characteristic)
                        .distinct()
                        .limit(2)
                        .toList();
        if (by.isEmpty()) {
            return List.of(By.ERRAND);
        }
        if (by.size() > 1 && by.stream().anyMatch(By::isAlone)) {
            String alone = words.name(By.AGE_BAND) + ", " + words.name(By.GENDER);
            return wrong("/by", "only-alone", alone, List.of(by.getFirst()));
        }
        return by;
    }

    private Stream<By> characteristic(String code) {
        return By.find(code)
                .map(Stream::of)
                .orElseGet(() -> wrong("/by", "unknown-code", "", Stream.empty()));
    }

    private Measure measure() {
        String code = text("measure");
        return code.isEmpty()
                ? Measure.QUESTIONS
                : Measure.find(code)
                        .orElseGet(() -> wrong("/measure", "unknown-code", "", Measure.QUESTIONS));
    }

    private String text(String name) {
        return given.getFirst(name).orElse("").strip();
    }

    private <T extends @Nullable Object> T wrong(
            String pointer, String code, String detail, T otherwise) {
        faults.add(new Fault(pointer, code, detail));
        return otherwise;
    }
}
