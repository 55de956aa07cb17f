package se.digipunkt.server.guidance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What records change in the totals: of each place by year and month, of the region by month and
/// day, and of each place by day for the few tables that records cannot tell later.
final class Changes {

    private final Sums places = new Sums();
    private final Sums region = new Sums();
    private final Sums daily = new Sums();

    /// A record that is counted in, or out.
    ///
    /// @param sign 1 or -1
    record Change(Counted counted, int sign) {}

    /// Records of one place and day are mostly in the same cells: they are added up first.
    private record Slot(String place, String stop, LocalDate day) {}

    static Changes of(Collection<Change> records) {
        Map<Slot, Map<Sums.Cell, long[]>> byDay = new HashMap<>();
        for (Change change : records) {
            Counted counted = change.counted();
            Slot slot = new Slot(counted.place(), counted.stop(), counted.day());
            count(counted, change.sign(), byDay.computeIfAbsent(slot, _ -> new HashMap<>()));
        }
        Changes changes = new Changes();
        byDay.forEach(changes::add);
        return changes;
    }

    private static void count(Counted counted, int sign, Map<Sums.Cell, long[]> sums) {
        for (CrossTabulation table : CrossTabulation.all()) {
            if (counted.isIn(table)) {
                for (Crossing.Cell cell : counted.crossing().cells(table)) {
                    Sums.add(
                            sums,
                            new Sums.Cell(table.code(), cell.first(), cell.second()),
                            new long[] {cell.questions(), cell.attendances(), cell.occasions()},
                            sign);
                }
            }
        }
    }

    private void add(Slot slot, Map<Sums.Cell, long[]> cells) {
        String month = TotalRow.month(slot.day());
        String day = slot.day().toString();
        String year = TotalRow.year(slot.day());
        places.add(new Sums.Group(slot.place(), slot.stop(), TotalRow.YEAR, year), cells);
        places.add(new Sums.Group(slot.place(), slot.stop(), TotalRow.MONTH, month), cells);
        region.add(new Sums.Group(TotalRow.REGION, "", TotalRow.MONTH, month), cells);
        region.add(new Sums.Group(TotalRow.REGION, "", TotalRow.DAY, day), cells);
        Map<Sums.Cell, long[]> kept = new HashMap<>(cells);
        kept.keySet().removeIf(cell -> !cell.isKeptDaily());
        daily.add(new Sums.Group(slot.place(), slot.stop(), TotalRow.DAY, day), kept);
    }

    /// For `guidance_crossed`, of places.
    Sums places() {
        return places;
    }

    /// For `guidance_crossed`, of the region.
    Sums region() {
        return region;
    }

    /// For `guidance_daily`.
    Sums daily() {
        return daily;
    }

    /// The rows of `guidance_crossed` that are not zero, in the order in which all writers write.
    List<TotalRow> crossed() {
        return Stream.concat(places.rows().stream(), region.rows().stream())
                .sorted(TotalRow.ORDER)
                .toList();
    }
}
