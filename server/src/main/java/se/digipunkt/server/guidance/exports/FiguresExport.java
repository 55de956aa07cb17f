package se.digipunkt.server.guidance.exports;

import jakarta.inject.Singleton;

import se.digipunkt.server.guidance.By;
import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Figures as a tidy table, all by codes and numbers: the whole period first, each person once;
/// then one row per value, whose attendances are not to be summed.
@Singleton
final class FiguresExport {

    private static final String TOTAL = "total";
    private static final String PART = "part";
    private static final String NOT_TOLD = "not-told";
    private static final String NOT_ASKED = "not-asked";

    private final Guidance guidance;

    FiguresExport(Guidance guidance) {
        this.guidance = guidance;
    }

    Iterator<List<List<String>>> rows(Scope scope, LocalDate from, LocalDate to, Set<By> by) {
        Figures figures = guidance.figures(scope, from, to, by);
        return List.of(
                        List.of(row(figures, TOTAL, figures.totals(), by)),
                        figures.rows().stream().map(row -> row(figures, PART, row, by)).toList())
                .iterator();
    }

    private static List<String> row(Figures figures, String level, Figures.Row row, Set<By> by) {
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                figures.scope(),
                                figures.from().toString(),
                                figures.to().toString(),
                                level));
        Arrays.stream(By.values())
                .filter(by::contains)
                .forEach(one -> cells.add(level.equals(TOTAL) ? "" : value(row, one)));
        for (long count : new long[] {row.questions(), row.attendances(), row.occasions()}) {
            cells.add(Long.toString(count));
        }
        return cells;
    }

    private static String value(Figures.Row row, By by) {
        String value = row.value(by);
        return value == null ? by.isAlone() ? NOT_ASKED : NOT_TOLD : value;
    }
}
