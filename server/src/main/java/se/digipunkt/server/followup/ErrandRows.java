package se.digipunkt.server.followup;

import se.digipunkt.server.common.Period;
import se.digipunkt.server.followup.Report.Cell;
import se.digipunkt.server.followup.Report.Column;
import se.digipunkt.server.followup.Report.Level;
import se.digipunkt.server.followup.Report.Row;
import se.digipunkt.server.guidance.ErrandBreak;
import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.Guidance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// Questions and attendances by errand, most questions first.
final class ErrandRows {

    static final String TABLE = "by-errand";
    static final String GATHERED = "gathered";

    private final Published published;
    private final Period period;
    private final Words words;
    private final Guidance guidance;

    ErrandRows(Published published, Period period, Words words, Guidance guidance) {
        this.published = published;
        this.period = period;
        this.words = words;
        this.guidance = guidance;
    }

    Report.Tabulation table() {
        List<Row> rows = new ArrayList<>();
        for (Figures.Row errand : ordered(published)) {
            String code = Objects.requireNonNull(errand.errand());
            rows.add(
                    row(
                            Level.PLAIN,
                            code,
                            guidance.errandName(code, words.language().tag()),
                            published.questions(errand),
                            published.attendances(errand)));
        }
        if (!published.gathered().isEmpty()) {
            rows.add(
                    row(
                            Level.PLAIN,
                            GATHERED,
                            words.text("errand.gathered"),
                            published.gatheredQuestions(),
                            new Value.Hidden()));
        }
        rows.add(
                row(
                        Level.TOTAL,
                        "total",
                        words.text("errand.total"),
                        published.questions(),
                        published.attendances()));
        return new Report.Tabulation(
                TABLE,
                words.text("table.by-errand"),
                note(),
                List.of(
                        new Column("errand", words.text("column.errand")),
                        new Column("questions", words.text("column.questions")),
                        new Column("attendances", words.text("column.attendances"))),
                rows);
    }

    /// A list that changed inside the period is told: its rows then mean different things before
    /// and after.
    private String note() {
        String note = words.text("table.by-errand.note");
        List<String> breaks =
                guidance.errandBreaks(period.first().plusDays(1), period.last()).stream()
                        .map(this::told)
                        .toList();
        return breaks.isEmpty()
                ? note
                : note + " " + words.text("break.errands", String.join(" ", breaks));
    }

    private String told(ErrandBreak there) {
        return words.text(
                there.added() ? "break.added" : "break.retired",
                words.date(there.day()),
                guidance.errandName(there.code(), words.language().tag()));
    }

    private static Row row(Level level, String code, String name, Value asked, Value helped) {
        return new Row(
                level,
                code,
                List.of(
                        new Cell.Name(name, null),
                        new Cell.Number(asked),
                        new Cell.Number(helped)));
    }

    /// Most questions first, hidden rows last and by code: their place among the others would tell
    /// how large they are.
    private static List<Figures.Row> ordered(Published published) {
        Predicate<Figures.Row> hidden = row -> published.questions(row) instanceof Value.Hidden;
        List<Figures.Row> ordered =
                new ArrayList<>(published.errands().stream().filter(hidden.negate()).toList());
        published.errands().stream()
                .filter(hidden)
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.errand())))
                .forEach(ordered::add);
        return ordered;
    }
}
