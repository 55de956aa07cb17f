package se.digipunkt.server.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What of a record the totals count: for each cross-table the cells that it adds to.
final class Counted {

    /// A part of a record that adds to a cell: one errand, one competence, one of each, or all.
    ///
    /// @param questions of an individual that belong to the part
    private record Part(String errand, String competence, int questions) {}

    private final String place;
    private final String stop;
    private final LocalDate day;
    private final boolean coarse;
    private final int attendances;
    private final int occasions;
    private final Map<By, String> values;
    private final List<Part> whole;
    private final List<Part> byErrand = new ArrayList<>();
    private final List<Part> byCompetence = new ArrayList<>();
    private final List<Part> byBoth = new ArrayList<>();

    /// @param day of the record, known
    /// @param values of the characteristics that a record has one of; empty when not told
    /// @param competences of each errand of the record, in its order
    Counted(
            RecordRow row,
            LocalDate day,
            Map<By, String> values,
            Map<String, List<String>> competences) {
        boolean group = row.isGroup();
        this.place = row.place();
        this.stop = row.stop() == null ? "" : row.stop();
        this.day = day;
        this.coarse = row.coarse();
        this.attendances = row.headCount();
        this.occasions = group ? 1 : 0;
        this.values = Map.copyOf(values);
        int one = group ? 0 : 1;
        this.whole = List.of(new Part("", "", one * competences.size()));
        Map<String, Integer> questions = new LinkedHashMap<>();
        competences.forEach(
                (errand, needed) -> {
                    byErrand.add(new Part(errand, "", one));
                    // An errand without competences is under none, and not left out
                    for (String competence : needed.isEmpty() ? List.of("") : needed) {
                        byBoth.add(new Part(errand, competence, one));
                        questions.merge(competence, one, Integer::sum);
                    }
                });
        questions.forEach((competence, count) -> byCompetence.add(new Part("", competence, count)));
    }

    String place() {
        return place;
    }

    /// Where a bus was, or empty.
    String stop() {
        return stop;
    }

    LocalDate day() {
        return day;
    }

    /// True when the table counts the record: what a coarse one no longer says was counted when it
    /// came, and stays as it is.
    boolean isIn(CrossTabulation table) {
        return !coarse || !table.isForgotten();
    }

    /// The cells that the record adds to. In a table by errand or competence a person stands in
    /// several: that is why attendances are never summed over errands. Who was not asked for age or
    /// gender is in no cell of those tables.
    List<Cell> cells(CrossTabulation table) {
        List<Cell> cells = new ArrayList<>();
        for (Part part : parts(table)) {
            String first = value(table, 0, part);
            String second = value(table, 1, part);
            if (!(first.isEmpty() && table.by().size() == 1 && table.by().getFirst().isAlone())) {
                cells.add(new Cell(first, second, part.questions(), attendances, occasions));
            }
        }
        return cells;
    }

    private List<Part> parts(CrossTabulation table) {
        if (table.has(By.ERRAND)) {
            return table.has(By.COMPETENCE) ? byBoth : byErrand;
        }
        return table.has(By.COMPETENCE) ? byCompetence : whole;
    }

    private String value(CrossTabulation table, int index, Part part) {
        if (index >= table.by().size()) {
            return "";
        }
        By by = table.by().get(index);
        return switch (by) {
            case ERRAND -> part.errand();
            case COMPETENCE -> part.competence();
            case LANGUAGE, OUTCOME, BARRIER, CHANNEL, FORM, WEEKDAY, HOUR, AGE_BAND, GENDER ->
                    values.getOrDefault(by, "");
        };
    }

    /// @param first value of the first characteristic, empty when not told
    record Cell(String first, String second, long questions, long attendances, long occasions) {}
}
