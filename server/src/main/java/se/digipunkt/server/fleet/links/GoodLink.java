package se.digipunkt.server.fleet.links;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// When a connection is good enough for the errands of banks and authorities; the same settings
/// that kiosks are told.
///
/// @param goodDownKbps from here on
/// @param goodRoundTrip up to here
@ConfigurationProperties("digipunkt.link")
public record GoodLink(
        @Bindable(defaultValue = "2000") int goodDownKbps,
        @Bindable(defaultValue = "300ms") Duration goodRoundTrip) {

    private static final int MOST_FAILED_OF = 10;

    public LinkQuality of(Link link) {
        Long roundTrip = link.rttMillis();
        if (roundTrip == null) {
            return LinkQuality.NONE;
        }
        boolean quick = roundTrip <= goodRoundTrip.toMillis();
        return quick ? byTransfer(link.downKbps()) : LinkQuality.WEAK;
    }

    /// Of a place: where more than one in ten goes unanswered, nobody calls it good.
    LinkQuality of(LinksOfPlace links) {
        LinkQuality middle = of(links.middle());
        boolean quick = middle == LinkQuality.GOOD || middle == LinkQuality.SPEED_UNKNOWN;
        return quick && links.failed() * MOST_FAILED_OF > links.measurements()
                ? LinkQuality.WEAK
                : middle;
    }

    private LinkQuality byTransfer(@Nullable Long down) {
        if (down == null) {
            return LinkQuality.SPEED_UNKNOWN;
        }
        return down >= goodDownKbps ? LinkQuality.GOOD : LinkQuality.WEAK;
    }
}
