package se.digipunkt.server.intake;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Bytes that look random and are always the same: nothing secret, only hard to pack.
final class Incompressible {

    private final byte[] all;

    /// Kiosks of one server ask for one size: their answers share it.
    private volatile byte[] last;

    Incompressible(int most) {
        all = new byte[most];
        new SplittableRandom(most).nextBytes(all);
        last = all;
    }

    /// @param size at most what there is
    byte[] first(int size) {
        byte[] known = last;
        if (known.length == size) {
            return known;
        }
        byte[] cut = Arrays.copyOf(all, size);
        last = cut;
        return cut;
    }
}
