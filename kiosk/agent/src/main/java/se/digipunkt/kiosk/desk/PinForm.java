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

    private static final int MINUS = '\u2212';

    /// The digits that were meant: with the spaces and dashes that people and phones put between
    /// them, in Arabic figures or Western ones, it is one PIN.
    String typed() {
        return (pin == null ? "" : pin)
                .codePoints()
                .filter(c -> !isBetween(c))
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isBetween(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.DASH_PUNCTUATION ->
                    true;
            default -> character == MINUS;
        };
    }

    @Nullable Tap waiting() {
        if (id == null || errand == null) {
            return null;
        }
        return new Tap(id, errand, taxonomy == null ? 0 : taxonomy, Duration.ZERO);
    }
}
