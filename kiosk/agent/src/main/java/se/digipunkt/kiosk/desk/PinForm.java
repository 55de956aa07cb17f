package se.digipunkt.kiosk.desk;

import io.micronaut.core.annotation.Introspected;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Tap;

import java.time.Duration;

/// The PIN, and the tap that waits for it when the page has no script.
@Introspected
record PinForm(
        @Nullable String pin,
        @Nullable String id,
        @Nullable String errand,
        @Nullable Integer taxonomy) {

    String typed() {
        return pin == null ? "" : pin.strip();
    }

    @Nullable Tap waiting() {
        if (id == null || errand == null) {
            return null;
        }
        return new Tap(id, errand, taxonomy == null ? 0 : taxonomy, Duration.ZERO);
    }
}
