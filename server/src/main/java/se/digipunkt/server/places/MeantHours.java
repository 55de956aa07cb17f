package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.hours.Reading;
import se.digipunkt.server.places.time.WrittenDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What the form of a point says of its hours and days, as far as it can be read: what cannot is
/// told first, and nothing is asked about it.
///
/// @param hours empty where none are given anew
/// @param days those of the point, or empty where something cannot be read
record MeantHours(Optional<GivenHours> hours, Optional<Validity> days) {

    static MeantHours of(PlaceForm form) {
        List<Fault> faults = new ArrayList<>();
        FieldFaults fields = new FieldFaults("", faults);
        LocalDate hoursFrom = date(fields, "hoursFrom", form.hoursFrom());
        LocalDate first = date(fields, "validFrom", form.validFrom());
        LocalDate last = date(fields, "validTo", form.validTo());
        boolean order = first == null || last == null || !last.isBefore(first);
        if (!faults.isEmpty() || !order || !isUnderstood(form.hours())) {
            return new MeantHours(Optional.empty(), Optional.empty());
        }
        return new MeantHours(
                Optional.ofNullable(hoursFrom).map(day -> form.hours().from(day)),
                Optional.of(Validity.of(first, last)));
    }

    private static @Nullable LocalDate date(FieldFaults faults, String field, String text) {
        return WrittenDate.read(text, (code, detail) -> faults.add(field, code, detail));
    }

    private static boolean isUnderstood(GivenHours hours) {
        return Stream.of(hours.openingHours(), hours.staffedHours())
                .filter(Objects::nonNull)
                .allMatch(text -> OpeningHours.read(text) instanceof Reading.Understood);
    }
}
