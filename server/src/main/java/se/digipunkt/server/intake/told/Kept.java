package se.digipunkt.server.intake.told;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/// What was made of something that changes, kept until it has: at most so many, those used longest
/// ago are forgotten first. One at a time makes a thing; whoever wants it meanwhile waits for that,
/// so that those who ask again and again start nothing anew.
final class Kept<K, B, V> {

    /// @param basis what it was made from
    private record Made<B, V>(B basis, V value) {}

    private static final class Slot<B, V> {
        private final ReentrantLock making = new ReentrantLock();
        private volatile @Nullable Made<B, V> made;
    }

    private final Map<K, Slot<B, V>> slots;

    Kept(int most) {
        this.slots =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, Slot<B, V>> eldest) {
                        return size() > most;
                    }
                };
    }

    /// To be called outside of a transaction: who waits in one keeps a connection, and sees what
    /// was before.
    ///
    /// @param basis tells what it is made from now: kept is only what was made from the same. Asked
    ///   again after waiting, when it may have been made from that
    V get(K key, Supplier<B> basis, Function<B, V> maker) {
        Slot<B, V> slot = slot(key);
        Made<B, V> known = slot.made;
        if (known != null && known.basis().equals(basis.get())) {
            return known.value();
        }
        slot.making.lock();
        try {
            return made(slot, basis.get(), maker);
        } finally {
            slot.making.unlock();
        }
    }

    private V made(Slot<B, V> slot, B basis, Function<B, V> maker) {
        Made<B, V> meanwhile = slot.made;
        if (meanwhile != null && meanwhile.basis().equals(basis)) {
            return meanwhile.value();
        }
        V value = maker.apply(basis);
        slot.made = new Made<>(basis, value);
        return value;
    }

    private Slot<B, V> slot(K key) {
        synchronized (slots) {
            return slots.computeIfAbsent(key, _ -> new Slot<>());
        }
    }
}
