package se.digipunkt.server.places.revision;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.GivenHours;
import se.digipunkt.server.places.wording.Holidays;
import se.digipunkt.server.places.wording.HoursForm;
import se.digipunkt.server.places.wording.Season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is to become of the hours of many points, from a day.
sealed interface Wish {

    LocalDate first();

    /// The last day, or null for until further notice.
    @Nullable LocalDate last();

    /// The same hours for all.
    record Replace(GivenHours hours, @Nullable LocalDate last) implements Wish {

        @Override
        public LocalDate first() {
            return hours.validFrom();
        }
    }

    /// One part of the hours, each point keeping the rest of its own.
    ///
    /// @param helpToo whether it is put into hours of help that are given apart as well
    record Amend(
            Part part, HoursForm given, boolean helpToo, LocalDate first, @Nullable LocalDate last)
            implements Wish {

        /// The hours with the part in them, or empty when rows cannot say those of the point.
        Optional<String> amended(String text) {
            return SheetFilled.form(text)
                    .map(form -> form.text().equals("off") ? text : part.put(form, given).text());
        }
    }

    /// Which part of a form is put into others.
    enum Part {
        HOLIDAYS,
        EVES,
        SEASON;

        HoursForm put(HoursForm form, HoursForm given) {
            Holidays holidays = this == HOLIDAYS ? given.holidays() : form.holidays();
            return new HoursForm(
                    form.week(),
                    this == SEASON ? seasons(form, given) : form.seasons(),
                    holidays,
                    form.shortDays(),
                    this == EVES ? given.eves() : form.eves(),
                    form.remark());
        }

        /// One with the same days is replaced.
        private static List<Season> seasons(HoursForm form, HoursForm given) {
            List<Season> seasons = new ArrayList<>(form.seasons());
            for (Season season : given.seasons()) {
                seasons.removeIf(
                        old -> old.from().equals(season.from()) && old.to().equals(season.to()));
                seasons.add(season);
            }
            return seasons;
        }
    }

    /// The hours of a point after the wish, from its first day; empty when they cannot be changed
    /// in this way.
    default Optional<GivenHours> applied(GivenHours before) {
        return switch (this) {
            case Replace(GivenHours hours, LocalDate _) -> Optional.of(hours);
            case Amend amend -> amended(amend, before);
        };
    }

    private static Optional<GivenHours> amended(Amend amend, GivenHours before) {
        String opening = before.openingHours();
        String staffed = before.staffedHours();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> open = opening == null ? Optional.empty() : amend.amended(opening);
        boolean apart = opening != null && staffed != null && !opening.equals(staffed);
        Optional<String> helped =
                apart && !amend.helpToo()
                        ? Optional.ofNullable(staffed)
                        : Optional.ofNullable(staffed).flatMap(amend::amended);
        boolean understood =
                (opening == null || open.isPresent()) && (staffed == null || helped.isPresent());
        return understood
                ? Optional.of(new GivenHours(amend.first(), open.orElse(null), helped.orElse(null)))
                : Optional.empty();
    }
}
