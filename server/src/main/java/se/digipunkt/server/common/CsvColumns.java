package se.digipunkt.server.common;

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
public record CsvColumns(
        List<String> known, List<String> required, Map<String, List<String>> words) {

    public CsvColumns {
        known = List.copyOf(known);
        required = List.copyOf(required);
        words = Map.copyOf(words);
    }

    /// Columns that must all be there, by these names.
    public static CsvColumns all(String... names) {
        return new CsvColumns(List.of(names), List.of(names), Map.of());
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
