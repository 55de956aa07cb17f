package se.digipunkt.server.guidance.figures;

import org.jspecify.annotations.Nullable;

/// What is known of a place, a part or a value in a period.
///
/// @param counts null when nothing was reported, which is not zero
record Cell(@Nullable Counts counts) {

    static final Cell UNKNOWN = new Cell(null);

    static Cell of(Counts counts) {
        return new Cell(counts);
    }

    /// Of a whole period: where nothing at all was logged, nothing is known.
    static Cell ofPeriod(Counts counts) {
        return counts.isNothing() ? UNKNOWN : new Cell(counts);
    }

    boolean known() {
        return counts != null;
    }

    long number(Measure measure) {
        return counts == null ? 0 : measure.of(counts);
    }
}
