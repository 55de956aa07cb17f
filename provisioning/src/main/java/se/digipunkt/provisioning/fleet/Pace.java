package se.digipunkt.provisioning.fleet;

import java.time.Clock;
import java.time.Instant;

/// How a server's time goes while a fleet lives.
public interface Pace {

    /// The fleet has come to a moment.
    ///
    /// @return the server's time now
    Instant reach(Instant moment);

    /// Whether what happened first is to be told first, over all kiosks.
    boolean inOrder();

    /// The server's clock goes as it goes, and is told of the past.
    static Pace of(Clock clock) {
        return new Pace() {
            @Override
            public Instant reach(Instant moment) {
                return clock.instant();
            }

            @Override
            public boolean inOrder() {
                return false;
            }
        };
    }
}
