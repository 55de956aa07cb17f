package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;

/// A version of a point's hours as they were given: in force until the next one's first day.
///
/// @param validFrom [#ALWAYS] for hours that the point has had as long as it is known
/// @param openingHours in OpenStreetMap's syntax, or null where not given
/// @param staffedHours the same; a point that gives only one of the two means both
public record GivenHours(
        LocalDate validFrom, @Nullable String openingHours, @Nullable String staffedHours) {

    public static final LocalDate ALWAYS = HoursRow.ALWAYS;

    /// From a day on nothing is given.
    public static GivenHours none(LocalDate validFrom) {
        return new GivenHours(validFrom, null, null);
    }

    static GivenHours of(HoursRow row) {
        return new GivenHours(row.validFrom(), row.openingHours(), row.staffedHours());
    }

    HoursRow row(String place) {
        return new HoursRow(place, validFrom, openingHours, staffedHours);
    }

    /// The same hours from another day.
    public GivenHours from(LocalDate day) {
        return new GivenHours(day, openingHours, staffedHours);
    }

    /// True when both say the same, whenever they begin.
    public boolean sameAs(GivenHours other) {
        return Objects.equals(openingHours, other.openingHours)
                && Objects.equals(staffedHours, other.staffedHours);
    }

    public boolean isEmpty() {
        return openingHours == null && staffedHours == null;
    }
}
