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

/// Counts the totals anew from the records, month by month. It only adds the differences: where
/// nothing is wrong it changes nothing, and it may be repeated at any time.
///
/// What coarse records no longer say cannot be counted anew: of their days and months it leaves
/// hours, ages and genders as they are.
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
        return months().stream()
                .mapToInt(month -> gate.writeOnOnePicture(() -> repair(month)))
                .sum();
    }

    /// Puts the totals of a month right, inside a write on one picture: records and totals are read
    /// with several statements, and what others count between them would be counted twice.
    ///
    /// @return how many cells were wrong
    int repair(YearMonth month) {
        Changes differences = differences(month);
        totals.write(differences);
        return cells(differences);
    }

    /// Cells whose totals differ from what the records say.
    int wrong() {
        return gate.writeOnOnePicture(
                () -> months().stream().mapToInt(month -> cells(differences(month))).sum());
    }

    private static int cells(Changes changes) {
        return changes.crossed().rows().size() + changes.daily().rows().size();
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

    private Changes differences(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        List<Changes.Change> counted = new ArrayList<>();
        Set<String> coarse = new HashSet<>();
        List<TotalRow> inCrossed = new ArrayList<>(region(month));
        List<TotalRow> inDaily = new ArrayList<>();
        for (String place : records.places()) {
            coarse.addAll(coarse(place, first, last));
            for (RecordRow row : records.at(List.of(place), first, last)) {
                LocalDate day = row.day();
                if (day != null) {
                    counted.add(new Changes.Change(totals.counted(row, day), 1));
                }
            }
            String period = month.toString();
            inCrossed.addAll(crossed.list(place, TotalRow.MONTH, period, period));
            inDaily.addAll(daily.list(place, first, last));
        }
        Changes expected = Changes.of(counted);
        inCrossed.forEach(expected.crossed()::subtract);
        inDaily.forEach(expected.daily()::subtract);
        expected.forget(coarse);
        return expected;
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

    /// Places and the region, each with the days and the month of which coarse records are.
    private List<String> coarse(String place, LocalDate first, LocalDate last) {
        List<String> periods = new ArrayList<>();
        for (String day : records.coarseDays(place, first, last)) {
            for (String of : List.of(place, TotalRow.REGION)) {
                periods.add(Sums.period(of, day));
                periods.add(Sums.period(of, TotalRow.month(LocalDate.parse(day))));
            }
        }
        return periods;
    }
}
