package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.server.web.SampleData;

/// Tells the layout of every page that some places are made up.
@Singleton
final class SampleMark implements SampleData {

    private final Places places;

    SampleMark(Places places) {
        this.places = places;
    }

    @Override
    public boolean shown() {
        return places.anySample();
    }
}
