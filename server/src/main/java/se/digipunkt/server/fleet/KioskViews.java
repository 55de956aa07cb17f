package se.digipunkt.server.fleet;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;

import java.util.ArrayList;
import java.util.List;

/// Says in words how a kiosk is.
@Singleton
final class KioskViews {

    /// More than this unsent is worth a look: a day's work of a busy desk.
    private static final long MANY_UNSENT = 200;

    private static final long LITTLE_DISK_BYTES = 500_000_000;

    private final KioskStates states;
    private final Places places;

    KioskViews(KioskStates states, Places places) {
        this.states = states;
        this.places = places;
    }

    KioskView.All all(List<Kiosk> kiosks, List<Place> enrollable) {
        return new KioskView.All(
                kiosks.stream().map(kiosk -> one(kiosk, false)).toList(),
                enrollable.stream()
                        .map(
                                place ->
                                        new KioskView.Choice(
                                                place.id(), place.name(), municipalityOf(place)))
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
                ills(kiosk, state),
                mayRevoke && state != Kiosk.State.REVOKED);
    }

    String placeName(Kiosk kiosk) {
        return places.find(kiosk.place()).map(Place::name).orElse(kiosk.place());
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

    private static List<KioskView.Ill> ills(Kiosk kiosk, Kiosk.State state) {
        List<KioskView.Ill> ills = new ArrayList<>();
        switch (state) {
            case SILENT -> ills.add(ill(kiosk.lastHeard() == null ? "never-heard" : "silent"));
            case DOWN -> ills.add(ill("down"));
            case DEGRADED -> ills.add(ill("degraded"));
            case WORKING, RESTING, REVOKED -> {}
        }
        addIf(ills, "fork", kiosk.forks(), 1);
        addIf(ills, "hole", kiosk.holes(), 1);
        addIf(ills, "set-aside", kiosk.setAside(), 1);
        addIf(ills, "unsent", kiosk.unsent(), MANY_UNSENT);
        if (kiosk.diskFree() != null && kiosk.diskFree() < LITTLE_DISK_BYTES) {
            ills.add(ill("disk"));
        }
        if (kiosk.deskPin() == null && state != Kiosk.State.REVOKED) {
            ills.add(ill("no-pin"));
        }
        return ills;
    }

    private static KioskView.Ill ill(String code) {
        return new KioskView.Ill("fleet.ill." + code, null);
    }

    private static void addIf(List<KioskView.Ill> ills, String code, long count, long least) {
        if (count >= least) {
            ills.add(new KioskView.Ill("fleet.ill." + code, count));
        }
    }
}
