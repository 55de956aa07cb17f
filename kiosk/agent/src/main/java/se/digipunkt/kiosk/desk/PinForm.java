package se.digipunkt.kiosk.desk;

import io.micronaut.core.annotation.Introspected;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.PinView;
import se.digipunkt.desk.Tap;

import java.time.Duration;

/// The PIN, and what waits for it: the tap of a page without its script, or a form for help.
@Introspected
record PinForm(
        @Nullable String pin,
        @Nullable String id,
        @Nullable String errand,
        @Nullable Integer taxonomy,
        @Nullable String help) {

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

    PinView.Waiting waiting() {
        Tap tap =
                id == null || errand == null
                        ? null
                        : new Tap(id, errand, taxonomy == null ? 0 : taxonomy, Duration.ZERO);
        return new PinView.Waiting(tap, help);
    }
}
