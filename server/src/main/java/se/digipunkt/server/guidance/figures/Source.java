package se.digipunkt.server.guidance.figures;

import se.digipunkt.server.guidance.By;
import se.digipunkt.server.guidance.DayRange;
import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.Days;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the figures of one scope come from.
record Source(Guidance guidance, Scope scope) {

    Figures figures(Days days, Set<By> by) {
        return guidance.figures(scope, days.from(), days.to(), by);
    }

    /// Of each of several spans of days, read together.
    List<Counts> totals(List<Days> parts) {
        return guidance
                .series(
                        scope,
                        parts.stream().map(days -> new DayRange(days.from(), days.to())).toList())
                .stream()
                .map(Counts::of)
                .toList();
    }

    static Map<Value, Counts> byValue(Figures figures, By by) {
        Map<Value, Counts> counts = new LinkedHashMap<>();
        figures.rows().forEach(row -> counts.put(Value.in(row, by), Counts.of(row)));
        return counts;
    }

    static Map<List<Value>, Counts> byPair(Figures figures, List<By> by) {
        Map<List<Value>, Counts> counts = new LinkedHashMap<>();
        figures.rows()
                .forEach(
                        row ->
                                counts.put(
                                        by.stream().map(one -> Value.in(row, one)).toList(),
                                        Counts.of(row)));
        return counts;
    }
}
