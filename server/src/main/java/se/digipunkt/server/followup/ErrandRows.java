package se.digipunkt.server.followup;

import se.digipunkt.server.followup.Report.Cell;
import se.digipunkt.server.followup.Report.Column;
import se.digipunkt.server.followup.Report.Level;
import se.digipunkt.server.followup.Report.Row;
import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.Guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Questions and attendances by errand, most questions first.
final class ErrandRows {

    static final String TABLE = "by-errand";
    static final String GATHERED = "gathered";

    private final Published published;
    private final Words words;
    private final Guidance guidance;

    ErrandRows(Published published, Words words, Guidance guidance) {
        this.published = published;
        this.words = words;
        this.guidance = guidance;
    }

    Report.Table table() {
        List<Row> rows = new ArrayList<>();
        for (Figures.Row errand : published.errands()) {
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
        return new Report.Table(
                TABLE,
                words.text("table.by-errand"),
                words.text("table.by-errand.note"),
                List.of(
                        new Column("errand", words.text("column.errand")),
                        new Column("questions", words.text("column.questions")),
                        new Column("attendances", words.text("column.attendances"))),
                rows);
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
}
