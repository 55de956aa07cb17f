package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.Ids;
import se.digipunkt.server.places.hours.HoursFault;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.hours.Reading;
import se.digipunkt.server.places.registry.Organisation;
import se.digipunkt.server.places.time.WrittenDate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns what someone wrote into a place, and tells every fault instead of stopping at the first.
final class PlaceReader {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_HOURS = 500;

    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}([.,][0-9]{1,15})?");

    private final Set<String> municipalities;
    private final FieldFaults faults;
    private final DetailsReader details;

    /// @param municipalities all codes that exist
    /// @param prefix what stands before the field in pointers, for example `/line/7`
    PlaceReader(Set<String> municipalities, String prefix, List<Fault> faults) {
        this.municipalities = municipalities;
        this.faults = new FieldFaults(prefix, faults);
        this.details = new DetailsReader(this.faults);
    }

    /// The place, or empty when the form had faults.
    Optional<Written> read(PlaceType type, PlaceForm form) {
        int before = faults.count();
        LocalDate hoursFrom = date("hoursFrom", form.hoursFrom());
        Optional<Place> place =
                switch (type) {
                    case POINT -> point(form, before);
                    case BUS -> bus(form, before);
                };
        return place.map(read -> new Written(read, hoursFrom));
    }

    private Optional<Place> bus(PlaceForm form, int before) {
        String id = id(form.id());
        String name = name(form.name());
        String municipality = municipality(form.municipality());
        boolean sample = sample(form.sample());
        return faults.count() > before
                ? Optional.empty()
                : Optional.of(new Bus(id, name, municipality, sample));
    }

    private Optional<Place> point(PlaceForm form, int before) {
        String id = id(form.id());
        String name = name(form.name());
        Map<String, String> names = details.names(form.names());
        Set<PointKind> kinds = kinds(form.kinds());
        String municipality = municipality(form.municipality());
        List<Organisation> organisations = details.organisations(form.organisations());
        // Sweden's box: a position with north and east changed places lies outside.
        Double lat = degrees("lat", form.lat(), 55, 70);
        Double lon = degrees("lon", form.lon(), 10, 25);
        both(form);
        ServicePoint point =
                new ServicePoint(
                        id,
                        name,
                        names,
                        kinds,
                        municipality,
                        organisations,
                        lat,
                        lon,
                        precision(form.positionPrecision()),
                        details.address(form.text("address")),
                        hours("openingHours", form.openingHours()),
                        hours("staffedHours", form.staffedHours()),
                        details.languages(form.languages()),
                        details.facilities(form.facilities()),
                        details.contact(form),
                        date("validFrom", form.validFrom()),
                        date("validTo", form.validTo()),
                        null,
                        sample(form.sample()));
        order(point.validFrom(), point.validTo());
        return faults.count() > before ? Optional.empty() : Optional.of(point);
    }

    private void order(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            faults.add("validTo", "before-valid-from", "");
        }
    }

    private String id(String text) {
        if (text.isEmpty()) {
            faults.add("id", "required", "");
        } else if (!Ids.isPlace(text)) {
            boolean reserved = text.equals("region") || text.matches("[0-9]{4}");
            faults.add("id", reserved ? "reserved-id" : "malformed-id", "");
        }
        return text;
    }

    private String name(String text) {
        if (text.isEmpty()) {
            faults.add("name", "required", "");
        }
        return faults.line("name", text, LONGEST_NAME);
    }

    private Set<PointKind> kinds(List<String> codes) {
        Set<PointKind> kinds = EnumSet.noneOf(PointKind.class);
        for (String code : codes) {
            Coded.find(PointKind.class, code)
                    .ifPresentOrElse(
                            kinds::add, () -> faults.add("kinds", "unknown-code", kinds()));
        }
        if (codes.isEmpty()) {
            faults.add("kinds", "required", "");
        }
        return kinds;
    }

    /// Codes of all kinds, for messages.
    static String kinds() {
        return Arrays.stream(PointKind.values())
                .map(PointKind::code)
                .collect(Collectors.joining(", "));
    }

    private String municipality(String code) {
        if (code.isEmpty()) {
            faults.add("municipality", "required", "");
        } else if (!municipalities.contains(code)) {
            faults.add("municipality", "unknown-municipality", "");
        }
        return code;
    }

    private @Nullable Double degrees(String field, String text, int least, int most) {
        if (text.isEmpty()) {
            return null;
        }
        if (!DEGREES.matcher(text).matches()) {
            faults.add(field, "malformed", Double.toString(least + 0.5));
            return null;
        }
        // Swedish spreadsheets write a decimal comma.
        double degrees = Double.parseDouble(text.replace(',', '.'));
        if (degrees < least || degrees > most) {
            faults.add(field, "out-of-range", least + "–" + most);
        }
        return degrees;
    }

    private void both(PlaceForm form) {
        if (form.lat().isEmpty() && !form.lon().isEmpty()) {
            faults.add("lat", "required", "");
        }
        if (form.lon().isEmpty() && !form.lat().isEmpty()) {
            faults.add("lon", "required", "");
        }
    }

    private @Nullable String precision(String code) {
        if (!code.isEmpty() && !Ids.isCode(code)) {
            faults.add("positionPrecision", "malformed", "locality-centroid");
        }
        return code.isEmpty() ? null : code;
    }

    /// Kept as it was written, when it says what can be evaluated.
    private @Nullable String hours(String field, String text) {
        int before = faults.count();
        faults.line(field, text, LONGEST_HOURS);
        if (faults.count() == before
                && OpeningHours.read(text) instanceof Reading.Refused(List<HoursFault> refused)) {
            refused.forEach(fault -> faults.all().add(fault.at(faults.prefix() + "/" + field)));
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable LocalDate date(String field, String text) {
        return WrittenDate.read(text, (code, detail) -> faults.add(field, code, detail));
    }

    private boolean sample(String text) {
        if (!Set.of("", "true", "false").contains(text)) {
            faults.add("sample", "malformed", "true, false");
        }
        return text.equals("true");
    }
}
