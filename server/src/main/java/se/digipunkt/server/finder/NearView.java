package se.digipunkt.server.finder;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Position;
import se.digipunkt.server.web.Page;

import java.util.List;

/// What the page *help near me* shows.
///
/// @param typed the name that was looked for, empty at first
/// @param origin what it was found to mean, or null when it is not decided
/// @param choices what it may mean, when that is several
/// @param guesses what may have been meant by a name that is not known
/// @param municipalities where to look on when nothing is found
/// @param unplaced points of that name, or nearly, whose position is not known
/// @param more how many to show next; null when there are no more
record NearView(
        String typed,
        @Nullable Origin origin,
        @Nullable Position here,
        List<Origin> choices,
        List<Origin> guesses,
        List<Municipality> municipalities,
        List<Nearby.Hit> hits,
        List<Nearby.Unplaced> unplaced,
        @Nullable Integer more) {

    /// Shown at first, and added each time that more are asked for.
    static final int STEP = 20;

    /// Further down nobody reads.
    static final int MOST = 100;

    /// The point is somewhere in the locality, nobody has said where.
    private static final String MIDDLE = "locality-centroid";

    private static final double FAR_METRES = 10_000;

    NearView {
        choices = List.copyOf(choices);
        guesses = List.copyOf(guesses);
        municipalities = List.copyOf(municipalities);
        hits = List.copyOf(hits);
        unplaced = List.copyOf(unplaced);
    }

    static NearView at(Origin origin) {
        return new NearView(
                origin.name(),
                origin,
                origin.position(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /// Where the browser says that the reader is.
    static NearView here(Position position) {
        return new NearView(
                "", null, position, List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    static NearView choice(String typed, List<Origin> choices) {
        return new NearView(
                typed, null, null, choices, List.of(), List.of(), List.of(), List.of(), null);
    }

    /// A name that is not known, or what was a link to a place that is no longer there.
    static NearView unknown(String typed, List<Origin> guesses, List<Municipality> municipalities) {
        return new NearView(
                typed, null, null, List.of(), guesses, municipalities, List.of(), List.of(), null);
    }

    /// @param shown how many at most
    NearView with(Nearby.Closest found, int shown) {
        return new NearView(
                typed,
                origin,
                here,
                choices,
                guesses,
                municipalities,
                found.hits(),
                unplaced,
                found.more() && shown < MOST ? shown + STEP : null);
    }

    NearView naming(List<Nearby.Unplaced> points) {
        return new NearView(
                typed, origin, here, choices, guesses, municipalities, hits, points, more);
    }

    Position position() {
        if (here == null) {
            throw new IllegalStateException("nothing is decided yet");
        }
        return here;
    }

    boolean decided() {
        return here != null;
    }

    boolean nothingFound() {
        return !decided()
                && !typed.isEmpty()
                && choices.isEmpty()
                && unplaced.stream().noneMatch(Nearby.Unplaced::called);
    }

    /// The same search, with more of what it finds.
    String moreAddress() {
        Position at = position();
        return "/near?shown="
                + more
                + (origin == null
                        ? "&lat=" + at.lat() + "&lon=" + at.lon()
                        : "&from=" + origin.id());
    }

    /// Nothing is near, and the closest is far away.
    boolean far() {
        return !hits.isEmpty() && hits.getFirst().metres() > Nearby.NEAR_METRES;
    }

    /// A distance in words: whole kilometres, for roads are longer and positions are rough.
    static String distance(Page page, Nearby.Hit hit) {
        if (hit.metres() < 1000) {
            boolean rough = MIDDLE.equals(hit.point().positionPrecision());
            return page.text(rough ? "finder.distance.here" : "finder.distance.under-one");
        }
        long step = hit.metres() < FAR_METRES ? 1 : 5;
        return page.text(
                "finder.distance.about",
                page.number(step * Math.round(hit.metres() / 1000 / step)));
    }
}
