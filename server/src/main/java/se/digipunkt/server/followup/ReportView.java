package se.digipunkt.server.followup;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.Period;
import se.digipunkt.server.followup.Completeness.State;
import se.digipunkt.server.followup.Report.Cell;
import se.digipunkt.server.followup.Report.Level;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.Choice;

import java.util.List;
import java.util.stream.Stream;

/// What the page of the report needs beside the report: what else can be chosen, and how figures
/// are drawn.
///
/// @param next the period after, or null when it has not begun
/// @param checksum of the JSON form
record ReportView(
        Report report,
        Words words,
        List<Choice.Group> scopes,
        List<Choice.Group> periods,
        String previousName,
        String lastYearName,
        @Nullable Period next,
        String nextName,
        int threshold,
        String checksum) {

    ReportView {
        scopes = List.copyOf(scopes);
        periods = List.copyOf(periods);
    }

    static ReportView of(
            Report report, List<Scope> scopes, Period current, Words words, int threshold) {
        Period next = report.period().next();
        return new ReportView(
                report,
                words,
                words.choices().scopes(report.scope(), scopes),
                words.choices().periods(report.period(), current),
                words.name(report.period().previous()),
                words.name(report.period().lastYear()),
                next.first().isAfter(current.last()) ? null : next,
                words.name(next),
                threshold,
                ReportJson.of(report).get("checksum").asText());
    }

    /// False for a year, whose period before is the same as the one a year before.
    boolean hasLastYear() {
        return !report.period().previous().equals(report.period().lastYear());
    }

    boolean anythingHidden() {
        return report.sections().stream().anyMatch(ReportView::hidden);
    }

    private static boolean hidden(Report.Section section) {
        Stream<Value> figures =
                section.figures().stream()
                        .flatMap(
                                figure ->
                                        Stream.of(
                                                figure.value(),
                                                figure.previous(),
                                                figure.lastYear()));
        Stream<Cell> cells =
                section.tables().stream()
                        .flatMap(table -> table.rows().stream())
                        .flatMap(row -> row.cells().stream());
        return figures.anyMatch(ReportView::hidden) || cells.anyMatch(ReportView::hidden);
    }

    private static boolean hidden(Cell cell) {
        return cell instanceof Cell.Number(Value value) && hidden(value);
    }

    private static boolean hidden(Value value) {
        return value instanceof Value.Hidden;
    }

    /// The tables whose first figure is also drawn.
    boolean drawn(Report.Tabulation table) {
        return table.id().equals(ErrandRows.TABLE);
    }

    /// Share of the table's largest plain row, 0 to 100; nothing is drawn of what is hidden.
    long width(Report.Tabulation table, Report.Row row) {
        long largest =
                table.rows().stream()
                        .filter(other -> other.level() == Level.PLAIN)
                        .mapToLong(ReportView::first)
                        .max()
                        .orElse(0);
        return largest == 0 ? 0 : Math.round(100.0 * first(row) / largest);
    }

    private static long first(Report.Row row) {
        return firstNumber(row).value() instanceof Value.Exact exact ? exact.number() : 0;
    }

    static Cell.Number firstNumber(Report.Row row) {
        return row.cells().stream()
                .filter(Cell.Number.class::isInstance)
                .map(Cell.Number.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static boolean counts(Report.Column column) {
        return column.id().equals("questions") || column.id().equals("attendances");
    }

    /// The class of a figure in a table, or null.
    static @Nullable String look(Value value) {
        return switch (value) {
            case Value.Exact exact -> null;
            case Value.Hidden hidden -> "hidden-count";
            case Value.Unknown unknown -> "soft";
        };
    }

    static List<Report.Row> rows(Report.Tabulation table) {
        return table.rows().stream().filter(row -> row.level() != Level.TOTAL).toList();
    }

    static List<Report.Row> totals(Report.Tabulation table) {
        return table.rows().stream().filter(row -> row.level() == Level.TOTAL).toList();
    }

    /// Who has not reported comes first: that is what can be done something about.
    static List<State> states() {
        return List.of(State.IN_CONTACT, State.NOT_HEARD, State.REPORTED);
    }

    static String badge(State state) {
        return switch (state) {
            case REPORTED -> "badge badge--ok";
            case IN_CONTACT -> "badge badge--warn";
            case NOT_HEARD -> "badge";
        };
    }
}
