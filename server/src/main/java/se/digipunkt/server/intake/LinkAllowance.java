package se.digipunkt.server.intake;

import jakarta.inject.Singleton;

import se.digipunkt.server.web.TryLimit;

import java.time.Clock;
import java.time.Duration;

/// How often connections may be measured: far more often than kiosks do, and too seldom to fill the
/// server's own connection, by one kiosk or by all.
@Singleton
final class LinkAllowance {

    /// In each hour by one kiosk: a bus that halts every ten minutes needs a quarter of it.
    static final int ROUND_TRIPS = 240;

    static final int TRANSFERS = 60;

    /// In each minute by all together.
    private static final int TRANSFERS_OF_ALL = 200;

    private static final String ALL = "all";

    private final TryLimit roundTrips;
    private final TryLimit transfers;
    private final TryLimit transfersOfAll;

    LinkAllowance(Clock clock) {
        this.roundTrips = new TryLimit(ROUND_TRIPS, Duration.ofHours(1), clock);
        this.transfers = new TryLimit(TRANSFERS, Duration.ofHours(1), clock);
        this.transfersOfAll = new TryLimit(TRANSFERS_OF_ALL, Duration.ofMinutes(1), clock);
    }

    /// @return 0 when it may, else the seconds to wait
    long roundTrip(String kiosk) {
        return roundTrips.take(kiosk);
    }

    /// @return 0 when it may, else the seconds to wait
    long transfer(String kiosk) {
        long own = transfers.take(kiosk);
        return own > 0 ? own : transfersOfAll.take(ALL);
    }
}
