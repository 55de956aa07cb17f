package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.time.SwedishTime;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The hours of points through time: a change is a new version, so that what was promised stands.
/// Inside the transaction of whoever calls.
@Singleton
final class HoursHistory {

    private final HoursTable hours;
    private final Clock clock;

    HoursHistory(HoursTable hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    /// The versions of a point, the first one first.
    List<HoursRow> of(String place) {
        return hours.list(place);
    }

    /// The versions of several points, each point's in order.
    List<HoursRow> of(List<String> places) {
        return hours.list(places);
    }

    /// The first hours of new places, as long as they are known unless a day was given.
    void begin(List<Written> written) {
        hours.putAll(
                written.stream()
                        .map(one -> one.hours(HoursRow.ALWAYS))
                        .filter(first -> !first.isEmpty())
                        .toList());
    }

    /// As [PlannedHours#usualFirst].
    Optional<LocalDate> usualFirst(String place) {
        return PlannedHours.usualFirst(given(place), today());
    }

    /// As [PlannedHours#replacedBy].
    Optional<GivenHours> replacedBy(String place, GivenHours wanted) {
        return PlannedHours.replaced(given(place), wanted, today());
    }

    /// As [PastHours#of]; nothing of a bus, which has no hours.
    Optional<PastHours> past(Place place, MeantHours wanted) {
        return place instanceof ServicePoint point
                ? wanted.days()
                        .flatMap(
                                days ->
                                        PastHours.of(
                                                new PlannedHours(
                                                        point, given(point.id()), List.of()),
                                                wanted.hours(),
                                                days,
                                                today()))
                : Optional.empty();
    }

    private List<GivenHours> given(String place) {
        return of(place).stream().map(GivenHours::of).toList();
    }

    /// New hours of places, from today unless another day was given; a day that is past corrects
    /// what was said of it. The same hours once more make no version.
    ///
    /// @return what was changed, by place; those whose hours stay are left out
    Map<String, Change> change(List<Written> written) {
        Map<String, List<HoursRow>> versions =
                of(written.stream().map(one -> one.place().id()).toList()).stream()
                        .collect(Collectors.groupingBy(HoursRow::place));
        Map<String, Change> changes = new LinkedHashMap<>();
        for (Written one : written) {
            HoursRow wanted = one.hours(today());
            HoursRow was = ruling(versions.getOrDefault(wanted.place(), List.of()), wanted);
            if (!wanted.changedFrom(was).isEmpty()) {
                changes.put(wanted.place(), new Change(was, wanted));
            }
        }
        hours.putAll(changes.values().stream().map(Change::now).toList());
        return changes;
    }

    /// @param was what was in force on the first day of the new version
    record Change(HoursRow was, HoursRow now) {

        List<FieldChange> fields() {
            List<FieldChange> fields = new ArrayList<>();
            for (String field : now.changedFrom(was)) {
                fields.add(new FieldChange(field, was.text(field), now.text(field)));
            }
            return fields;
        }

        String words() {
            return "hoursFrom=" + now.validFrom();
        }
    }

    /// What is in force on the first day of a version before it is stored.
    private static HoursRow ruling(List<HoursRow> versions, HoursRow wanted) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(wanted.validFrom()))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> HoursRow.none(wanted.place()));
    }

    /// No hours from a day on, and from a later one those that would then be in force: what was
    /// said for the days between holds no longer.
    ///
    /// @return the versions that are gone
    List<HoursRow> pause(String place, LocalDate from, LocalDate back) {
        List<HoursRow> versions = hours.list(place);
        HoursRow again = ruling(versions, HoursRow.none(place).from(back)).from(back);
        List<HoursRow> gone =
                versions.stream()
                        .filter(version -> !version.validFrom().isBefore(from))
                        .filter(version -> version.validFrom().isBefore(back))
                        .toList();
        gone.forEach(version -> hours.remove(place, version.validFrom()));
        hours.putAll(List.of(HoursRow.none(place).from(from), again));
        return gone;
    }

    /// Hours that are not in force yet, as one text.
    String coming(String place) {
        return of(place).stream()
                .filter(version -> version.validFrom().isAfter(today()))
                .map(
                        version ->
                                version.validFrom()
                                        + " "
                                        + Objects.toString(version.openingHours(), "–")
                                        + " / "
                                        + Objects.toString(version.staffedHours(), "–"))
                .collect(Collectors.joining(" | "));
    }

    /// A version that begins on the same day is replaced.
    void put(HoursRow version) {
        hours.put(version);
    }

    void remove(String place, LocalDate validFrom) {
        hours.remove(place, validFrom);
    }
}
