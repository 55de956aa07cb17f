package se.digipunkt.server.guidance;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.GuidanceRecord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The cross-tables for which daily totals are kept. Only these: each is one that a figure needs,
/// since totals that could be crossed freely would point at people.
enum CrossTabulation {
    TOTAL(),
    ERRAND(By.ERRAND),
    LANGUAGE(By.LANGUAGE),
    ERRAND_LANGUAGE(By.ERRAND, By.LANGUAGE);

    private final List<By> by;

    CrossTabulation(By... by) {
        this.by = List.of(by);
    }

    /// The table for these characteristics, in any order.
    static CrossTabulation of(Set<By> wanted) {
        return Arrays.stream(values())
                .filter(table -> Set.copyOf(table.by).equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The cells that a record adds to. In a table by errand a person with two errands stands in
    /// two cells: that is why attendances are never summed over errands.
    List<Cell> cells(GuidanceRecord record) {
        boolean byErrand = by.contains(By.ERRAND);
        List<Cell> cells = new ArrayList<>();
        for (String errand : byErrand ? record.errands() : List.of("")) {
            List<String> values = new ArrayList<>();
            for (By characteristic : by) {
                values.add(characteristic == By.ERRAND ? errand : orEmpty(record.language()));
            }
            cells.add(
                    new Cell(
                            at(values, 0),
                            at(values, 1),
                            byErrand ? Math.min(1, record.questions()) : record.questions(),
                            record.attendances(),
                            record.occasions()));
        }
        return cells;
    }

    /// A sum of this table as it is told: what was not asked is absent.
    Figures.Row figure(DailyRow row) {
        @Nullable String errand = null;
        @Nullable String language = null;
        List<String> values = List.of(row.firstValue(), row.secondValue());
        for (int i = 0; i < by.size(); i++) {
            String value = values.get(i).isEmpty() ? null : values.get(i);
            switch (by.get(i)) {
                case ERRAND -> errand = value;
                case LANGUAGE -> language = value;
            }
        }
        return new Figures.Row(
                errand, language, row.questions(), row.attendances(), row.occasions());
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index) : "";
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// @param first value of the first characteristic, empty when not asked
    record Cell(String first, String second, long questions, long attendances, long occasions) {}
}
