package se.digipunkt.server.places;

import se.digipunkt.server.access.Actor;

/// What figures are about: the whole region, one municipality, or one point or bus.
public sealed interface Scope {

    /// As it stands in addresses: `region`, four digits, or the id of a place.
    String text();

    /// True when the actor may see its exact figures: the region all, coordinators those of their
    /// municipality and its places, staff those of their places.
    default boolean readBy(Actor actor) {
        return switch (this) {
            case Region() -> actor.readsRegion();
            case InMunicipality(Municipality municipality) ->
                    actor.readsMunicipality(municipality.code());
            case AtPlace(Place place) -> actor.reads(place.id(), place.municipality());
        };
    }

    record Region() implements Scope {

        public static final String TEXT = "region";

        @Override
        public String text() {
            return TEXT;
        }
    }

    record InMunicipality(Municipality municipality) implements Scope {

        @Override
        public String text() {
            return municipality.code();
        }
    }

    record AtPlace(Place place) implements Scope {

        @Override
        public String text() {
            return place.id();
        }
    }
}
