package se.digipunkt.server.places.visits;

import java.time.Instant;
import java.util.function.Predicate;

/// Whoever keeps what kiosks told, at a time that is reckoned from their boots: told when such a
/// time is known better, and follows.
public interface ToldInBoot {

    /// The time of a boot is known now, or better than before; in the running transaction.
    void anchored(String boot);

    /// What came before a moment, long ago, need not follow any more; in the running transaction.
    ///
    /// @param waits places of which nothing is forgotten yet
    default void forgetBefore(Instant moment, Predicate<String> waits) {}
}
