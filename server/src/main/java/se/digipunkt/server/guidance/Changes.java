package se.digipunkt.server.guidance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What records change in the totals: of each place by month, of the region by month and day, and
/// of each place by day for the few tables that records cannot tell later.
final class Changes {

    private final Sums crossed = new Sums();
    private final Sums daily = new Sums();

    /// A record that is counted in, or out.
    ///
    /// @param sign 1 or -1
    record Change(Counted counted, int sign) {}

    static Changes of(Collection<Change> records) {
        Map<Slot, Map<Cell, long[]>> byDay = new HashMap<>();
        for (Change change : records) {
            Counted counted = change.counted();
            Slot slot = new Slot(counted.place(), counted.stop(), counted.day());
            count(counted, change.sign(), byDay.computeIfAbsent(slot, _ -> new HashMap<>()));
        }
        Changes changes = new Changes();
        byDay.forEach((slot, cells) -> cells.forEach((cell, sum) -> changes.add(slot, cell, sum)));
        return changes;
    }

    /// Records of one place and day are mostly in the same cells: they are added up first.
    private record Slot(String place, String stop, LocalDate day) {}

    private record Cell(CrossTabulation table, String first, String second) {}

    private static void count(Counted counted, int sign, Map<Cell, long[]> sums) {
        for (CrossTabulation table : CrossTabulation.all()) {
            if (counted.isIn(table)) {
                for (Crossing.Cell cell : counted.crossing().cells(table)) {
                    Cell key = new Cell(table, cell.first(), cell.second());
                    long[] sum = sums.computeIfAbsent(key, _ -> new long[3]);
                    sum[0] += sign * cell.questions();
                    sum[1] += sign * cell.attendances();
                    sum[2] += sign * cell.occasions();
                }
            }
        }
    }

    private void add(Slot slot, Cell cell, long[] sum) {
        if (sum[0] == 0 && sum[1] == 0 && sum[2] == 0) {
            return;
        }
        String month = TotalRow.month(slot.day());
        String day = slot.day().toString();
        crossed.add(key(slot.place(), slot.stop(), TotalRow.MONTH, month, cell), sum);
        crossed.add(key(TotalRow.REGION, "", TotalRow.MONTH, month, cell), sum);
        crossed.add(key(TotalRow.REGION, "", TotalRow.DAY, day, cell), sum);
        if (cell.table().isKeptDaily()) {
            daily.add(key(slot.place(), slot.stop(), TotalRow.DAY, day, cell), sum);
        }
    }

    private static Sums.Key key(String place, String stop, String span, String period, Cell cell) {
        return new Sums.Key(
                place, stop, span, period, cell.table().code(), cell.first(), cell.second());
    }

    /// For `guidance_crossed`.
    Sums crossed() {
        return crossed;
    }

    /// For `guidance_daily`.
    Sums daily() {
        return daily;
    }

    /// Leaves out what coarse records no longer say.
    ///
    /// @param periods as [Sums#period(String, String)], in which some record is coarse
    void forget(Set<String> periods) {
        crossed.forget(periods);
        daily.forget(periods);
    }
}
