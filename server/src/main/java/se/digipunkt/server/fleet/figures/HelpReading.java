package se.digipunkt.server.fleet.figures;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.Period;
import se.digipunkt.server.fleet.shown.AvailabilityWords;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.choice.AskedDays;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.declared.ReadStaffedHours;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// Gathers what the page of a scope's help shows.
@Singleton
final class HelpReading {

    private final VisitsShown visits;
    private final HoursShown hours;
    private final ReadStaffedHours staffed;
    private final Places places;
    private final Clock clock;

    HelpReading(
            VisitsShown visits,
            HoursShown hours,
            ReadStaffedHours staffed,
            Places places,
            Clock clock) {
        this.visits = visits;
        this.hours = hours;
        this.staffed = staffed;
        this.places = places;
        this.clock = clock;
    }

    LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    HelpView view(Actor actor, Scope scope, AskedDays asked, AvailabilityWords words) {
        Days until = AvailabilityReading.counted(asked.days(), today());
        boolean each = staffed.readsDays(actor, scope);
        Days counted = each ? until : asked.days().pastMonths(today());
        boolean begun = !asked.days().from().isAfter(today());
        Asking asking = new Asking(actor, scope, asked, counted, today());
        return new HelpView(
                words,
                scope.text(),
                words.choices().name(scope),
                asked,
                words.choices().scopes(scope.text(), places.scopesReadBy(actor)),
                words.choices().periods(asked.days(), Period.month(today())),
                begun,
                counted,
                begun && !each,
                begun ? parts(asking, words) : List.of(),
                confirm(actor, scope),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                        .withZone(SwedishTime.ZONE)
                        .format(clock.instant()));
    }

    /// Who asks for what.
    record Asking(Actor actor, Scope scope, AskedDays asked, Days days, LocalDate today) {

        String link(String place) {
            return "/availability/" + place + "/help?" + asked.query();
        }
    }

    /// A point has visits where a bus stops, and a bus has no hours.
    private List<HelpView.Part> parts(Asking asking, AvailabilityWords words) {
        List<HelpView.Part> parts = new ArrayList<>();
        boolean bus = asking.scope() instanceof Scope.AtPlace(var place) && place instanceof Bus;
        if (!bus) {
            parts.add(hours.part(asking, words.of(AvailabilityWords.STAFFED)));
        }
        HelpView.Part ofVisits = visits.part(asking, words.of(AvailabilityWords.VISITS));
        if (bus || !(asking.scope() instanceof Scope.AtPlace) || !ofVisits.nothing()) {
            parts.add(ofVisits);
        }
        return parts;
    }

    private String confirm(Actor actor, Scope scope) {
        return scope instanceof Scope.AtPlace(var place)
                        && place instanceof ServicePoint point
                        && !point.isStopOnly()
                        && staffed.readsEach(actor, point.id())
                ? "/points/" + point.id() + "/staffed-hours"
                : "";
    }
}
