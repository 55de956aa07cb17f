package se.digipunkt.server.web;

import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

import java.net.URI;
import java.util.Optional;

/// Pictures under the points of a map, from a server that the operator has chosen: none unless they
/// did, for each reader's address then reaches that server.
@Singleton
public final class MapTiles {

    private final String address;
    private final String source;

    /// @param address with `{z}`, `{x}` and `{y}`, as Leaflet has it; empty for none
    /// @param source who is to be named on the map
    /// @throws IllegalArgumentException when it is no address of the web
    MapTiles(
            @Property(name = "digipunkt.map-tiles", defaultValue = "") String address,
            @Property(name = "digipunkt.map-tiles-source", defaultValue = "") String source) {
        this.address = address.strip();
        this.source = source.strip();
        if (!this.address.isEmpty() && !this.address.matches("https?://[^/;,\\s{}]+/[^;,\\s]*")) {
            throw new IllegalArgumentException(
                    "DIGIPUNKT_MAP_TILES must be an address such as"
                            + " https://tiles.example.se/{z}/{x}/{y}.png, not "
                            + this.address);
        }
    }

    /// @param source may be empty
    public record Tiles(String url, String source) {}

    public Optional<Tiles> tiles() {
        return address.isEmpty() ? Optional.empty() : Optional.of(new Tiles(address, source));
    }

    /// What a content security policy calls the server.
    Optional<String> origin() {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        URI uri = URI.create(address.substring(0, address.indexOf('/', "https://".length())));
        return Optional.of(uri.getScheme() + "://" + uri.getRawAuthority());
    }
}
