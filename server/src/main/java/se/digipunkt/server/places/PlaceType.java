package se.digipunkt.server.places;

import se.digipunkt.protocol.Coded;

/// What a place is: the same routes, forms and imports exist for both.
enum PlaceType implements Coded {
    POINT,
    BUS;

    /// As in the database.
    @Override
    public String code() {
        return Coded.kebab(this);
    }

    /// The last part of addresses: `points` or `buses`.
    String path() {
        return switch (this) {
            case POINT -> "points";
            case BUS -> "buses";
        };
    }

    static PlaceType of(Place place) {
        return switch (place) {
            case ServicePoint point -> POINT;
            case Bus bus -> BUS;
        };
    }
}
