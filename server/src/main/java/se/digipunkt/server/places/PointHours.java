package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.hours.Reading;
import se.digipunkt.server.places.wording.WeekLines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A version of a point's hours, told as one week of it.
///
/// @param from its first day when that is still to come
record PointHours(Optional<LocalDate> from, List<Kind> kinds) {

    PointHours {
        kinds = List.copyOf(kinds);
    }

    /// @param code of what the hours are for: `access`, `staffed`, or `both` when only one was
    ///   given
    /// @param text as it was given
    /// @param week empty when the text is not understood
    record Kind(String code, String text, Optional<WeekLines> week) {

        static Kind of(String code, String text, LocalDate day) {
            return new Kind(
                    code,
                    text,
                    OpeningHours.read(text) instanceof Reading.Understood(OpeningHours hours)
                            ? Optional.of(WeekLines.of(hours, day))
                            : Optional.empty());
        }
    }

    /// What is in force and what is to come, those without any hours left out.
    static List<PointHours> of(List<HoursRow> versions, LocalDate today) {
        List<PointHours> told = new ArrayList<>();
        HoursRow inForce = null;
        for (HoursRow version : versions) {
            if (!version.validFrom().isAfter(today)) {
                inForce = version;
            }
        }
        if (inForce != null && !inForce.isEmpty()) {
            told.add(of(inForce, Optional.empty(), today));
        }
        versions.stream()
                .filter(version -> version.validFrom().isAfter(today))
                .map(version -> of(version, Optional.of(version.validFrom()), version.validFrom()))
                .forEach(told::add);
        return told;
    }

    private static PointHours of(HoursRow version, Optional<LocalDate> from, LocalDate day) {
        List<Kind> kinds = new ArrayList<>();
        String opening = version.openingHours();
        String staffed = version.staffedHours();
        add(kinds, staffed == null ? "both" : "access", opening, day);
        add(kinds, opening == null ? "both" : "staffed", staffed, day);
        return new PointHours(from, kinds);
    }

    private static void add(List<Kind> kinds, String code, @Nullable String text, LocalDate day) {
        if (text != null) {
            kinds.add(Kind.of(code, text, day));
        }
    }
}
