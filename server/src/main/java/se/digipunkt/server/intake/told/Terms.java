package se.digipunkt.server.intake.told;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.LinkMeasuring;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Clock;
import java.time.LocalDate;

/// What all kiosks are told alike, and the day on which they are told it.
@Singleton
final class Terms {

    private final LinkMeasuring link;
    private final Clock clock;

    Terms(LinkSettings link, Clock clock) {
        this.link = link.told();
        this.clock = clock;
    }

    LinkMeasuring link() {
        return link;
    }

    LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
