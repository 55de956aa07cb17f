package se.digipunkt.server.disclosure;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// @param threshold the smallest count of people that is shown, zero apart; 1 hides nothing
@ConfigurationProperties("digipunkt.disclosure")
public record DisclosureSettings(@Bindable(defaultValue = "5") int threshold) {

    public DisclosureSettings {
        if (threshold < 1) {
            throw new IllegalArgumentException("digipunkt.disclosure.threshold must be at least 1");
        }
    }
}
