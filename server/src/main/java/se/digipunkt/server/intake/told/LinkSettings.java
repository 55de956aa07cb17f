package se.digipunkt.server.intake.told;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.LinkMeasuring;
import se.digipunkt.server.common.SettingRefused;

import java.time.Duration;

/// How kiosks measure their connections, and when one is good.
///
/// @param timesPerDay measurements of each kiosk; 0 for none
/// @param downKibibytes fetched in one
/// @param upKibibytes sent in one
/// @param metered `yes` or `no` for all kiosks; blank: those on a mobile network are
/// @param goodDownKbps from here on good enough for bank and authority errands
/// @param goodRoundTrip up to here
@ConfigurationProperties("digipunkt.link")
record LinkSettings(
        @Bindable(defaultValue = "2") int timesPerDay,
        @Bindable(defaultValue = "512") int downKibibytes,
        @Bindable(defaultValue = "128") int upKibibytes,
        @Nullable String metered,
        @Bindable(defaultValue = "2000") int goodDownKbps,
        @Bindable(defaultValue = "300ms") Duration goodRoundTrip) {

    LinkSettings {
        within("times-per-day", timesPerDay, LinkMeasuring.MOST_TIMES_PER_DAY);
        within("down-kibibytes", downKibibytes, LinkMeasuring.MOST_DOWN_KIBIBYTES);
        within("up-kibibytes", upKibibytes, LinkMeasuring.MOST_UP_KIBIBYTES);
        within("good-down-kbps", goodDownKbps, 1_000_000);
        within("good-round-trip (ms)", goodRoundTrip.toMillis(), 60_000);
    }

    LinkMeasuring told() {
        return new LinkMeasuring(
                timesPerDay,
                downKibibytes,
                upKibibytes,
                isMetered(),
                goodDownKbps,
                Math.toIntExact(goodRoundTrip.toMillis()));
    }

    private @Nullable Boolean isMetered() {
        return switch (metered == null ? "" : metered.strip()) {
            case "" -> null;
            case "yes" -> true;
            case "no" -> false;
            default -> throw new SettingRefused("digipunkt.link.metered is yes, no or blank");
        };
    }

    private static void within(String name, long value, long most) {
        if (value < 0 || value > most) {
            throw new SettingRefused(
                    "digipunkt.link.%s is from 0 to %d, not %d".formatted(name, most, value));
        }
    }
}
