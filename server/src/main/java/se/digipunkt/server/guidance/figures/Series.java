package se.digipunkt.server.guidance.figures;

import se.digipunkt.server.guidance.ErrandBreak;
import se.digipunkt.server.places.choice.Days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What was logged in each part of a period, in order, with the changes of the errand list between
/// them.
record Series(Source source, FigureWords words, LocalDate today) {

    Chart chart(Days days, Measure measure) {
        Days.Step step = days.step();
        List<ErrandBreak> breaks = source.guidance().errandBreaks(days.from(), days.to());
        List<Days> parts = days.parts(today);
        List<Days> before =
                step.hasLastYear() ? parts.stream().map(Days::lastYear).toList() : List.of();
        List<Cell> cells =
                source.totals(Stream.concat(parts.stream(), before.stream()).toList()).stream()
                        .map(Cell::ofPeriod)
                        .toList();
        List<Chart.Line> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Days part = parts.get(i);
            breaks.stream()
                    .filter(change -> part.has(change.day()))
                    .map(this::mark)
                    .forEach(lines::add);
            List<Cell> beside =
                    step.hasLastYear() ? List.of(cells.get(parts.size() + i)) : List.of();
            lines.add(new Chart.Row(words.name(step, part), null, cells.get(i), beside, false));
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
