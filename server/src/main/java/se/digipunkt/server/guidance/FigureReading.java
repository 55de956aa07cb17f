package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a cross-table of a scope and a period: whole months from the totals by month, of places
/// whole calendar years from those by year, the days before and after them from the totals by day,
/// or from the records where there are none. Hours of single days are forgotten as those of records
/// are: they are then told as not known. All of a figure must be read on one picture, see
/// [Guidance#figures]: a year may be read less some of its months.
@Singleton
final class FigureReading {

    private static final List<String> REGION = List.of(TotalRow.REGION);
    private static final CrossTabulation HOUR = CrossTabulation.of(Set.of(By.HOUR));
    private static final CrossTabulation WEEKDAY_HOUR =
            CrossTabulation.of(Set.of(By.WEEKDAY, By.HOUR));
    private static final Figures.Row NONE = new Figures.Row(null, null, 0, 0, 0);

    private final CrossedTable crossed;
    private final DailyTable daily;
    private final RecordTable records;
    private final Totals totals;
    private final ExactDays exact;
    private final Places places;
    private final TotalReading inAll;

    FigureReading(
            CrossedTable crossed,
            DailyTable daily,
            RecordTable records,
            Totals totals,
            ExactDays exact,
            Places places) {
        this.crossed = crossed;
        this.daily = daily;
        this.records = records;
        this.totals = totals;
        this.exact = exact;
        this.places = places;
        this.inAll = new TotalReading(crossed, daily, places);
    }

    TotalReading inAll() {
        return inAll;
    }

    /// @param by at most two characteristics that may be crossed
    Figures figures(Scope scope, LocalDate from, LocalDate to, Set<By> by) {
        Reach reach = Reach.of(scope, places);
        Span span = Span.of(from, to);
        List<Figures.Row> whole = cells(reach, span, CrossTabulation.TOTAL).rows();
        Figures.Row total = whole.isEmpty() ? NONE : whole.getFirst();
        return new Figures(
                scope.text(),
                from,
                to,
                total,
                reach.ids().isEmpty() ? 0 : records.countUncertain(reach.ids()),
                by.isEmpty() ? whole : rows(reach, span, by, total));
    }

    /// Who was not asked is the rest of all.
    private List<Figures.Row> rows(Reach reach, Span span, Set<By> by, Figures.Row total) {
        Cells cells = cells(reach, span, CrossTabulation.of(by));
        if (by.stream().anyMatch(By::isAlone)) {
            cells.addRest(total);
        }
        return cells.rows();
    }

    List<Given> given(Collection<String> placeIds, LocalDate day) {
        List<String> ids = List.copyOf(placeIds);
        List<RecordRow> rows = ids.isEmpty() ? List.of() : records.given(ids, day);
        return rows.stream().map(row -> Given.of(row, day)).sorted(Given.BY_PLACE).toList();
    }

    List<Given> givenToGroups(Collection<String> placeIds, LocalDate from, LocalDate to) {
        List<String> ids = List.copyOf(placeIds);
        List<RecordRow> rows = ids.isEmpty() ? List.of() : records.groups(ids, from, to);
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.day()).map(day -> Given.of(row, day)))
                .sorted(Given.BY_PLACE)
                .toList();
    }

    private Cells cells(Reach reach, Span span, CrossTabulation table) {
        Cells cells = new Cells(table);
        if (!reach.isNowhere()) {
            addMonths(cells, reach, span);
            for (DayRange days : span.edges()) {
                addDays(cells, reach, days);
            }
        }
        return cells;
    }

    /// A record that was put back when it had forgotten its hour is counted under none.
    private void addMonths(Cells cells, Reach reach, Span span) {
        CrossTabulation table = cells.table();
        if (!table.has(By.HOUR)) {
            addRuns(cells, reach, span);
            return;
        }
        Cells hours = new Cells(table);
        addRuns(hours, reach, span);
        Cells whole = new Cells(table.without(By.HOUR));
        addRuns(whole, reach, span);
        hours.addRestUnder(By.HOUR, whole);
        cells.add(hours);
    }

    private void addRuns(Cells cells, Reach reach, Span span) {
        String code = cells.table().code();
        List<String> ids = reach.whole() ? REGION : reach.ids();
        List<Span.Run> runs =
                reach.whole()
                        ? span.wholeMonths()
                        : span.yearsWithoutMonths(YearMonth.from(exact.today()));
        for (Span.Run run : runs) {
            cells.add(crossed.at(ids, code, run.span(), run.first(), run.last()), run.sign());
            if (!reach.whole()) {
                cells.add(
                        crossed.atStops(ids, code, run.span(), run.first(), run.last()),
                        run.sign());
            }
        }
    }

    /// Of single days whose hours are forgotten all stands under no hour.
    private void addDays(Cells cells, Reach reach, DayRange days) {
        if (!cells.table().has(By.HOUR)) {
            addDays(cells, reach, days, cells.table());
            return;
        }
        LocalDate last = exact.lastForgotten();
        DayRange forgotten = days.until(last);
        if (forgotten != null) {
            Cells without = new Cells(cells.table().without(By.HOUR));
            addDays(without, reach, forgotten, without.table());
            cells.addUnder(By.HOUR, without);
        }
        DayRange known = days.after(last);
        if (known != null) {
            addDays(cells, reach, known, cells.table());
        }
    }

    private void addDays(Cells cells, Reach reach, DayRange days, CrossTabulation table) {
        List<String> ids = reach.ids();
        if (reach.whole()) {
            String first = days.first().toString();
            String last = days.last().toString();
            cells.add(crossed.at(REGION, table.code(), TotalRow.DAY, first, last), 1);
        } else if (table.isKeptDaily()) {
            daily(ids, days, table).forEach(row -> cells.add(row.cell()));
        } else if (table == WEEKDAY_HOUR) {
            daily(ids, days, HOUR).forEach(row -> cells.add(row.cellByWeekday()));
        } else {
            addRecords(cells, ids, days, table);
        }
    }

    private List<PeriodRow> daily(List<String> ids, DayRange days, CrossTabulation table) {
        List<PeriodRow> rows =
                new ArrayList<>(daily.at(ids, table.code(), days.first(), days.last()));
        rows.addAll(daily.atStops(ids, table.code(), days.first(), days.last()));
        return rows;
    }

    private void addRecords(Cells cells, List<String> ids, DayRange days, CrossTabulation table) {
        List<AlikeRow> rows =
                new ArrayList<>(records.alike(ids, table.code(), days.first(), days.last()));
        rows.addAll(records.alikeAtStops(ids, table.code(), days.first(), days.last()));
        rows.forEach(row -> totals.crossing(row).cells(table).forEach(cells::add));
    }
}
