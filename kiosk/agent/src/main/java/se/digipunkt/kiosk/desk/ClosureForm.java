package se.digipunkt.kiosk.desk;

import io.micronaut.core.annotation.Introspected;

import org.jspecify.annotations.Nullable;

/// @param reason a code
@Introspected
record ClosureForm(@Nullable String reason) {

    String code() {
        return reason == null ? "" : reason;
    }
}
