package se.digipunkt.server.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/// The attacker of the design: knows every shown count, that rows and columns add up, that counts
/// are whole and that no hidden one is zero. Here they try every value.
final class NobodyCanNarrowTest {

    private static final int THRESHOLD = 5;

    /// Rows of counts without totals.
    record Table(List<List<Integer>> rows) {

        int height() {
            return rows.size();
        }

        int width() {
            return rows.get(0).size();
        }

        long value(int row, int column) {
            return IntStream.range(0, height())
                    .filter(r -> row == height() || r == row)
                    .flatMap(
                            r ->
                                    IntStream.range(0, width())
                                            .filter(c -> column == width() || c == column)
                                            .map(c -> rows.get(r).get(c)))
                    .asLongStream()
                    .sum();
        }

        /// All cells with the totals, which stand in the last row and the last column.
        Counts counts() {
            Counts counts = Counts.none();
            for (int r = 0; r <= height(); r++) {
                for (int c = 0; c <= width(); c++) {
                    counts.people(id(r, c), value(r, c));
                }
            }
            for (int r = 0; r <= height(); r++) {
                int row = r;
                counts.sum(
                        id(r, width()),
                        IntStream.range(0, width()).mapToObj(c -> id(row, c)).toList());
            }
            for (int c = 0; c <= width(); c++) {
                int column = c;
                counts.sum(
                        id(height(), c),
                        IntStream.range(0, height()).mapToObj(r -> id(r, column)).toList());
            }
            return counts;
        }

        static String id(int row, int column) {
            return row + "," + column;
        }
    }

    @Provide
    Arbitrary<Table> tables() {
        Arbitrary<Integer> cell =
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(2, Arbitraries.just(0)),
                        net.jqwik.api.Tuple.of(5, Arbitraries.integers().between(1, 4)),
                        net.jqwik.api.Tuple.of(4, Arbitraries.integers().between(5, 9)));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2), Arbitraries.integers().between(1, 3))
                .as((rows, columns) -> cell.list().ofSize(columns).list().ofSize(rows))
                .flatMap(rows -> rows)
                .map(Table::new);
    }

    @Property(tries = 400)
    void nobodyCanNarrowAHiddenCountFromRowsAndColumns(@ForAll("tables") Table table) {
        Set<String> hidden =
                new Disclosure(new DisclosureSettings(THRESHOLD)).hidden(table.counts());

        for (int r = 0; r <= table.height(); r++) {
            for (int c = 0; c <= table.width(); c++) {
                long value = table.value(r, c);
                if (value > 0 && value < THRESHOLD) {
                    assertThat(hidden).contains(Table.id(r, c));
                }
                if (value == 0) {
                    assertThat(hidden).doesNotContain(Table.id(r, c));
                }
                if (hidden.contains(Table.id(r, c))) {
                    assertThat(new Attacker(table, hidden).span(r, c))
                            .as("span of %s in %s, hidden %s", Table.id(r, c), table, hidden)
                            .isGreaterThanOrEqualTo(THRESHOLD);
                }
            }
        }
    }

    /// Tries every world by filling the inner cells one after the other.
    private static final class Attacker {

        private final Table table;
        private final Set<String> hidden;
        private final long[][] world;
        private String target = "";
        private long tried;

        Attacker(Table table, Set<String> hidden) {
            this.table = table;
            this.hidden = hidden;
            this.world = new long[table.height()][table.width()];
        }

        long span(int row, int column) {
            long value = table.value(row, column);
            target = Table.id(row, column);
            List<Long> possible = new ArrayList<>();
            for (tried = Math.max(1, value - THRESHOLD); tried <= value + THRESHOLD; tried++) {
                if (fits(0)) {
                    possible.add(tried);
                }
            }
            return possible.get(possible.size() - 1) - possible.get(0);
        }

        /// The count as it is shown, or as it is tried.
        private OptionalLong known(int r, int c) {
            if (target.equals(Table.id(r, c))) {
                return OptionalLong.of(tried);
            }
            return hidden.contains(Table.id(r, c))
                    ? OptionalLong.empty()
                    : OptionalLong.of(table.value(r, c));
        }

        private boolean fits(int at) {
            int r = at / table.width();
            int c = at % table.width();
            if (r == table.height()) {
                return all(known(table.height(), table.width()), sum(at));
            }
            OptionalLong known = known(r, c);
            long least = known.orElse(1);
            long most = known.orElse(table.value(r, c) + THRESHOLD);
            OptionalLong rest = rest(r, c);
            if (rest.isPresent() && c == table.width() - 1) {
                least = Math.max(least, rest.getAsLong());
                most = known.isPresent() ? most : rest.getAsLong();
            }
            most = Math.min(most, rest.orElse(most));
            OptionalLong below = below(r, c);
            if (below.isPresent() && r == table.height() - 1) {
                least = Math.max(least, below.getAsLong());
                most = known.isPresent() || rest.isPresent() ? most : below.getAsLong();
            }
            most = Math.min(most, below.orElse(most));
            for (long filled = least; filled <= most; filled++) {
                world[r][c] = filled;
                if (fits(at + 1)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean all(OptionalLong known, long sum) {
            return known.isEmpty() || known.getAsLong() == sum;
        }

        private long sum(int cells) {
            long sum = 0;
            for (int at = 0; at < cells; at++) {
                sum += world[at / table.width()][at % table.width()];
            }
            return sum;
        }

        /// What is left of the row's total for this cell and those after it.
        private OptionalLong rest(int r, int c) {
            OptionalLong total = known(r, table.width());
            if (total.isEmpty()) {
                return total;
            }
            long before = sum(r * table.width() + c) - sum(r * table.width());
            return OptionalLong.of(total.getAsLong() - before);
        }

        private OptionalLong below(int r, int c) {
            OptionalLong total = known(table.height(), c);
            if (total.isEmpty()) {
                return total;
            }
            long above = 0;
            for (int i = 0; i < r; i++) {
                above += world[i][c];
            }
            return OptionalLong.of(total.getAsLong() - above);
        }
    }
}
