package se.digipunkt.server.guidance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Adds up changes of totals, so that many records of one cell are one write.
final class Sums {

    /// @param span `month` or `day`
    record Key(
            String place,
            String stop,
            String span,
            String period,
            String crossTable,
            String first,
            String second) {}

    private static final Set<String> FORGOTTEN =
            CrossTabulation.all().stream()
                    .filter(CrossTabulation::isForgotten)
                    .map(CrossTabulation::code)
                    .collect(Collectors.toUnmodifiableSet());

    private final Map<Key, long[]> sums = new HashMap<>();

    /// @param more questions, attendances, occasions
    void add(Key key, long[] more) {
        long[] sum = sums.computeIfAbsent(key, _ -> new long[3]);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    void subtract(TotalRow row) {
        Key key =
                new Key(
                        row.place(),
                        row.stop(),
                        row.span(),
                        row.period(),
                        row.crossTable(),
                        row.firstValue(),
                        row.secondValue());
        add(key, new long[] {-row.questions(), -row.attendances(), -row.occasions()});
    }

    /// Leaves out the tables that coarse records cannot tell, of some periods.
    void forget(Set<String> periods) {
        sums.keySet()
                .removeIf(
                        key ->
                                FORGOTTEN.contains(key.crossTable())
                                        && periods.contains(period(key.place(), key.period())));
    }

    static String period(String place, String period) {
        return place + " " + period;
    }

    /// What is not zero, in the order in which all writers write.
    List<TotalRow> rows() {
        return sums.entrySet().stream()
                .map(sum -> row(sum.getKey(), sum.getValue()))
                .filter(row -> !row.isZero())
                .sorted(TotalRow.ORDER)
                .toList();
    }

    private static TotalRow row(Key key, long[] sum) {
        return new TotalRow(
                key.place(),
                key.stop(),
                key.span(),
                key.period(),
                key.crossTable(),
                key.first(),
                key.second(),
                sum[0],
                sum[1],
                sum[2]);
    }
}
