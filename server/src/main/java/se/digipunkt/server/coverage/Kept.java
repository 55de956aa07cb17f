package se.digipunkt.server.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// What was reckoned last, so that it need not be again. A key says all that it was reckoned from.
final class Kept<K, V> {

    private final Map<K, V> values;

    Kept(int most) {
        values =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > most;
                    }
                };
    }

    /// Two that ask for the same at once may both reckon it.
    V get(K key, Function<K, V> reckoned) {
        V known;
        synchronized (values) {
            known = values.get(key);
        }
        if (known != null) {
            return known;
        }
        V made = reckoned.apply(key);
        synchronized (values) {
            values.put(key, made);
        }
        return made;
    }
}
