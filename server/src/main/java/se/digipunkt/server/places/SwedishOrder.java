package se.digipunkt.server.places;

import se.digipunkt.server.common.Swedish;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// By municipality and name, each read by the rules of Swedish once: to do so anew for each pair
/// that a sort compares takes longer than the query.
record SwedishOrder(CollationKey municipality, CollationKey name, Place place) {

    private static final Comparator<SwedishOrder> ORDER =
            Comparator.comparing(SwedishOrder::municipality)
                    .thenComparing(SwedishOrder::name)
                    .thenComparing(ordered -> ordered.place().id());

    /// @param names of the municipalities by their codes
    static List<Place> of(Stream<Place> places, Map<String, String> names) {
        Collator swedish = Swedish.order();
        return places.map(
                        place ->
                                new SwedishOrder(
                                        swedish.getCollationKey(
                                                names.getOrDefault(place.municipality(), "")),
                                        swedish.getCollationKey(place.name()),
                                        place))
                .sorted(ORDER)
                .map(SwedishOrder::place)
                .toList();
    }
}
