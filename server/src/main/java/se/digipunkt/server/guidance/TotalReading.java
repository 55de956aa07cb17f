package se.digipunkt.server.guidance;

import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads how much help was given in all, by time and by place: whole months and years from their
/// totals, the days before and after them from the totals by day.
final class TotalReading {

    private static final List<String> REGION = List.of(TotalRow.REGION);
    private static final String TOTAL = CrossTabulation.TOTAL.code();
    private static final Figures.Row NONE = new Figures.Row(null, null, 0, 0, 0);

    private final CrossedTable crossed;
    private final DailyTable daily;
    private final Places places;

    TotalReading(CrossedTable crossed, DailyTable daily, Places places) {
        this.crossed = crossed;
        this.daily = daily;
        this.places = places;
    }

    /// All help in each of several spans of days, read by a few statements for all of them: their
    /// months together, and the days before and after those.
    List<Figures.Row> series(Scope scope, List<DayRange> parts) {
        Reach reach = Reach.of(scope, places);
        List<Span> spans = parts.stream().map(part -> Span.of(part.first(), part.last())).toList();
        Map<String, Cells> byPeriod = new HashMap<>();
        periods(reach, spans)
                .forEach(
                        row ->
                                byPeriod.computeIfAbsent(
                                                row.period(), _ -> new Cells(CrossTabulation.TOTAL))
                                        .add(row.cell()));
        return spans.stream().map(span -> total(span, byPeriod)).toList();
    }

    private Stream<PeriodRow> periods(Reach reach, List<Span> spans) {
        if (reach.isNowhere()) {
            return Stream.empty();
        }
        List<YearMonth> months = spans.stream().flatMap(Span::months).sorted().toList();
        List<DayRange> edges =
                DayRange.joined(spans.stream().flatMap(span -> span.edges().stream()));
        return Stream.concat(
                months.isEmpty()
                        ? Stream.empty()
                        : byMonth(reach, months.getFirst(), months.getLast()),
                edges.stream().flatMap(days -> byDay(reach, days)));
    }

    private Stream<PeriodRow> byMonth(Reach reach, YearMonth first, YearMonth last) {
        String from = first.toString();
        String to = last.toString();
        return reach.whole()
                ? crossed.totals(REGION, TotalRow.MONTH, from, to).stream()
                : Stream.concat(
                        crossed.totals(reach.ids(), TotalRow.MONTH, from, to).stream(),
                        crossed.totalsAtStops(reach.ids(), from, to).stream());
    }

    private Stream<PeriodRow> byDay(Reach reach, DayRange days) {
        return reach.whole()
                ? crossed
                        .totals(
                                REGION,
                                TotalRow.DAY,
                                days.first().toString(),
                                days.last().toString())
                        .stream()
                : Stream.concat(
                        daily.at(reach.ids(), TOTAL, days.first(), days.last()).stream(),
                        daily.atStops(reach.ids(), TOTAL, days.first(), days.last()).stream());
    }

    private static Figures.Row total(Span span, Map<String, Cells> byPeriod) {
        Cells sum = new Cells(CrossTabulation.TOTAL);
        span.periods().map(byPeriod::get).filter(Objects::nonNull).forEach(sum::add);
        return sum.rows().stream().findFirst().orElse(NONE);
    }

    /// The places that have logged any help in a period.
    Set<String> placesLogging(LocalDate from, LocalDate to) {
        List<String> ids = places.idsIn(new Scope.Region());
        Span span = Span.of(from, to);
        Set<String> logging = new HashSet<>();
        if (!ids.isEmpty()) {
            span.yearsAndMonths()
                    .forEach(
                            run ->
                                    logging.addAll(
                                            crossed.logging(
                                                    ids, run.span(), run.first(), run.last())));
            span.edges()
                    .forEach(days -> logging.addAll(daily.logging(ids, days.first(), days.last())));
        }
        return logging;
    }

    List<PlaceTotal> totalsByPlace(Scope scope, LocalDate from, LocalDate to) {
        List<String> ids = places.idsIn(scope);
        Span span = Span.of(from, to);
        Map<String, PlaceTotal> totals = new TreeMap<>();
        if (!ids.isEmpty()) {
            Stream<PlaceTotal> ofMonths =
                    span.yearsAndMonths().stream()
                            .flatMap(
                                    run ->
                                            crossed
                                                    .byPlace(
                                                            run.span(),
                                                            run.first(),
                                                            run.last(),
                                                            ids)
                                                    .stream());
            Stream<PlaceTotal> ofDays =
                    span.edges().stream()
                            .flatMap(
                                    days -> daily.byPlace(days.first(), days.last(), ids).stream());
            Stream.concat(ofMonths, ofDays)
                    .filter(total -> !total.isNothing())
                    .forEach(total -> totals.merge(total.place(), total, PlaceTotal::and));
        }
        return List.copyOf(totals.values());
    }
}
