package se.digipunkt.server.places.revision;

import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.places.GivenHours;
import se.digipunkt.server.places.PlannedHours;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.promised.DatedException;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a wish does to each of some points, before anything is stored.
///
/// @param unchanged points that already have what is wished
/// @param impossible points whose hours cannot be changed in this way
record ManyPlan(
        Wish wish,
        List<Change> changes,
        List<ServicePoint> unchanged,
        List<ServicePoint> impossible) {

    ManyPlan {
        changes = List.copyOf(changes);
        unchanged = List.copyOf(unchanged);
        impossible = List.copyOf(impossible);
    }

    /// @param before in force on the first day
    /// @param wanted all versions of the point afterwards
    /// @param replaced coming versions that the wish does away with
    /// @param later coming versions that take over afterwards
    /// @param exceptions dated ones that lie in the days of the wish, and stand
    record Change(
            PlannedHours planned,
            GivenHours before,
            GivenHours after,
            List<GivenHours> wanted,
            List<GivenHours> replaced,
            List<GivenHours> later,
            List<DatedException> exceptions,
            Effect.Sum accessBefore,
            Effect.Sum accessAfter,
            Effect.Sum staffedBefore,
            Effect.Sum staffedAfter) {

        Change {
            wanted = List.copyOf(wanted);
            replaced = List.copyOf(replaced);
            later = List.copyOf(later);
            exceptions = List.copyOf(exceptions);
        }

        ServicePoint point() {
            return planned.point();
        }

        /// All of it but whose it is.
        private List<Object> looks(LocalDate first) {
            return List.of(
                    before.from(first),
                    after,
                    replaced,
                    later,
                    exceptions,
                    accessBefore,
                    accessAfter,
                    staffedBefore,
                    staffedAfter);
        }

        boolean staffedDiffers() {
            return !accessBefore.hours().equals(staffedBefore.hours())
                    || !accessAfter.hours().equals(staffedAfter.hours());
        }
    }

    /// Changes that look the same to whoever looks them through.
    record Group(List<Change> changes) {

        Group {
            changes = List.copyOf(changes);
        }

        Change first() {
            return changes.getFirst();
        }
    }

    /// In the order of the first of each.
    List<Group> groups() {
        return changes.stream()
                .collect(
                        Collectors.groupingBy(
                                change -> change.looks(wish.first()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .map(Group::new)
                .toList();
    }

    /// The same while the wish does the same to the same hours and exceptions.
    String tag() {
        String seen =
                changes.stream()
                        .map(
                                change ->
                                        change.planned().tag()
                                                + change.exceptions()
                                                + change.wanted())
                        .collect(Collectors.joining());
        return Sha256.of(seen + ids(unchanged) + ids(impossible)).substring(0, 16);
    }

    private static String ids(List<ServicePoint> points) {
        return points.stream().map(ServicePoint::id).toList().toString();
    }

    Map<String, List<GivenHours>> wanted() {
        return changes.stream()
                .collect(Collectors.toMap(change -> change.point().id(), Change::wanted));
    }

    long weekBefore() {
        return changes.stream().mapToLong(change -> change.accessBefore().week()).sum();
    }

    long weekAfter() {
        return changes.stream().mapToLong(change -> change.accessAfter().week()).sum();
    }
}
