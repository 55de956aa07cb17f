package se.digipunkt.server.guidance.figures;

import se.digipunkt.server.guidance.ErrandBreak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was logged in each part of a period, in order, with the changes of the errand list between
/// them.
record Series(Source source, FigureWords words, LocalDate today) {

    Chart chart(Days days, Measure measure) {
        Days.Step step = days.step();
        List<ErrandBreak> breaks = source.guidance().errandBreaks(days.from(), days.to());
        List<Chart.Line> lines = new ArrayList<>();
        for (Days part : days.parts(today)) {
            breaks.stream()
                    .filter(change -> part.has(change.day()))
                    .map(this::mark)
                    .forEach(lines::add);
            lines.add(row(step, part));
        }
        return new Chart(
                "series",
                words.text("series." + step.name().toLowerCase(Locale.ROOT)),
                words.text("series.part"),
                measure,
                step.hasLastYear() ? List.of(words.text("series.last-year")) : List.of(),
                words.text("nothing-logged"),
                lines,
                null,
                List.of());
    }

    private Chart.Row row(Days.Step step, Days part) {
        Cell now = Cell.ofPeriod(source.total(part));
        List<Cell> before =
                step.hasLastYear()
                        ? List.of(Cell.ofPeriod(source.total(part.lastYear())))
                        : List.of();
        return new Chart.Row(words.name(step, part), null, now, before, false);
    }

    private Chart.Mark mark(ErrandBreak change) {
        return new Chart.Mark(told(change, words));
    }

    static String told(ErrandBreak change, FigureWords words) {
        return words.text(
                change.added() ? "break.added" : "break.retired",
                words.date(change.day()),
                words.guidance().errandName(change.code(), words.language().tag()));
    }
}
