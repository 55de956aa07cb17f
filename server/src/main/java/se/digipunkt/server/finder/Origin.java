package se.digipunkt.server.finder;

import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.Position;
import se.digipunkt.server.web.Page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// From where the way to help is counted.
///
/// @param id of a locality or a service point
/// @param municipality its name
/// @param kinds of a service point; none of a locality
record Origin(
        String id, String name, String municipality, Position position, Set<PointKind> kinds) {

    /// A bus stop lies where its village does: closer than this they are one place to whoever asks.
    private static final double SAME_PLACE_METRES = 2_000;

    Origin {
        kinds = Set.copyOf(kinds);
    }

    boolean isAt(Origin other) {
        return name.equalsIgnoreCase(other.name)
                && municipality.equals(other.municipality)
                && position.metresTo(other.position) < SAME_PLACE_METRES;
    }

    /// The origins without those that are at the place of an earlier one.
    static List<Origin> apart(List<Origin> all, int most) {
        List<Origin> apart = new ArrayList<>();
        for (Origin origin : all) {
            if (apart.size() < most && apart.stream().noneMatch(origin::isAt)) {
                apart.add(origin);
            }
        }
        return List.copyOf(apart);
    }

    /// Where it is and what, in the reader's words; with its position where another choice would be
    /// told in the same words.
    String told(Page page, List<Origin> choices) {
        boolean alone =
                choices.stream()
                                .filter(
                                        other ->
                                                told(page).equals(other.told(page))
                                                        && name.equals(other.name))
                                .count()
                        < 2;
        return alone
                ? told(page)
                : told(page) + " (" + position.lat() + ", " + position.lon() + ")";
    }

    private String told(Page page) {
        String what =
                kinds.isEmpty()
                        ? page.text("finder.origin.locality")
                        : Arrays.stream(PointKind.values())
                                .filter(kinds::contains)
                                .map(kind -> page.text("places.kind." + kind.code()))
                                .collect(Collectors.joining(page.comma()));
        return page.text("finder.origin.told", municipality, what);
    }
}
