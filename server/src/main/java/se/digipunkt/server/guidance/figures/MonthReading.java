package se.digipunkt.server.guidance.figures;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Settings;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.guidance.By;
import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.guidance.figures.FiguresView.Tile;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.SpanText;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gathers a place's month.
@Singleton
final class MonthReading {

    /// As many as leave room on one sheet.
    private static final int ERRANDS = 8;

    private final Guidance guidance;
    private final Places places;
    private final MonthKept kept;
    private final Clock clock;

    MonthReading(Guidance guidance, Places places, MonthKept kept, Clock clock) {
        this.guidance = guidance;
        this.places = places;
        this.kept = kept;
        this.clock = clock;
    }

    YearMonth current() {
        return YearMonth.from(today());
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    MonthView view(Actor actor, Place place, YearMonth month, FigureWords words) {
        Source source = new Source(guidance, new Scope.AtPlace(place));
        Days days = Days.of(month);
        Figures now = source.figures(days, Set.of());
        boolean reported = !Counts.of(now.totals()).isNothing();
        Optional<Chart> errands =
                reported ? Optional.of(errands(source, days, words)) : Optional.empty();
        Instant from = SwedishTime.startOf(days.from());
        Instant end = SwedishTime.startOf(days.to().plusDays(1));
        Instant until = end.isAfter(clock.instant()) ? clock.instant() : end;
        return new MonthView(
                words,
                place.id(),
                place.name(),
                places.getMunicipality(place.municipality()).name(),
                place.sample(),
                month,
                words.name(days),
                tiles(source, now, days),
                List.of(words.name(days.previous()), words.name(days.lastYear())),
                errands.map(MonthReading::most),
                errands.map(all -> Math.max(0, all.lines().size() - ERRANDS)).orElse(0),
                reported
                        ? Optional.of(
                                new Series(source, words, today()).chart(days, Measure.QUESTIONS))
                        : Optional.empty(),
                now.uncertain(),
                hours(place, from, until),
                calls(place, days, from, until),
                kept.of(actor, place, days, today()),
                exceptions(place, from, end, words),
                words.moment(clock.instant()),
                until.equals(end) ? Optional.empty() : Optional.of(words.moment(until)),
                MonthPages.address(place.id(), month.minusMonths(1)),
                month.isBefore(current())
                        ? Optional.of(MonthPages.address(place.id(), month.plusMonths(1)))
                        : Optional.empty());
    }

    private static List<Tile> tiles(Source source, Figures now, Days days) {
        Cell cell = Cell.ofPeriod(Counts.of(now.totals()));
        List<Cell> others =
                source.totals(List.of(days.previous(), days.lastYear())).stream()
                        .map(Cell::ofPeriod)
                        .toList();
        return Arrays.stream(Measure.values())
                .map(measure -> new Tile(measure, cell, others))
                .toList();
    }

    private static Chart errands(Source source, Days days, FigureWords words) {
        Asked asked = new Asked(days, List.of(By.ERRAND), Measure.QUESTIONS);
        return new ValueRows(source, asked, List.of(), words).chart();
    }

    private static Chart most(Chart all) {
        return new Chart(
                all.id(),
                all.title(),
                all.named(),
                all.measure(),
                all.compared(),
                all.unknown(),
                all.lines().stream().limit(ERRANDS).toList(),
                all.total(),
                all.notes());
    }

    private Optional<MonthHours> hours(Place place, Instant from, Instant until) {
        return place instanceof ServicePoint
                ? Optional.of(MonthHours.of(places.promisedTime(place.id()), from, until))
                        .filter(hours -> !hours.unknown())
                : Optional.empty();
    }

    private Optional<MonthCalls> calls(Place place, Days days, Instant from, Instant until) {
        MonthCalls calls =
                MonthCalls.of(
                        places.listCalls(place.id(), days.from(), days.to()).stream()
                                .filter(call -> call.plannedFrom().isBefore(until))
                                .toList(),
                        places.notice(),
                        from,
                        until);
        return calls.planned() == 0 ? Optional.empty() : Optional.of(calls);
    }

    private List<String> exceptions(Place place, Instant from, Instant end, FigureWords words) {
        return place instanceof ServicePoint
                ? places.listExceptions(place.id(), from, end).stream()
                        .map(exception -> told(exception, words))
                        .toList()
                : List.of();
    }

    private static String told(Settings.DatedException exception, FigureWords words) {
        return words.text(
                "exception",
                SpanText.of(new Span(exception.from(), exception.to())),
                words.exception(exception));
    }
}
