package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The hours of points through time: a change is a new version, so that what was promised stands.
/// Inside the transaction of whoever calls.
@Singleton
final class HoursHistory {

    private final HoursTable hours;
    private final Clock clock;

    HoursHistory(HoursTable hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    /// The versions of a point, the first one first.
    List<HoursRow> of(String place) {
        return hours.list(place);
    }

    /// The versions of several points, each point's in order.
    List<HoursRow> of(List<String> places) {
        return hours.list(places);
    }

    /// The first hours of a new place, as long as it is known unless a day was given.
    void begin(Written written) {
        HoursRow first = written.hours(HoursRow.ALWAYS);
        if (!first.isEmpty()) {
            hours.put(first);
        }
    }

    /// New hours, from today unless another day was given; a day that is past corrects what was
    /// said of it. The same hours once more make no version.
    ///
    /// @return what was changed and from when, for the record; empty when nothing was
    List<String> change(Written written) {
        HoursRow wanted = written.hours(today());
        List<String> changed = new ArrayList<>(wanted.changedFrom(ruling(wanted)));
        if (!changed.isEmpty()) {
            hours.put(wanted);
            changed.add("hoursFrom=" + wanted.validFrom());
        }
        return changed;
    }

    /// What is in force on the first day of a version before it is stored.
    private HoursRow ruling(HoursRow wanted) {
        return hours.list(wanted.place()).stream()
                .filter(version -> !version.validFrom().isAfter(wanted.validFrom()))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> HoursRow.none(wanted.place()));
    }

    /// Takes back hours that are not in force yet.
    ///
    /// @throws ProblemException `not-found`, or `hours-in-force`
    void withdraw(String place, LocalDate from) {
        Optional<HoursRow> version =
                hours.list(place).stream().filter(row -> row.validFrom().equals(from)).findFirst();
        if (version.isEmpty()) {
            throw new ProblemException(new WebProblem.NotFound());
        }
        if (!from.isAfter(today())) {
            throw new ProblemException(new PlacesProblem.HoursInForce());
        }
        hours.remove(place, from);
    }
}
