package se.digipunkt.server.guidance.figures;

import io.micronaut.http.HttpParameters;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.guidance.By;
import se.digipunkt.server.places.choice.AskedDays;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Reads what is asked for out of an address: `period` or `from` and `to` as [AskedDays] has them;
/// `by` once or twice; `measure`. What is left out is the month that runs now, by errand,
/// questions. What is wrong is told, and read as left out.
final class AskedReader {

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
        AskedDays asked = AskedDays.read(given, today, words.choices(), faults);
        return new Asked(asked.days(), by(), measure(), asked.from(), asked.to());
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
