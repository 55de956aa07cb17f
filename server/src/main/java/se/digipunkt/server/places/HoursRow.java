package se.digipunkt.server.places;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.IsoDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A version of a point's hours, as they were given: in force until the next one's first day.
@MappedEntity("place_hours")
record HoursRow(
        @Id String place,
        @IsoDate LocalDate validFrom,
        @Nullable String openingHours,
        @Nullable String staffedHours) {

    /// The first day of hours that a point has had as long as it is known.
    static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    static HoursRow none(String place) {
        return new HoursRow(place, ALWAYS, null, null);
    }

    /// The same hours from another day on.
    HoursRow from(LocalDate day) {
        return new HoursRow(place, day, openingHours, staffedHours);
    }

    /// @param field as in JSON
    String text(String field) {
        return Objects.toString(field.equals("openingHours") ? openingHours : staffedHours, "");
    }

    boolean isEmpty() {
        return openingHours == null && staffedHours == null;
    }

    /// Names of the fields that say something else, as in JSON.
    List<String> changedFrom(HoursRow other) {
        List<String> changed = new ArrayList<>();
        if (!Objects.equals(openingHours, other.openingHours)) {
            changed.add("openingHours");
        }
        if (!Objects.equals(staffedHours, other.staffedHours)) {
            changed.add("staffedHours");
        }
        return changed;
    }
}
