package se.digipunkt.server.followup;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.common.Period;
import se.digipunkt.server.fleet.Fleet;
import se.digipunkt.server.guidance.By;
import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.guidance.PlaceTotal;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;
import se.digipunkt.server.web.ProblemException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The door to the follow-up report.
@Singleton
public final class FollowUp {

    private final Guidance guidance;
    private final Fleet fleet;
    private final Places places;
    private final SmallCounts smallCounts;
    private final Messages messages;
    private final Surroundings surroundings;

    FollowUp(
            Guidance guidance,
            Fleet fleet,
            Places places,
            SmallCounts smallCounts,
            Messages messages,
            Surroundings surroundings) {
        this.guidance = guidance;
        this.fleet = fleet;
        this.places = places;
        this.smallCounts = smallCounts;
        this.messages = messages;
        this.surroundings = surroundings;
    }

    /// The live report of a scope and a period, small counts hidden. Access to the scope is the
    /// caller's matter.
    ///
    /// @throws ProblemException `validation` when the period has not begun
    public Report draft(Scope scope, Period period, Language language) {
        Instant read = surroundings.clock().instant();
        LocalDate today = LocalDate.ofInstant(read, KnownTime.ZONE);
        Words words = new Words(messages, language);
        if (period.first().isAfter(today)) {
            throw new ProblemException(
                    new FollowUpProblem.PeriodNotBegun(
                            words.name(period), words.name(Period.month(today))));
        }
        return surroundings
                .gate()
                .readOnOnePicture(
                        () -> {
                            Published now = published(scope, period);
                            Findings findings =
                                    new Findings(
                                            scope,
                                            period,
                                            today,
                                            read,
                                            now,
                                            published(scope, period.previous()),
                                            published(scope, period.lastYear()),
                                            groups(scope),
                                            completeness(scope, period, now.tally()));
                            return new Drafting(findings, words, guidance, places).report();
                        });
    }

    /// The month that runs now.
    Period current() {
        return Period.month(LocalDate.ofInstant(surroundings.clock().instant(), KnownTime.ZONE));
    }

    /// The smallest count of people that is shown, zero apart.
    int threshold() {
        return smallCounts.threshold();
    }

    private Published published(Scope scope, Period period) {
        return smallCounts.publish(tally(scope, period), groups(scope));
    }

    private List<PlaceGroup> groups(Scope scope) {
        return switch (scope) {
            case Scope.Region region -> PlaceGroup.of(places.listIn(region));
            case Scope.InMunicipality in -> PlaceGroup.of(places.listIn(in));
            case Scope.AtPlace at -> List.of();
        };
    }

    private Tally tally(Scope scope, Period period) {
        Figures figures = guidance.figures(scope, period.first(), period.last(), Set.of(By.ERRAND));
        Map<String, PlaceTotal> byPlace =
                guidance.totalsByPlace(scope, period.first(), period.last()).stream()
                        .collect(Collectors.toMap(PlaceTotal::place, Function.identity()));
        return new Tally(figures.totals(), figures.rows(), byPlace);
    }

    private Completeness completeness(Scope scope, Period period, Tally tally) {
        Set<String> heard = fleet.placesHeard(period.first(), period.last());
        Set<String> withKiosk = fleet.placesWithKiosk();
        Set<String> reported = new HashSet<>(tally.byPlace().keySet());
        reported.addAll(guidance.placesLogging(period.first(), period.last()));
        Map<String, LocalDate> registered = places.registered();
        List<Place> all = places.listIn(scope);
        List<Completeness.PlaceState> states =
                all.stream()
                        .filter(
                                place ->
                                        expected(
                                                        place,
                                                        registered.get(place.id()),
                                                        period,
                                                        withKiosk.contains(place.id())
                                                                || heard.contains(place.id()))
                                                || reported.contains(place.id()))
                        .map(
                                place ->
                                        new Completeness.PlaceState(
                                                place.id(),
                                                place.name(),
                                                state(place.id(), reported, heard),
                                                withKiosk.contains(place.id()),
                                                linkTo(place)))
                        .toList();
        long uncertain =
                guidance.figures(scope, period.first(), period.last(), Set.of()).uncertain();
        return new Completeness(states, uncertain, all.stream().anyMatch(Place::sample));
    }

    private static String linkTo(Place place) {
        return switch (place) {
            case ServicePoint point -> "/points/" + point.id();
            case Bus bus -> "/buses/" + bus.id();
        };
    }

    private static Completeness.State state(String place, Set<String> reported, Set<String> heard) {
        if (reported.contains(place)) {
            return Completeness.State.REPORTED;
        }
        return heard.contains(place) ? Completeness.State.IN_CONTACT : Completeness.State.NOT_HEARD;
    }

    /// A place is expected to report when it is there on a day of the period: from its first day,
    /// or where none is given from the day on which it was registered, which says nothing of the
    /// time before. What was archived by the first day of the period is not, and a stop where a bus
    /// brings the kiosk has none to report with: its help is logged on the bus.
    private static boolean expected(
            Place place, @Nullable LocalDate registered, Period period, boolean kioskThere) {
        LocalDate archived = place.archivedOn();
        if (archived != null && !archived.isAfter(period.first())) {
            return false;
        }
        return switch (place) {
            case Bus _ -> hasBegun(registered, period);
            case ServicePoint point ->
                    (kioskThere || !point.isStopOnly())
                            && hasBegun(
                                    point.validFrom() == null ? registered : point.validFrom(),
                                    period)
                            && (point.validTo() == null
                                    || !point.validTo().isBefore(period.first()));
        };
    }

    private static boolean hasBegun(@Nullable LocalDate first, Period period) {
        return first == null || !first.isAfter(period.last());
    }

    /// What the door needs of the world.
    @Singleton
    record Surroundings(Clock clock, WriteGate gate) {}
}
