package se.digipunkt.kiosk.desk;

import io.micronaut.core.annotation.Introspected;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Tap;

import java.time.Duration;

/// A tap as the page or its form sends it.
///
/// @param like *same again*: the reference of the record to log once more
/// @param call the halt that the page showed as told by staff
@Introspected
record TapForm(
        @Nullable String id,
        @Nullable String errand,
        @Nullable Integer taxonomy,
        @Nullable Long secondsAgo,
        @Nullable String like,
        @Nullable String call) {

    /// What is missing makes a tap that the log refuses.
    Tap tap() {
        return new Tap(
                id == null ? "" : id,
                errand == null ? "" : errand,
                taxonomy == null ? 0 : taxonomy,
                call,
                Duration.ofSeconds(secondsAgo == null ? 0 : secondsAgo));
    }
}
