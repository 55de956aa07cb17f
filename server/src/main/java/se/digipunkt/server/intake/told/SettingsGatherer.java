package se.digipunkt.server.intake.told;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Settings;
import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Clock;
import java.util.List;

/// Gathers from the capabilities what a kiosk needs to work alone for 90 days, and keeps it for the
/// next sync.
@Singleton
public final class SettingsGatherer {

    public static final int POLL_SECONDS = 60;

    /// The terminal's languages that are complete.
    private static final List<String> LANGUAGES = List.of("sv", "en", "ar");

    /// More kiosks than any region has; a kiosk's settings take some ten kilobytes beside the
    /// places of its municipality, which all its kiosks share.
    private static final int MOST_KIOSKS = 1000;

    private static final int MOST_MUNICIPALITIES = 100;

    private final Places places;
    private final ToldPlaces told;
    private final Guidance guidance;
    private final Clock clock;

    private final Kept<Wanted, Basis, Settings> settings = new Kept<>(MOST_KIOSKS);
    private final Kept<String, Basis, List<Settings.Place>> nearby =
            new Kept<>(MOST_MUNICIPALITIES);

    SettingsGatherer(Places places, ToldPlaces told, Guidance guidance, Clock clock) {
        this.places = places;
        this.told = told;
        this.guidance = guidance;
        this.clock = clock;
    }

    /// What differs from kiosk to kiosk.
    private record Wanted(String place, @Nullable String deskPin) {}

    /// The number of changes is read first: what is gathered after it is at least as new.
    public Settings of(Kiosk kiosk) {
        Basis basis =
                new Basis(
                        places.changes(),
                        guidance.errandList(),
                        SwedishTime.dayOf(clock.instant()));
        Wanted wanted = new Wanted(kiosk.place(), kiosk.deskPin());
        return settings.get(wanted, basis, () -> gather(wanted, basis));
    }

    private Settings gather(Wanted wanted, Basis basis) {
        Place place = places.get(wanted.place());
        Settings unnumbered =
                new Settings(
                        "",
                        told.of(place, basis),
                        basis.errandList(),
                        LANGUAGES,
                        wanted.deskPin(),
                        nearby(place, basis),
                        POLL_SECONDS,
                        place.sample(),
                        places.listExceptions(
                                place.id(), basis.weeks().begin(), basis.weeks().end()),
                        told.calls(place, basis.weeks()));
        return unnumbered.withVersion(
                CanonicalJson.hash(ProtocolJson.mapper().valueToTree(unnumbered)));
    }

    private List<Settings.Place> nearby(Place place, Basis basis) {
        Municipality municipality = places.getMunicipality(place.municipality());
        return nearby.get(municipality.code(), basis, () -> told.in(municipality, basis)).stream()
                .filter(other -> !other.id().equals(place.id()))
                .toList();
    }
}
