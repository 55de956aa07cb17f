package se.digipunkt.provisioning.fleet;

/// How the kiosks of a fleet and their server are.
///
/// @param leastPoll minutes between two syncs, at least
/// @param pollSpread and up to so many more
/// @param ntp whether a kiosk that is online knows the time by itself, as one does whose history is
///   told to a server long after
/// @param serverForgets whether the server is restored from backups
/// @param revokedAt the minute from which the server hears nothing any more
record Habits(int leastPoll, int pollSpread, boolean ntp, boolean serverForgets, int revokedAt) {

    static final int NEVER = Integer.MAX_VALUE;

    /// Whether staff close points at the desk: where a whole server hears of it.
    boolean closes() {
        return !serverForgets;
    }

    /// As kiosks on a poor network: some times a week.
    static Habits seldom() {
        return new Habits(360, 1440, false, false, NEVER);
    }

    /// Told to a server whose clock is far ahead of the lives.
    static Habits told() {
        return new Habits(240, 1200, true, false, NEVER);
    }

    /// As agents are, each minute to each half hour.
    static Habits often(int revokedAt) {
        return new Habits(1, 30, false, true, revokedAt);
    }
}
