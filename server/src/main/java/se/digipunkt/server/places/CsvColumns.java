package se.digipunkt.server.places;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which columns a file may have, and how a header may spell them: in any letter case, with or
/// without underscores, hyphens and spaces, or by another word.
///
/// @param known names of the columns that are read
/// @param required those that must be there
/// @param words for a column that has several, all of them without case and separators; the first
///   one that a header has is read
record CsvColumns(List<String> known, List<String> required, Map<String, List<String>> words) {

    static final CsvColumns POINTS =
            new CsvColumns(
                    List.of(
                            "id",
                            "name",
                            "kinds",
                            "municipality",
                            "lat",
                            "lon",
                            "positionPrecision",
                            "openingHours",
                            "staffedHours",
                            "validFrom",
                            "validTo",
                            "sample"),
                    List.of("id", "name", "kinds", "municipality"),
                    Map.of(
                            "kinds", List.of("kinds", "kind", "types", "type"),
                            // Beside a code, the column "municipality" holds the name.
                            "municipality", List.of("municipalitycode", "municipality"),
                            "lat", List.of("lat", "latitude"),
                            "lon", List.of("lon", "longitude"),
                            "positionPrecision",
                                    List.of("positionprecision", "coordinateprecision")));

    static final CsvColumns BUSES =
            new CsvColumns(
                    List.of("id", "name", "municipality", "sample"),
                    List.of("id", "name", "municipality"),
                    Map.of("municipality", List.of("municipalitycode", "municipality")));

    CsvColumns {
        known = List.copyOf(known);
        required = List.copyOf(required);
        words = Map.copyOf(words);
    }

    /// Columns that must all be there, by these names.
    static CsvColumns all(String... names) {
        return new CsvColumns(List.of(names), List.of(names), Map.of());
    }

    static CsvColumns of(PlaceType type) {
        return switch (type) {
            case POINT -> POINTS;
            case BUS -> BUSES;
        };
    }

    /// The column that each cell of a header stands for, empty for one that is not read. A column
    /// that stands there twice in the same spelling comes twice.
    List<String> named(List<String> header) {
        List<String> folded = header.stream().map(CsvColumns::folded).toList();
        List<String> columns = new ArrayList<>(Collections.nCopies(header.size(), ""));
        for (String name : known) {
            words.getOrDefault(name, List.of(folded(name))).stream()
                    .filter(folded::contains)
                    .findFirst()
                    .ifPresent(
                            spelling -> {
                                for (int i = 0; i < columns.size(); i++) {
                                    if (folded.get(i).equals(spelling)) {
                                        columns.set(i, name);
                                    }
                                }
                            });
        }
        return columns;
    }

    private static String folded(String cell) {
        return cell.toLowerCase(Locale.ROOT).replaceAll("[_\\- ]", "");
    }
}
