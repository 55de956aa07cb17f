package se.digipunkt.server.guidance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The cells to which records add that say the same of everything that is asked by: one record, or
/// many at once.
final class Crossing {

    /// A part of a record that adds to a cell: one errand, one competence, one of each, or all.
    ///
    /// @param questions of individuals that belong to the part
    private record Part(String errand, String competence, long questions) {}

    /// @param group false when they are records of individuals
    /// @param records how many
    /// @param attendances persons helped
    record Persons(boolean group, long records, long attendances) {}

    private final Persons persons;
    private final Map<By, String> values;
    private final List<Part> whole;
    private final List<Part> byErrand = new ArrayList<>();
    private final List<Part> byCompetence = new ArrayList<>();
    private final List<Part> byBoth = new ArrayList<>();

    /// @param values of the characteristics that a record has one of; empty when not told
    /// @param competences of each errand, in its order
    Crossing(Persons persons, Map<By, String> values, Map<String, List<String>> competences) {
        this.persons = persons;
        this.values = new EnumMap<>(By.class);
        this.values.putAll(values);
        long one = persons.group() ? 0 : persons.records();
        this.whole = List.of(new Part("", "", one * competences.size()));
        Map<String, Long> questions = new LinkedHashMap<>();
        competences.forEach(
                (errand, needed) -> {
                    byErrand.add(new Part(errand, "", one));
                    // An errand without competences is under none, and not left out
                    for (String competence : needed.isEmpty() ? List.of("") : needed) {
                        byBoth.add(new Part(errand, competence, one));
                        questions.merge(competence, one, Long::sum);
                    }
                });
        questions.forEach((competence, count) -> byCompetence.add(new Part("", competence, count)));
    }

    /// The cells of a table. In a table by errand or competence a person stands in several: that is
    /// why attendances are never summed over errands. Who was not asked for age or gender is in no
    /// cell of those tables.
    List<Cell> cells(CrossTabulation table) {
        List<Cell> cells = new ArrayList<>();
        long occasions = persons.group() ? persons.records() : 0;
        for (Part part : parts(table)) {
            String first = value(table, 0, part);
            String second = value(table, 1, part);
            if (!(first.isEmpty() && table.by().size() == 1 && table.by().getFirst().isAlone())) {
                cells.add(
                        new Cell(
                                first, second, part.questions(), persons.attendances(), occasions));
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
