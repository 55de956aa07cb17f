package se.digipunkt.server.places;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/// What the region has decided about promises.
///
/// @param notice how long before its start a closure is announced in time; later, the time stays
///   promised
@ConfigurationProperties("digipunkt")
public record PromiseSettings(@Bindable(defaultValue = "24h") Duration notice) {

    public PromiseSettings {
        if (notice.isNegative()) {
            throw new IllegalArgumentException("digipunkt.notice must not be negative");
        }
    }
}
