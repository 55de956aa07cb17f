package se.digipunkt.server.places.kept;

import se.digipunkt.server.places.visits.Sign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The order of a journal needs no clock: what a clock leaves open lies between the words before
/// and after.
final class InJournalOrder {

    private InJournalOrder() {}

    static Stream<Sign> of(Stream<Sign> told) {
        Map<String, List<Sign>> journals =
                told.collect(
                        Collectors.groupingBy(
                                sign -> Objects.requireNonNullElse(sign.entry().journal(), ""),
                                TreeMap::new,
                                Collectors.toList()));
        return journals.values().stream().flatMap(words -> narrowed(words).stream());
    }

    private static List<Sign> narrowed(List<Sign> words) {
        List<Sign> all = new ArrayList<>(words);
        all.sort(Comparator.comparing(sign -> sign.entry().seq()));
        Instant earliest = Instant.MIN;
        for (int i = 0; i < all.size(); i++) {
            all.set(i, all.get(i).between(earliest, Instant.MAX));
            earliest = all.get(i).earliest();
        }
        Instant latest = Instant.MAX;
        for (int i = all.size() - 1; i >= 0; i--) {
            all.set(i, all.get(i).between(Instant.MIN, latest));
            latest = all.get(i).latest();
        }
        return all;
    }
}
