package se.digipunkt.server.intake;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Settings;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Gathers from the capabilities what a kiosk needs to work alone for 90 days.
@Singleton
final class SettingsGatherer {

    static final int POLL_SECONDS = 60;

    /// The terminal's languages that are complete.
    private static final List<String> LANGUAGES = List.of("sv", "en", "ar");

    private final Places places;
    private final Guidance guidance;
    private final Clock clock;

    SettingsGatherer(Places places, Guidance guidance, Clock clock) {
        this.places = places;
        this.guidance = guidance;
        this.clock = clock;
    }

    Settings of(Kiosk kiosk) {
        Place place = places.get(kiosk.place());
        Scope municipality = new Scope.InMunicipality(places.getMunicipality(place.municipality()));
        List<Settings.Place> nearby =
                places.listIn(municipality).stream()
                        .filter(other -> !other.id().equals(place.id()))
                        .filter(this::isThere)
                        .map(this::told)
                        .toList();
        Settings unnumbered =
                new Settings(
                        "",
                        told(place),
                        guidance.errandList(),
                        LANGUAGES,
                        kiosk.deskPin(),
                        nearby,
                        POLL_SECONDS,
                        place.sample());
        return unnumbered.withVersion(
                CanonicalJson.hash(ProtocolJson.mapper().valueToTree(unnumbered)));
    }

    /// Residents are sent to no place that has closed for good or is yet to open.
    private boolean isThere(Place place) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), KnownTime.ZONE);
        return switch (place) {
            case ServicePoint point -> point.isThereOn(today);
            case Bus bus -> !bus.archived();
        };
    }

    private Settings.Place told(Place place) {
        String municipalityName = places.getMunicipality(place.municipality()).name();
        return switch (place) {
            case ServicePoint point ->
                    new Settings.Place(
                            point.id(),
                            "point",
                            point.name(),
                            point.municipality(),
                            municipalityName,
                            point.openingHours(),
                            point.staffedHours(),
                            point.lat(),
                            point.lon());
            case Bus bus ->
                    new Settings.Place(
                            bus.id(),
                            "bus",
                            bus.name(),
                            bus.municipality(),
                            municipalityName,
                            null,
                            null,
                            null,
                            null);
        };
    }
}
