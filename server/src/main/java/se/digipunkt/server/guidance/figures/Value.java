package se.digipunkt.server.guidance.figures;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.guidance.By;
import se.digipunkt.server.guidance.Figures;

/// A value of a characteristic in a figure.
///
/// @param code as in the API, or null when it was not told
record Value(By by, @Nullable String code) {

    static Value in(Figures.Row row, By by) {
        return new Value(by, row.value(by));
    }

    /// True for what stands apart from the values that were told: not asked, asked and not
    /// answered, not known.
    boolean apart() {
        return code == null || code.equals("unanswered");
    }
}
