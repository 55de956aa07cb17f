package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.promised.DatedException;
import se.digipunkt.server.places.promised.HoursVersion;
import se.digipunkt.server.places.promised.HoursVersions;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The days of a point: outside them it promises nothing.
///
/// @param from its first day
/// @param end the day after its last one
record Validity(LocalDate from, LocalDate end) {

    /// Beyond every date that can be written.
    private static final LocalDate NEVER = LocalDate.of(10_000, 1, 1);

    static Validity of(ServicePoint point) {
        LocalDate first = point.validFrom();
        LocalDate last = earlier(point.validTo(), point.archivedOn());
        return new Validity(
                first == null ? HoursRow.ALWAYS : first, last == null ? NEVER : last.plusDays(1));
    }

    /// The day on which a point is archived is still promised.
    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /// The versions with those days only, given in order.
    HoursVersions cut(List<HoursVersion> versions) {
        if (!from.isBefore(end)) {
            return HoursVersions.NONE;
        }
        List<HoursVersion> cut = new ArrayList<>();
        for (HoursVersion version : versions) {
            if (!version.validFrom().isAfter(from)) {
                cut.clear();
                cut.add(new HoursVersion(from, version.openingHours(), version.staffedHours()));
            } else if (version.validFrom().isBefore(end)) {
                cut.add(version);
            }
        }
        cut.add(HoursVersion.endOn(end));
        return new HoursVersions(cut);
    }

    /// The part of an exception on those days, or nothing.
    Optional<DatedException> cut(DatedException exception) {
        if (!from.isBefore(end)) {
            return Optional.empty();
        }
        Span days = new Span(SwedishTime.startOf(from), SwedishTime.startOf(end));
        return exception.span().intersect(days).list().stream()
                .findFirst()
                .map(
                        part ->
                                new DatedException(
                                        exception.kinds(),
                                        part,
                                        exception.effect(),
                                        exception.reason(),
                                        exception.announcedAt()));
    }
}
