package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import se.digipunkt.server.storage.WriteGate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Counts the totals anew from the records, month by month. It only adds the differences: where
/// nothing is wrong it changes nothing, and it may be repeated at any time.
///
/// What coarse records no longer say cannot be counted anew: of their days and months it leaves
/// hours, ages and genders as they are. What differs in a month of a place differs in its year;
/// years are then held against their months.
@Singleton
final class Recount {

    private final RecordTable records;
    private final CrossedTable crossed;
    private final DailyTable daily;
    private final Totals totals;
    private final WriteGate gate;

    Recount(
            RecordTable records,
            CrossedTable crossed,
            DailyTable daily,
            Totals totals,
            WriteGate gate) {
        this.records = records;
        this.crossed = crossed;
        this.daily = daily;
        this.totals = totals;
        this.gate = gate;
    }

    /// Puts the totals of all months right, each in a write of its own.
    ///
    /// @return how many cells were wrong
    int all() {
        int inMonths =
                months().stream()
                        .mapToInt(month -> gate.writeOnOnePicture(() -> repair(month)))
                        .sum();
        return inMonths
                + gate.writeOnOnePicture(
                        () -> eachDifferenceOfYears(rows -> totals.write(rows, List.of())));
    }

    /// Puts the totals of a month right, inside a write on one picture: records and totals are read
    /// with several statements, and what others count between them would be counted twice.
    ///
    /// @return how many cells were wrong
    int repair(YearMonth month) {
        return eachDifference(month, totals::write);
    }

    /// Cells whose totals differ from what the records say.
    int wrong() {
        return gate.writeOnOnePicture(
                () ->
                        months().stream()
                                        .mapToInt(month -> eachDifference(month, (_, _) -> {}))
                                        .sum()
                                + eachDifferenceOfYears(_ -> {}));
    }

    /// The months of which there are records or totals.
    List<YearMonth> months() {
        return gate.read(
                () -> {
                    Set<String> months = new TreeSet<>(records.months());
                    months.addAll(crossed.months());
                    return months.stream().map(YearMonth::parse).toList();
                });
    }

    /// Goes from place to place and to the region at last: the records of a month are too many to
    /// be held at once.
    ///
    /// @param found takes what must be added to `guidance_crossed` and to `guidance_daily`
    /// @return how many cells differ
    private int eachDifference(YearMonth month, BiConsumer<List<TotalRow>, List<TotalRow>> found) {
        String period = month.toString();
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        Sums region = new Sums();
        Set<String> coarse = new HashSet<>();
        int cells = 0;
        for (String place : records.places()) {
            List<String> coarseHere = coarse(place, first, last);
            Changes here = counted(place, first, last);
            region.add(here.region());
            coarse.addAll(coarseHere);
            for (TotalRow row : crossed.list(place, TotalRow.MONTH, period, period)) {
                here.places().subtract(row);
                here.places().subtract(row.inYear());
            }
            daily.list(place, first, last).forEach(here.daily()::subtract);
            here.places().forget(coarseHere);
            here.daily().forget(coarseHere);
            List<TotalRow> inCrossed = here.places().rows();
            List<TotalRow> inDaily = here.daily().rows();
            found.accept(inCrossed, inDaily);
            cells += inCrossed.size() + inDaily.size();
        }
        region(month).forEach(region::subtract);
        region.forget(coarse);
        List<TotalRow> ofRegion = region.rows();
        found.accept(ofRegion, List.of());
        return cells + ofRegion.size();
    }

    /// @param found takes what must be added to the years of a place
    /// @return how many cells differ
    private int eachDifferenceOfYears(Consumer<List<TotalRow>> found) {
        int cells = 0;
        for (String place : records.places()) {
            List<TotalRow> rows = crossed.missingInYears(place);
            found.accept(rows);
            cells += rows.size();
        }
        return cells;
    }

    private Changes counted(String place, LocalDate first, LocalDate last) {
        return Changes.of(
                records.at(List.of(place), first, last).stream()
                        .flatMap(
                                row ->
                                        Stream.ofNullable(row.day())
                                                .map(day -> totals.counted(row, day)))
                        .map(counted -> new Changes.Change(counted, 1))
                        .toList());
    }

    private List<TotalRow> region(YearMonth month) {
        String period = month.toString();
        List<TotalRow> rows =
                new ArrayList<>(crossed.list(TotalRow.REGION, TotalRow.MONTH, period, period));
        rows.addAll(
                crossed.list(
                        TotalRow.REGION,
                        TotalRow.DAY,
                        month.atDay(1).toString(),
                        month.atEndOfMonth().toString()));
        return rows;
    }

    /// Places and the region, each with the days, the month and the year of which coarse records
    /// are.
    private List<String> coarse(String place, LocalDate first, LocalDate last) {
        List<String> periods = new ArrayList<>();
        for (String day : records.coarseDays(place, first, last)) {
            for (String of : List.of(place, TotalRow.REGION)) {
                periods.add(Sums.period(of, day));
                periods.add(Sums.period(of, TotalRow.month(LocalDate.parse(day))));
                periods.add(Sums.period(of, TotalRow.year(LocalDate.parse(day))));
            }
        }
        return periods;
    }
}
