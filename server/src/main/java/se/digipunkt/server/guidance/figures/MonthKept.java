package se.digipunkt.server.guidance.figures;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.declared.ReadStaffedHours;
import se.digipunkt.server.places.declared.StaffedDay;
import se.digipunkt.server.places.declared.StaffedSum;
import se.digipunkt.server.places.kept.ReadVisits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what became of a place's promises of help in a month: for those who may see its days.
@Singleton
final class MonthKept {

    private final ReadStaffedHours hours;
    private final ReadVisits visits;
    private final Places places;

    MonthKept(ReadStaffedHours hours, ReadVisits visits, Places places) {
        this.hours = hours;
        this.visits = visits;
        this.places = places;
    }

    /// @return empty where no day is over, nothing was promised, or it is not the reader's to see
    Optional<MonthDelivered> of(Actor actor, Place place, Days month, LocalDate today) {
        LocalDate last = month.to().isBefore(today) ? month.to() : today.minusDays(1);
        if (last.isBefore(month.from())) {
            return Optional.empty();
        }
        Days over = Days.of(month.from(), last);
        List<MonthDelivered.Line> lines = new ArrayList<>();
        staffed(actor, place, over).map(MonthDelivered.Line::of).ifPresent(lines::add);
        visited(actor, place, over).forEach(lines::add);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new MonthDelivered(
                                last,
                                lines,
                                "/availability/%s/help?from=%s&to=%s"
                                        .formatted(place.id(), over.from(), over.to())));
    }

    private Optional<StaffedSum> staffed(Actor actor, Place place, Days days) {
        return place instanceof Bus || !hours.readsEach(actor, place.id())
                ? Optional.empty()
                : Optional.of(
                                hours.days(place.id(), days).stream()
                                        .map(StaffedDay::sum)
                                        .reduce(StaffedSum.NONE, StaffedSum::plus))
                        .filter(sum -> !sum.promised().isZero());
    }

    private Stream<MonthDelivered.Line> visited(Actor actor, Place place, Days days) {
        return visits.sums(actor, new Scope.AtPlace(place), days).stream()
                .flatMap(
                        of ->
                                of.counts().stream()
                                        .map(
                                                counts ->
                                                        MonthDelivered.Line.of(
                                                                name(of.bus()), counts)));
    }

    private String name(String bus) {
        return places.find(bus).map(Place::name).orElse(bus);
    }
}
