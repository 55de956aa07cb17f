package se.digipunkt.server.intake.told;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.Settings;
import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.terminal.Terminal;
import se.digipunkt.server.terminal.told.Told;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Gathers from the capabilities what a kiosk needs to work alone for 90 days, and keeps it for the
/// next sync.
@Singleton
public final class SettingsGatherer {

    public static final int POLL_SECONDS = 60;

    /// More kiosks than any region has; a kiosk's settings take some ten kilobytes beside the
    /// places of its municipality, which all its kiosks share.
    private static final int MOST_KIOSKS = 1000;

    private static final int MOST_MUNICIPALITIES = 100;

    /// The same points give the same text.
    private static final ObjectWriter IN_ORDER =
            ProtocolJson.mapper().writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final WriteGate gate;
    private final Places places;
    private final ToldPlaces told;
    private final Guidance guidance;
    private final Terminal terminal;
    private final Terms terms;

    private final Kept<Wanted, Basis, Settings> settings = new Kept<>(MOST_KIOSKS);
    private final Kept<String, Basis, Nearby> nearby = new Kept<>(MOST_MUNICIPALITIES);

    SettingsGatherer(
            WriteGate gate,
            Places places,
            ToldPlaces told,
            Guidance guidance,
            Terminal terminal,
            Terms terms) {
        this.gate = gate;
        this.places = places;
        this.told = told;
        this.guidance = guidance;
        this.terminal = terminal;
        this.terms = terms;
    }

    /// What differs from kiosk to kiosk.
    ///
    /// @param removed help that was removed at the server
    private record Wanted(String place, @Nullable String deskPin, List<String> removed) {}

    /// The points of a municipality, and what tells them from others.
    private record Nearby(List<Settings.Place> points, String fingerprint) {

        static Nearby of(List<Settings.Place> points) {
            try {
                return new Nearby(points, CanonicalJson.sha256(IN_ORDER.writeValueAsBytes(points)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("places are always JSON", e);
            }
        }

        List<Settings.Place> without(String place) {
            return points.stream().filter(other -> !other.id().equals(place)).toList();
        }
    }

    /// To be called outside of a transaction, as [Kept#get].
    public Settings of(Kiosk kiosk) {
        List<String> removed =
                guidance.removedHere(kiosk.place()).stream().map(Reference::toString).toList();
        Wanted wanted = new Wanted(kiosk.place(), kiosk.deskPin(), removed);
        return settings.get(wanted, this::basis, basis -> gather(wanted, basis));
    }

    /// The number of changes is read first: what is gathered after it is at least as new.
    private Basis basis() {
        return new Basis(
                places.changes(), terminal.changes(), guidance.errandList(), terms.today());
    }

    private Settings gather(Wanted wanted, Basis basis) {
        Place place = places.get(wanted.place());
        Nearby nearby = nearby(place);
        Told onTerminal = terminal.told(place.municipality());
        Settings alone =
                new Settings(
                        "",
                        told.of(place, basis),
                        basis.errandList(),
                        onTerminal.languages(),
                        wanted.deskPin(),
                        List.of(),
                        POLL_SECONDS,
                        place.sample(),
                        places.listExceptions(
                                place.id(), basis.weeks().begin(), basis.weeks().end()),
                        told.calls(place, basis.weeks()),
                        terms.link(),
                        onTerminal.content(),
                        wanted.removed());
        String own = CanonicalJson.hash(ProtocolJson.mapper().valueToTree(alone));
        String version =
                CanonicalJson.sha256((own + nearby.fingerprint()).getBytes(StandardCharsets.UTF_8));
        return alone.withNearby(nearby.without(place.id())).withVersion(version);
    }

    private Nearby nearby(Place place) {
        Municipality municipality = places.getMunicipality(place.municipality());
        return nearby.get(
                municipality.code(),
                this::basis,
                basis -> Nearby.of(gate.read(() -> told.in(municipality, basis))));
    }
}
