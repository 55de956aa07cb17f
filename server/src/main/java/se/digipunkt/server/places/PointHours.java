package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.hours.Reading;
import se.digipunkt.server.places.wording.HoursAhead;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// A point's hours over some weeks that have the same ordinary week: those of one version, and of
/// one part of the year in it.
///
/// @param from their first day when that is still to come
/// @param goesOn true for another part of the year in a version that has begun by then
/// @param version the first day of their version when that is still to come: it can be withdrawn
record PointHours(
        Optional<LocalDate> from, boolean goesOn, Optional<LocalDate> version, List<Kind> kinds) {

    private static final int WEEKS = SchemaOrg.WEEKS;

    PointHours {
        kinds = List.copyOf(kinds);
    }

    /// @param code of what the hours are for: `access`, `staffed`, or `both` when only one was
    ///   given
    /// @param text as it was given
    /// @param ahead empty when the text is not understood
    record Kind(String code, String text, Optional<HoursAhead> ahead) {

        static Kind of(String code, String text, LocalDate first, LocalDate last) {
            return new Kind(code, text, read(text).map(hours -> HoursAhead.of(hours, first, last)));
        }

        /// Help, where the doors are told too: nobody is helped where nobody can come in.
        static Kind ofHelp(String text, String doors, LocalDate first, LocalDate last) {
            return new Kind(
                    "staffed",
                    text,
                    read(text)
                            .map(
                                    help ->
                                            read(doors)
                                                    .map(
                                                            open ->
                                                                    HoursAhead.behindDoors(
                                                                            help, open, first,
                                                                            last))
                                                    .orElseGet(
                                                            () ->
                                                                    HoursAhead.of(
                                                                            help, first, last))));
        }
    }

    /// What is in force and what is to come, those without any hours left out. Each is looked at
    /// for eight weeks from its first day.
    static List<PointHours> of(List<HoursRow> versions, Validity validity, LocalDate today) {
        List<PointHours> told = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            HoursRow version = versions.get(i);
            boolean coming = version.validFrom().isAfter(today);
            LocalDate first = later(later(today, version.validFrom()), validity.from());
            LocalDate end =
                    i + 1 < versions.size()
                            ? earlier(versions.get(i + 1).validFrom(), validity.end())
                            : validity.end();
            if (end.isAfter(first) && (coming || !version.isEmpty())) {
                told.addAll(parts(version, first, end, today));
            }
        }
        return told;
    }

    private static List<PointHours> parts(
            HoursRow version, LocalDate first, LocalDate end, LocalDate today) {
        LocalDate last = earlier(first.plusWeeks(WEEKS), end.minusDays(1));
        SortedSet<LocalDate> firsts = new TreeSet<>();
        turns(version.openingHours(), first, last, firsts);
        turns(version.staffedHours(), first, last, firsts);
        List<PointHours> parts = new ArrayList<>();
        LocalDate begins = first;
        for (LocalDate next : firsts) {
            parts.add(part(version, begins, next.minusDays(1), today, first));
            begins = next;
        }
        parts.add(part(version, begins, last, today, first));
        return parts;
    }

    private static void turns(
            @Nullable String text, LocalDate first, LocalDate last, SortedSet<LocalDate> firsts) {
        if (text != null && first.isBefore(last)) {
            read(text).ifPresent(hours -> firsts.addAll(HoursAhead.turns(hours, first, last)));
        }
    }

    private static PointHours part(
            HoursRow version, LocalDate begins, LocalDate last, LocalDate today, LocalDate first) {

        List<Kind> kinds = new ArrayList<>();
        String opening = version.openingHours();
        String staffed = version.staffedHours();
        if (opening != null && staffed != null) {
            kinds.add(Kind.of("access", opening, begins, last));
            kinds.add(Kind.ofHelp(staffed, opening, begins, last));
        } else if (opening != null) {
            kinds.add(Kind.of("both", opening, begins, last));
        } else if (staffed != null) {
            kinds.add(Kind.of("both", staffed, begins, last));
        }
        return new PointHours(
                Optional.of(begins).filter(day -> day.isAfter(today)),
                begins.isAfter(first),
                Optional.of(version.validFrom()).filter(day -> day.isAfter(today)),
                kinds);
    }

    private static Optional<OpeningHours> read(String text) {
        return OpeningHours.read(text) instanceof Reading.Understood(OpeningHours hours)
                ? Optional.of(hours)
                : Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /// The same for a sheet that holds until a day.
    PointHours until(LocalDate last) {
        return new PointHours(
                from,
                goesOn,
                version,
                kinds.stream()
                        .map(
                                kind ->
                                        new Kind(
                                                kind.code(),
                                                kind.text(),
                                                kind.ahead().map(ahead -> ahead.until(last))))
                        .toList());
    }
}
