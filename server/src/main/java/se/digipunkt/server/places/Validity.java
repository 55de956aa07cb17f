package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.promised.DatedException;
import se.digipunkt.server.places.promised.HoursVersion;
import se.digipunkt.server.places.promised.HoursVersions;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The days of a point: outside them it promises nothing.
///
/// @param from its first day
/// @param end the day after its last one
record Validity(LocalDate from, LocalDate end) {

    /// Beyond every date that can be written.
    private static final LocalDate NEVER = LocalDate.of(10_000, 1, 1);

    static Validity of(ServicePoint point) {
        return of(point.validFrom(), earlier(point.validTo(), point.archivedOn()));
    }

    /// @param first null for one that has been there as long as it is known
    /// @param last null for one that is to stay
    static Validity of(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Validity(
                first == null ? HoursRow.ALWAYS : first, last == null ? NEVER : last.plusDays(1));
    }

    /// The first day that is in one and not in the other.
    Optional<LocalDate> firstUnlike(Validity other) {
        if (!from.equals(other.from)) {
            return Optional.of(from.isBefore(other.from) ? from : other.from);
        }
        return Optional.of(end.isBefore(other.end) ? end : other.end)
                .filter(_ -> !end.equals(other.end));
    }

    /// The day on which a point is archived is still promised.
    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /// The versions with those days only, given in order.
    HoursVersions cut(List<HoursVersion> versions) {
        return new HoursVersions(
                cut(
                        versions,
                        HoursVersion::validFrom,
                        one -> new HoursVersion(from, one.openingHours(), one.staffedHours()),
                        HoursVersion.endOn(end)));
    }

    /// The same of one place's versions as they are stored.
    List<HoursRow> cutRows(String place, List<HoursRow> versions) {
        return cut(
                versions,
                HoursRow::validFrom,
                one -> one.from(from),
                HoursRow.none(place).from(end));
    }

    private <T> List<T> cut(
            List<T> versions, Function<T, LocalDate> first, UnaryOperator<T> begun, T nothing) {
        if (!from.isBefore(end)) {
            return List.of();
        }
        List<T> cut = new ArrayList<>();
        for (T version : versions) {
            if (!first.apply(version).isAfter(from)) {
                cut.clear();
                cut.add(begun.apply(version));
            } else if (first.apply(version).isBefore(end)) {
                cut.add(version);
            }
        }
        cut.add(nothing);
        return cut;
    }

    /// As [PromisedTime#isChangedBy], on those days.
    boolean isChanged(PromisedTime hours, DatedException exception) {
        return cut(exception).filter(hours::isChangedBy).isPresent();
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
