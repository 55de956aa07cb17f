package se.digipunkt.server.guidance.exports;

import jakarta.inject.Singleton;

import se.digipunkt.server.guidance.By;
import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Figures as a tidy table.
@Singleton
final class FiguresExport {

    private final Guidance guidance;

    FiguresExport(Guidance guidance) {
        this.guidance = guidance;
    }

    Iterator<List<List<String>>> rows(Scope scope, LocalDate from, LocalDate to, Set<By> by) {
        Figures figures = guidance.figures(scope, from, to, by);
        return List.of(figures.rows().stream().map(row -> row(figures, row, by)).toList())
                .iterator();
    }

    private static List<String> row(Figures figures, Figures.Row row, Set<By> by) {
        List<String> cells = new ArrayList<>();
        cells.add(figures.scope());
        cells.add(figures.from().toString());
        cells.add(figures.to().toString());
        for (By one : By.values()) {
            if (by.contains(one)) {
                cells.add(value(row, one));
            }
        }
        cells.add(Long.toString(row.questions()));
        cells.add(Long.toString(row.attendances()));
        cells.add(Long.toString(row.occasions()));
        return cells;
    }

    private static String value(Figures.Row row, By by) {
        Object value =
                switch (by) {
                    case ERRAND -> row.errand();
                    case LANGUAGE -> row.language();
                    case OUTCOME -> row.outcome();
                    case BARRIER -> row.barrier();
                    case CHANNEL -> row.channel();
                    case FORM -> row.form();
                    case WEEKDAY -> row.weekday();
                    case HOUR -> row.hour();
                    case COMPETENCE -> row.competence();
                    case AGE_BAND -> row.ageBand();
                    case GENDER -> row.gender();
                };
        return Objects.toString(value, "");
    }
}
