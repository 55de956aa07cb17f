package se.digipunkt.server.guidance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The cells of one table, added up.
final class Cells {

    private final CrossTabulation table;
    private final Map<List<String>, long[]> sums = new TreeMap<>(Cells::compare);

    Cells(CrossTabulation table) {
        this.table = table;
    }

    private static int compare(List<String> one, List<String> other) {
        int first = one.getFirst().compareTo(other.getFirst());
        return first != 0 ? first : one.getLast().compareTo(other.getLast());
    }

    CrossTabulation table() {
        return table;
    }

    /// Adds cells that do not tell one of the characteristics: it is not known there.
    void addUnder(By unknown, Cells others) {
        others.sums.forEach(
                (values, sum) -> {
                    boolean isFirst = table.by().getFirst() == unknown;
                    String first = isFirst ? "" : values.getFirst();
                    String second = isFirst ? values.getFirst() : "";
                    add(new Crossing.Cell(first, second, sum[0], sum[1], sum[2]));
                });
    }

    void add(Cells others) {
        others.sums.forEach(
                (values, sum) ->
                        add(
                                new Crossing.Cell(
                                        values.getFirst(),
                                        values.getLast(),
                                        sum[0],
                                        sum[1],
                                        sum[2])));
    }

    /// @param sign -1 to take them away
    void add(List<SumRow> rows, int sign) {
        rows.forEach(row -> add(row.cell(), sign));
    }

    void add(Crossing.Cell cell) {
        add(cell, 1);
    }

    private void add(Crossing.Cell cell, int sign) {
        long[] sum = sums.computeIfAbsent(List.of(cell.first(), cell.second()), _ -> new long[3]);
        sum[0] += sign * cell.questions();
        sum[1] += sign * cell.attendances();
        sum[2] += sign * cell.occasions();
    }

    /// What is in no cell. A record that was removed when it had forgotten its answer leaves that
    /// in its cell: the rest is then never less than none.
    void addRest(Figures.Row total) {
        long[] rest = {total.questions(), total.attendances(), total.occasions()};
        for (long[] sum : sums.values()) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= sum[i];
            }
        }
        add(
                new Crossing.Cell(
                        "", "", Math.max(0, rest[0]), Math.max(0, rest[1]), Math.max(0, rest[2])));
    }

    /// What the cells of each other value leave of what is counted in all: its characteristic is
    /// not known. As with [#addRest] it is never less than none.
    void addRestUnder(By unknown, Cells whole) {
        int known = table.by().getFirst() == unknown ? 1 : 0;
        Map<String, long[]> rest = new TreeMap<>();
        whole.sums.forEach((values, sum) -> rest.put(values.getFirst(), sum.clone()));
        sums.forEach(
                (values, sum) -> {
                    long[] left = rest.getOrDefault(values.get(known), new long[sum.length]);
                    for (int i = 0; i < sum.length; i++) {
                        left[i] = Math.max(0, left[i] - sum[i]);
                    }
                });
        Cells others = new Cells(whole.table);
        rest.forEach(
                (value, left) ->
                        others.add(new Crossing.Cell(value, "", left[0], left[1], left[2])));
        addUnder(unknown, others);
    }

    List<Figures.Row> rows() {
        List<Figures.Row> rows = new ArrayList<>();
        sums.forEach(
                (values, sum) -> {
                    if (sum[0] != 0 || sum[1] != 0 || sum[2] != 0) {
                        rows.add(Figures.Row.of(told(values), sum[0], sum[1], sum[2]));
                    }
                });
        return rows;
    }

    private Map<By, String> told(List<String> values) {
        Map<By, String> told = new EnumMap<>(By.class);
        for (int i = 0; i < table.by().size(); i++) {
            if (!values.get(i).isEmpty()) {
                told.put(table.by().get(i), values.get(i));
            }
        }
        return told;
    }
}
