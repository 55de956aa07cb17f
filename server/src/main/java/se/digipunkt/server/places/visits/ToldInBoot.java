package se.digipunkt.server.places.visits;

/// Whoever keeps what kiosks told, at a time that is reckoned from their boots: told when such a
/// time is known better, and follows.
public interface ToldInBoot {

    /// The time of a boot is known now, or better than before; in the running transaction.
    void anchored(String boot);
}
