package se.digipunkt.server.places;

/// What figures are about: the whole region, one municipality, or one point or bus.
public sealed interface Scope {

    /// As it stands in addresses: `region`, four digits, or the id of a place.
    String text();

    record Region() implements Scope {

        static final String TEXT = "region";

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
