package se.digipunkt.server.places;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What follows from a text of hours and from nothing else, worked out once for each text:
/// thousands of points share few of them, and reading one costs far more than remembering it.
final class ByText<V> {

    private final int most;
    private final Function<String, V> work;
    private final Map<String, V> known = new ConcurrentHashMap<>();

    /// @param most when there are more texts, all are forgotten and worked out anew
    ByText(int most, Function<String, V> work) {
        this.most = most;
        this.work = work;
    }

    /// Whoever asks for a text that somebody works on waits for that.
    V of(String text) {
        V value = known.get(text);
        if (value != null) {
            return value;
        }
        if (known.size() >= most) {
            known.clear();
        }
        return known.computeIfAbsent(text, work);
    }
}
