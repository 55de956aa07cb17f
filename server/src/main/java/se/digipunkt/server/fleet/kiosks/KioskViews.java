package se.digipunkt.server.fleet.kiosks;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.Swedish;
import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.fleet.condition.ServerClock;
import se.digipunkt.server.fleet.daily.DailyAvailability;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;

import java.util.Comparator;
import java.util.List;

/// Says in words how kiosks are.
@Singleton
final class KioskViews {

    private final KioskStates states;
    private final ServerClock clock;
    private final DailyAvailability daily;
    private final Places places;

    KioskViews(KioskStates states, ServerClock clock, DailyAvailability daily, Places places) {
        this.states = states;
        this.clock = clock;
        this.daily = daily;
        this.places = places;
    }

    /// The ill ones first.
    KioskView.All all(List<Kiosk> kiosks, List<Place> enrollable) {
        return new KioskView.All(
                kiosks.stream()
                        .map(kiosk -> one(kiosk, false))
                        .sorted(
                                Comparator.comparingInt(KioskView::rank)
                                        .thenComparing(KioskView::placeName, Swedish.order())
                                        .thenComparing(view -> view.kiosk().id()))
                        .toList(),
                enrollable.stream()
                        .map(
                                place ->
                                        new KioskView.Choice(
                                                place.id(), place.name(), municipalityOf(place)))
                        .toList(),
                clock.doubt(),
                daily.waiting().entrySet().stream()
                        .filter(waiting -> waiting.getValue().failing())
                        .map(waiting -> nameOf(waiting.getKey()))
                        .toList());
    }

    KioskView one(Kiosk kiosk, boolean mayRevoke) {
        Kiosk.State state = states.of(kiosk);
        return new KioskView(
                kiosk,
                state.code(),
                badge(state),
                placeName(kiosk),
                places.find(kiosk.place()).map(this::municipalityOf).orElse(""),
                Ills.of(kiosk, state),
                mayRevoke && state != Kiosk.State.REVOKED);
    }

    String placeName(Kiosk kiosk) {
        return nameOf(kiosk.place());
    }

    private String nameOf(String place) {
        return places.find(place).map(Place::name).orElse(place);
    }

    private String municipalityOf(Place place) {
        return places.getMunicipality(place.municipality()).name();
    }

    private static String badge(Kiosk.State state) {
        return switch (state) {
            case WORKING -> "ok";
            case DEGRADED -> "warn";
            case DOWN, SILENT -> "bad";
            case RESTING, REVOKED -> "";
        };
    }
}
