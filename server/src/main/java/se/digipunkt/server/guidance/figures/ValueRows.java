package se.digipunkt.server.guidance.figures;

import se.digipunkt.server.guidance.By;
import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.places.choice.Days;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Figures by one characteristic as a chart, and by two as a crossing.
///
/// @param compared the periods beside it
record ValueRows(Source source, Asked asked, List<Days> compared, FigureWords words) {

    Chart chart() {
        By by = asked.by().getFirst();
        Figures now = source.figures(asked.days(), Set.of(by));
        List<Figures> before =
                compared.stream().map(days -> source.figures(days, Set.of(by))).toList();
        Map<Value, Counts> counts = Source.byValue(now, by);
        List<Map<Value, Counts>> others =
                before.stream().map(figures -> Source.byValue(figures, by)).toList();
        Set<Value> values = new LinkedHashSet<>(counts.keySet());
        others.forEach(other -> values.addAll(other.keySet()));
        List<Chart.Line> rows = new ArrayList<>();
        for (Value value : ordered(by, values, counts)) {
            rows.add(row(value, counts, before, others));
        }
        return new Chart(
                "by-value",
                words.text("chart.by", words.inside(by)),
                words.name(by),
                asked.measure(),
                compared.stream().map(words::name).toList(),
                words.text("not-reported"),
                rows,
                new Chart.Row(
                        words.text("total"),
                        null,
                        Cell.ofPeriod(Counts.of(now.totals())),
                        before.stream().map(ValueRows::whole).toList(),
                        false),
                notes());
    }

    private Chart.Row row(
            Value value,
            Map<Value, Counts> counts,
            List<Figures> before,
            List<Map<Value, Counts>> others) {
        List<Cell> beside = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Counts then = others.get(i).getOrDefault(value, Counts.NONE);
            beside.add(whole(before.get(i)).known() ? Cell.of(then) : Cell.UNKNOWN);
        }
        Cell now = Cell.of(counts.getOrDefault(value, Counts.NONE));
        return new Chart.Row(words.name(value), null, now, beside, value.apart());
    }

    private static Cell whole(Figures figures) {
        return Cell.ofPeriod(Counts.of(figures.totals()));
    }

    Pairs crossing() {
        By down = asked.by().getFirst();
        By across = asked.by().getLast();
        Figures whole = source.figures(asked.days(), Set.of(down));
        Map<Value, Counts> lefts = Source.byValue(whole, down);
        Map<Value, Counts> tops =
                Source.byValue(source.figures(asked.days(), Set.of(across)), across);
        Map<List<Value>, Counts> pairs =
                Source.byPair(source.figures(asked.days(), asked.bySet()), asked.by());
        List<Value> columns = ordered(across, tops.keySet(), tops);
        List<Pairs.Row> rows =
                ordered(down, lefts.keySet(), lefts).stream()
                        .map(
                                left ->
                                        new Pairs.Row(
                                                words.name(left),
                                                columns.stream()
                                                        .map(
                                                                top ->
                                                                        number(
                                                                                pairs,
                                                                                List.of(left, top)))
                                                        .toList(),
                                                number(lefts, left),
                                                left.apart()))
                        .toList();
        return new Pairs(
                words.text("chart.crossed", words.name(down), words.inside(across)),
                words.name(down),
                words.name(across),
                columns.stream().map(words::name).toList(),
                rows,
                new Pairs.Row(
                        words.text("total"),
                        columns.stream().map(top -> number(tops, top)).toList(),
                        asked.measure().of(Counts.of(whole.totals())),
                        false),
                notes());
    }

    private <K> long number(Map<K, Counts> counts, K key) {
        return asked.measure().of(counts.getOrDefault(key, Counts.NONE));
    }

    private List<Value> ordered(By by, Collection<Value> values, Map<Value, Counts> counts) {
        return ValueOrder.of(by, values, value -> number(counts, value));
    }

    /// What must be known to read the table right.
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (asked.by().contains(By.ERRAND) || asked.by().contains(By.COMPETENCE)) {
            notes.add(words.text("note.several"));
        }
        for (By by : asked.by()) {
            switch (by) {
                case HOUR -> notes.add(words.text("note.hour"));
                case AGE_BAND, GENDER -> notes.add(words.text("note.asked"));
                case LANGUAGE, BARRIER, CHANNEL -> notes.add(words.text("note.not-told"));
                case ERRAND, COMPETENCE, OUTCOME, FORM, WEEKDAY -> {}
            }
        }
        return notes.stream().distinct().toList();
    }
}
