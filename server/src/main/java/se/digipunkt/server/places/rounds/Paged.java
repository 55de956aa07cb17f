package se.digipunkt.server.places.rounds;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.List;
import java.util.function.Function;

/// A part of a list.
///
/// @param next asks for the following page as `cursor`; absent on the last
record Paged<T>(List<T> items, @Nullable String next) {

    private static final int USUAL_PAGE = 200;
    private static final int LARGEST_PAGE = 1000;

    Paged {
        items = List.copyOf(items);
    }

    /// @param key by which the list is sorted, so that what is added between two pages moves no
    ///   other
    static <T> Paged<T> of(
            List<T> sorted,
            Function<T, String> key,
            @Nullable String cursor,
            @Nullable Integer limit) {
        int size = limit == null ? USUAL_PAGE : limit;
        if (size < 1 || size > LARGEST_PAGE) {
            throw new ProblemException(
                    WebProblem.Validation.of("/limit", "out-of-range", "1–" + LARGEST_PAGE));
        }
        List<T> rest =
                sorted.stream()
                        .filter(item -> cursor == null || key.apply(item).compareTo(cursor) > 0)
                        .toList();
        List<T> items = rest.subList(0, Math.min(size, rest.size()));
        return new Paged<>(items, items.size() < rest.size() ? key.apply(items.getLast()) : null);
    }
}
