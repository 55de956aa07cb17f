package se.digipunkt.server.intake.told;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What was made of something that changes, kept until it has: at most so many, those used longest
/// ago are forgotten first. Two who miss at once both make it, and no harm is done.
final class Kept<K, B, V> {

    /// @param basis what it was made from
    private record Made<B, V>(B basis, V value) {}

    private final Map<K, Made<B, V>> made;

    Kept(int most) {
        this.made =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, Made<B, V>> eldest) {
                        return size() > most;
                    }
                };
    }

    /// @param basis what it is made from now: kept is only what was made from the same
    V get(K key, B basis, Supplier<V> maker) {
        synchronized (made) {
            Made<B, V> known = made.get(key);
            if (known != null && known.basis().equals(basis)) {
                return known.value();
            }
        }
        V value = maker.get();
        synchronized (made) {
            made.put(key, new Made<>(basis, value));
        }
        return value;
    }
}
