package se.digipunkt.server.guidance.errands;

import se.digipunkt.protocol.Coded;

import java.time.LocalDate;

/// Something that changes in the errand list at the start of a day.
///
/// @param day the first on which it is so; Europe/Stockholm
public record ErrandListChange(LocalDate day, Kind kind, String code) {

    /// A new name is no break in a series; an errand that comes or goes is.
    public enum Kind implements Coded {
        ADDED,
        RENAMED,
        RETIRED;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    /// True when counts before and after cannot be compared errand by errand.
    public boolean breaksSeries() {
        return kind != Kind.RENAMED;
    }
}
