package se.digipunkt.server.guidance.figures;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.Period;
import se.digipunkt.server.guidance.ErrandBreak;
import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.guidance.figures.FiguresView.State;
import se.digipunkt.server.guidance.figures.FiguresView.Tile;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Gathers what the page of a scope's figures shows.
@Singleton
final class FiguresReading {

    private final Guidance guidance;
    private final Places places;
    private final Clock clock;

    FiguresReading(Guidance guidance, Places places, Clock clock) {
        this.guidance = guidance;
        this.places = places;
        this.clock = clock;
    }

    LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    FiguresView view(Scope scope, List<Scope> readable, Asked asked, FigureWords words) {
        Source source = new Source(guidance, scope);
        Days days = asked.days();
        List<Days> compared = Stream.of(days.previous(), days.lastYear()).distinct().toList();
        Figures now = source.figures(days, Set.of());
        State state = state(days, now);
        boolean reported = state == State.REPORTED;
        ValueRows rows = new ValueRows(source, asked, compared, words);
        return new FiguresView(
                words,
                scope.text(),
                words.name(scope),
                asked,
                state,
                state == State.NOT_BEGUN ? List.of() : tiles(source, now, compared),
                compared.stream().map(words::name).toList(),
                now.uncertain(),
                breaks(earliest(compared), days, words),
                reported
                        ? Optional.of(
                                new Series(source, words, today()).chart(days, asked.measure()))
                        : Optional.empty(),
                reported && !asked.crossed() ? Optional.of(rows.chart()) : Optional.empty(),
                reported && asked.crossed() ? Optional.of(rows.crossing()) : Optional.empty(),
                state == State.NOT_BEGUN
                        ? Optional.empty()
                        : new PlaceLines(guidance, places, words).chart(scope, asked),
                Chooser.of(scope, readable, asked, Period.month(today()), words),
                words.moment(clock.instant()),
                days.has(today()),
                month(scope, days));
    }

    /// Of a long time the one just before begins earlier than the same a year ago.
    private static Days earliest(List<Days> compared) {
        return compared.stream().min(Comparator.comparing(Days::from)).orElseThrow();
    }

    private State state(Days days, Figures now) {
        if (days.from().isAfter(today())) {
            return State.NOT_BEGUN;
        }
        return Counts.of(now.totals()).isNothing() ? State.NOTHING_REPORTED : State.REPORTED;
    }

    private static List<Tile> tiles(Source source, Figures now, List<Days> compared) {
        Cell cell = Cell.ofPeriod(Counts.of(now.totals()));
        List<Cell> others = source.totals(compared).stream().map(Cell::ofPeriod).toList();
        return Arrays.stream(Measure.values())
                .map(measure -> new Tile(measure, cell, others))
                .toList();
    }

    /// From the first of the days compared with: a count of that time is beside those of now.
    private List<String> breaks(Days first, Days days, FigureWords words) {
        List<ErrandBreak> all = guidance.errandBreaks(first.from(), days.to());
        return all.stream().map(change -> Series.told(change, words)).toList();
    }

    private Optional<String> month(Scope scope, Days days) {
        LocalDate last = days.to().isAfter(today()) ? today() : days.to();
        return scope instanceof Scope.AtPlace
                ? Optional.of(MonthPages.address(scope.text(), YearMonth.from(last)))
                : Optional.empty();
    }
}
