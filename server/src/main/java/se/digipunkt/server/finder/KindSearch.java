package se.digipunkt.server.finder;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.PointKind;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who looks for a kind of place and not for a name: `bokbuss`, `bibliotek piteå`.
@Singleton
final class KindSearch {

    private static final String BUSES = "/buses";

    /// Words for a kind in the languages of the pages, as they are searched.
    private static final Map<String, String> LISTS =
            Map.ofEntries(
                    Map.entry("bokbuss", BUSES),
                    Map.entry("bokbussen", BUSES),
                    Map.entry("bokbussar", BUSES),
                    Map.entry("bus", BUSES),
                    Map.entry("buss", BUSES),
                    Map.entry("bibliotek", listOf(PointKind.LIBRARY)),
                    Map.entry("biblioteket", listOf(PointKind.LIBRARY)),
                    Map.entry("library", listOf(PointKind.LIBRARY)),
                    Map.entry("libraries", listOf(PointKind.LIBRARY)),
                    Map.entry("kirjasto", listOf(PointKind.LIBRARY)),
                    Map.entry("مكتبة", listOf(PointKind.LIBRARY)),
                    Map.entry("digidelcenter", listOf(PointKind.DIGIDELCENTER)),
                    Map.entry("servicepunkt", listOf(PointKind.VILLAGE_POINT)));

    private final Places places;

    KindSearch(Places places) {
        this.places = places;
    }

    private static String listOf(PointKind kind) {
        return "/points?kind=" + kind.code();
    }

    /// The list of that kind, in the municipality that is named beside it; of buses all, for they
    /// drive through several. Empty for anything else.
    Optional<URI> find(String text) {
        for (SearchName typed : SearchName.of(text).meanings()) {
            Optional<String> list =
                    typed.words().stream().filter(LISTS::containsKey).map(LISTS::get).findFirst();
            List<String> others =
                    typed.words().stream().filter(word -> !LISTS.containsKey(word)).toList();
            Optional<URI> found = list.flatMap(address -> in(address, String.join(" ", others)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<URI> in(String list, String municipality) {
        if (municipality.isEmpty()) {
            return Optional.of(URI.create(list));
        }
        return places.listMunicipalities().stream()
                .filter(one -> isCalled(one, municipality))
                .findFirst()
                .map(one -> list.equals(BUSES) ? list : list + "&municipality=" + one.code())
                .map(URI::create);
    }

    private static boolean isCalled(Municipality municipality, String words) {
        return SearchName.of(municipality.name()).plain().equals(words);
    }
}
