package se.digipunkt.server.places.revision;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.GivenHours;
import se.digipunkt.server.places.hours.HoursFault;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.hours.Reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Hours as a program gives them.
final class HoursJson {

    private static final int LONGEST = 500;

    private HoursJson() {}

    /// @param field where the first day was written
    /// @return empty when there were faults
    static Optional<GivenHours> read(JsonNode body, String field, String from, List<Fault> faults) {
        int before = faults.size();
        if (from.isEmpty()) {
            faults.add(new Fault("/" + field, "required", ""));
        }
        LocalDate first = HoursDraft.date(field, from, faults);
        String opening = text(body, "openingHours", faults);
        String staffed = text(body, "staffedHours", faults);
        return first != null && faults.size() == before
                ? Optional.of(new GivenHours(first, opening, staffed))
                : Optional.empty();
    }

    private static @Nullable String text(JsonNode body, String field, List<Fault> faults) {
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        String text = node.asText().strip();
        if (!node.isTextual()) {
            faults.add(new Fault("/" + field, "wrong-type", ""));
        } else if (text.length() > LONGEST) {
            faults.add(new Fault("/" + field, "too-long", Integer.toString(LONGEST)));
        } else if (OpeningHours.read(text) instanceof Reading.Refused(List<HoursFault> refused)) {
            refused.forEach(fault -> faults.add(fault.at("/" + field)));
        }
        return text.isEmpty() ? null : text;
    }
}
