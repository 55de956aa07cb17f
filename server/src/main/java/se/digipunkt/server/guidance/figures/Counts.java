package se.digipunkt.server.guidance.figures;

import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.PlaceTotal;

/// @param questions errands of individuals
/// @param attendances persons helped, not unique people
/// @param occasions groups
record Counts(long questions, long attendances, long occasions) {

    static final Counts NONE = new Counts(0, 0, 0);

    static Counts of(Figures.Row row) {
        return new Counts(row.questions(), row.attendances(), row.occasions());
    }

    static Counts of(PlaceTotal total) {
        return new Counts(total.questions(), total.attendances(), total.occasions());
    }

    /// Nothing was logged: whether that is because nobody was helped is not known.
    boolean isNothing() {
        return equals(NONE);
    }
}
