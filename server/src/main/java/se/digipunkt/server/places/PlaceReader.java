package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.Ids;
import se.digipunkt.server.places.hours.HoursFault;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.hours.Reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns what someone wrote into a place, and tells every fault instead of stopping at the first.
final class PlaceReader {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_HOURS = 500;

    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}([.,][0-9]{1,15})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String DATE_EXAMPLE = "2026-11-21";

    private final Set<String> municipalities;
    private final String prefix;
    private final List<Fault> faults;

    /// @param municipalities all codes that exist
    /// @param prefix what stands before the field in pointers, for example `/line/7`
    PlaceReader(Set<String> municipalities, String prefix, List<Fault> faults) {
        this.municipalities = municipalities;
        this.prefix = prefix;
        this.faults = faults;
    }

    /// The place, or empty when the form had faults.
    Optional<Written> read(PlaceType type, PlaceForm form) {
        int before = faults.size();
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
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new Bus(id, name, municipality, sample));
    }

    private Optional<Place> point(PlaceForm form, int before) {
        String id = id(form.id());
        String name = name(form.name());
        Set<PointKind> kinds = kinds(form.kinds());
        String municipality = municipality(form.municipality());
        // Sweden's box: a position with north and east changed places lies outside.
        Double lat = degrees("lat", form.lat(), 55, 70);
        Double lon = degrees("lon", form.lon(), 10, 25);
        both(form);
        String precision = precision(form.positionPrecision());
        String opening = hours("openingHours", form.openingHours());
        String staffed = hours("staffedHours", form.staffedHours());
        LocalDate from = date("validFrom", form.validFrom());
        LocalDate to = date("validTo", form.validTo());
        if (from != null && to != null && to.isBefore(from)) {
            fault("validTo", "before-valid-from", "");
        }
        boolean sample = sample(form.sample());
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(
                        new ServicePoint(
                                id,
                                name,
                                kinds,
                                municipality,
                                lat,
                                lon,
                                precision,
                                opening,
                                staffed,
                                from,
                                to,
                                sample));
    }

    private String id(String text) {
        if (text.isEmpty()) {
            fault("id", "required", "");
        } else if (!Ids.isPlace(text)) {
            boolean reserved = text.equals("region") || text.matches("[0-9]{4}");
            fault("id", reserved ? "reserved-id" : "malformed-id", "");
        }
        return text;
    }

    private String name(String text) {
        if (text.isEmpty()) {
            fault("name", "required", "");
        }
        return line("name", text, LONGEST_NAME);
    }

    private Set<PointKind> kinds(List<String> codes) {
        Set<PointKind> kinds = EnumSet.noneOf(PointKind.class);
        for (String code : codes) {
            Coded.find(PointKind.class, code)
                    .ifPresentOrElse(kinds::add, () -> fault("kinds", "unknown-code", kinds()));
        }
        if (codes.isEmpty()) {
            fault("kinds", "required", "");
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
            fault("municipality", "required", "");
        } else if (!municipalities.contains(code)) {
            fault("municipality", "unknown-municipality", "");
        }
        return code;
    }

    private @Nullable Double degrees(String field, String text, int least, int most) {
        if (text.isEmpty()) {
            return null;
        }
        if (!DEGREES.matcher(text).matches()) {
            fault(field, "malformed", Double.toString(least + 0.5));
            return null;
        }
        // Swedish spreadsheets write a decimal comma.
        double degrees = Double.parseDouble(text.replace(',', '.'));
        if (degrees < least || degrees > most) {
            fault(field, "out-of-range", least + "–" + most);
        }
        return degrees;
    }

    private void both(PlaceForm form) {
        if (form.lat().isEmpty() && !form.lon().isEmpty()) {
            fault("lat", "required", "");
        }
        if (form.lon().isEmpty() && !form.lat().isEmpty()) {
            fault("lon", "required", "");
        }
    }

    private @Nullable String precision(String code) {
        if (!code.isEmpty() && !Ids.isCode(code)) {
            fault("positionPrecision", "malformed", "locality-centroid");
        }
        return code.isEmpty() ? null : code;
    }

    /// Kept as it was written, when it says what can be evaluated.
    private @Nullable String hours(String field, String text) {
        int before = faults.size();
        line(field, text, LONGEST_HOURS);
        if (faults.size() == before
                && OpeningHours.read(text) instanceof Reading.Refused(List<HoursFault> refused)) {
            refused.forEach(fault -> faults.add(fault.at(prefix + "/" + field)));
        }
        return text.isEmpty() ? null : text;
    }

    /// One line of text that both databases and every page can hold.
    private String line(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            fault(field, "too-long", Integer.toString(longest));
        }
        if (text.codePoints().anyMatch(PlaceReader::unwritable)) {
            fault(field, "control-characters", "");
        }
        return text;
    }

    private static boolean unwritable(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    private @Nullable LocalDate date(String field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!DATE.matcher(text).matches()) {
            fault(field, "malformed", DATE_EXAMPLE);
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            fault(field, "no-such-date", DATE_EXAMPLE);
            return null;
        }
    }

    private boolean sample(String text) {
        if (!Set.of("", "true", "false").contains(text)) {
            fault("sample", "malformed", "true, false");
        }
        return text.equals("true");
    }

    private void fault(String field, String code, String detail) {
        faults.add(new Fault(prefix + "/" + field, code, detail));
    }
}
