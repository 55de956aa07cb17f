package se.digipunkt.server.finder;

import se.digipunkt.server.places.Locality;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What places of Norrbotten are called in Northern, Lule and Ume Sami, in Meänkieli and in
/// Finnish: to be found by, never to be told. The list is not complete; a service point has its
/// other names in the registry.
final class OtherNames {

    private static final Map<String, List<String>> BY_PLACE =
            Map.ofEntries(
                    Map.entry("2505 Arvidsjaur", List.of("Árviesjávrrie")),
                    Map.entry("2506 Arjeplog", List.of("Árjepluovve", "Árjapluovvi")),
                    Map.entry("2510 Jokkmokk", List.of("Jåhkåmåhkke", "Dálvvadis")),
                    Map.entry("2513 Överkalix", List.of("Ylikainuu")),
                    Map.entry("2514 Kalix", List.of("Kainuu")),
                    Map.entry("2518 Övertorneå", List.of("Matarenki")),
                    Map.entry("2523 Gällivare", List.of("Jiellevárri", "Váhtjer", "Jällivaara")),
                    Map.entry("2580 Luleå", List.of("Julevu", "Luulaja")),
                    Map.entry("2583 Haparanda", List.of("Haaparanta")),
                    Map.entry("2584 Kiruna", List.of("Giron", "Kiiruna", "Kieruna")));

    private OtherNames() {}

    static Stream<String> of(Locality locality) {
        return BY_PLACE
                .getOrDefault(locality.municipality() + " " + locality.name(), List.of())
                .stream();
    }
}
