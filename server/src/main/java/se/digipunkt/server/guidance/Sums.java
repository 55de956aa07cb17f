package se.digipunkt.server.guidance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Adds up changes of totals, so that many records of one cell are one write.
final class Sums {

    /// What many cells have in common.
    ///
    /// @param span `year`, `month` or `day`
    record Group(String place, String stop, String span, String period) {}

    /// @param table code of the cross-table
    record Cell(String table, String first, String second) {

        boolean isKeptDaily() {
            return KEPT_DAILY.contains(table);
        }

        /// Half a million records ask for it a hundred million times: the one that records have by
        /// themselves takes several times as long before it is compiled.
        @Override
        public int hashCode() {
            return (table.hashCode() * 31 + first.hashCode()) * 31 + second.hashCode();
        }
    }

    private static final Set<String> FORGOTTEN = codes(CrossTabulation::isForgotten);
    private static final Set<String> KEPT_DAILY = codes(CrossTabulation::isKeptDaily);

    private final Map<Group, Map<Cell, long[]>> sums = new HashMap<>();

    private static Set<String> codes(Predicate<CrossTabulation> which) {
        return CrossTabulation.all().stream()
                .filter(which)
                .map(CrossTabulation::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @param more questions, attendances and occasions of each cell
    void add(Group group, Map<Cell, long[]> more) {
        Map<Cell, long[]> cells = cells(group);
        more.forEach((cell, sum) -> add(cells, cell, sum, 1));
    }

    void add(Sums others) {
        others.sums.forEach(this::add);
    }

    private Map<Cell, long[]> cells(Group group) {
        return sums.computeIfAbsent(group, _ -> new HashMap<>());
    }

    /// @param sign 1 or -1
    static void add(Map<Cell, long[]> cells, Cell cell, long[] more, int sign) {
        long[] sum = cells.computeIfAbsent(cell, _ -> new long[3]);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += sign * more[i];
        }
    }

    void subtract(TotalRow row) {
        add(
                cells(new Group(row.place(), row.stop(), row.span(), row.period())),
                new Cell(row.crossTable(), row.firstValue(), row.secondValue()),
                new long[] {row.questions(), row.attendances(), row.occasions()},
                -1);
    }

    /// Leaves out the tables that coarse records cannot tell, of some periods.
    void forget(Collection<String> periods) {
        sums.forEach(
                (group, cells) -> {
                    if (periods.contains(period(group.place(), group.period()))) {
                        cells.keySet().removeIf(cell -> FORGOTTEN.contains(cell.table()));
                    }
                });
    }

    static String period(String place, String period) {
        return place + " " + period;
    }

    /// What is not zero, in the order in which all writers write.
    List<TotalRow> rows() {
        return sums.entrySet().stream()
                .flatMap(
                        group ->
                                group.getValue().entrySet().stream()
                                        .map(
                                                sum ->
                                                        row(
                                                                group.getKey(),
                                                                sum.getKey(),
                                                                sum.getValue())))
                .filter(row -> !row.isZero())
                .sorted(TotalRow.ORDER)
                .toList();
    }

    private static TotalRow row(Group group, Cell cell, long[] sum) {
        return new TotalRow(
                group.place(),
                group.stop(),
                group.span(),
                group.period(),
                cell.table(),
                cell.first(),
                cell.second(),
                sum[0],
                sum[1],
                sum[2]);
    }
}
