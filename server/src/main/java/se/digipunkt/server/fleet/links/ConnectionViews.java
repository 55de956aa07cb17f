package se.digipunkt.server.fleet.links;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.Period;
import se.digipunkt.server.common.Swedish;
import se.digipunkt.server.fleet.links.ConnectionReading.OfPlace;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.AskedDays;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Gathers what the page of the connection shows.
@Singleton
final class ConnectionViews {

    private final ConnectionReading reading;
    private final Links links;
    private final Places places;

    ConnectionViews(ConnectionReading reading, Links links, Places places) {
        this.reading = reading;
        this.links = links;
        this.places = places;
    }

    ConnectionView view(Scope scope, AskedDays asked, LocalDate today, ConnectionWords words) {
        List<OfPlace> all =
                reading.of(scope, asked.days()).stream()
                        .sorted(
                                Comparator.comparing((OfPlace of) -> -of.quality().ordinal())
                                        .thenComparing(of -> of.place().name(), Swedish.order()))
                        .toList();
        return new ConnectionView(
                words,
                scope.text(),
                words.choices().name(scope),
                asked,
                words.choices().scopes(scope.text(), scopes(scope)),
                words.choices().periods(asked.days(), Period.month(today)),
                Arrays.stream(LinkQuality.values())
                        .map(quality -> new ConnectionView.Tile(quality, count(all, quality)))
                        .filter(tile -> tile.count() > 0)
                        .toList(),
                all.stream().filter(of -> of.quality() != LinkQuality.NOT_MEASURED).toList(),
                all.stream().filter(of -> of.quality() == LinkQuality.NOT_MEASURED).toList(),
                links.good());
    }

    private static long count(List<OfPlace> all, LinkQuality quality) {
        return all.stream().filter(of -> of.quality() == quality).count();
    }

    /// The region, the municipalities with places, and the one that is shown.
    private List<Scope> scopes(Scope shown) {
        Stream<Scope> own = shown instanceof Scope.AtPlace ? Stream.of(shown) : Stream.empty();
        Stream<Scope> municipalities =
                places.listPoints().stream()
                        .map(Place::municipality)
                        .distinct()
                        .map(places::getMunicipality)
                        .sorted(Comparator.comparing(one -> one.name(), Swedish.order()))
                        .map(Scope.InMunicipality::new);
        return Stream.of(Stream.<Scope>of(new Scope.Region()), municipalities, own)
                .flatMap(scopes -> scopes)
                .toList();
    }
}
