package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.places.promised.DatedException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is planned for a point's hours: all versions, the first one first, and the exceptions that
/// are not over.
public record PlannedHours(
        ServicePoint point, List<GivenHours> versions, List<DatedException> exceptions) {

    public PlannedHours {
        versions = List.copyOf(versions);
        exceptions = List.copyOf(exceptions);
    }

    /// What is in force on a day; none where nothing was given.
    public GivenHours on(LocalDate day) {
        return ruling(versions, day);
    }

    /// From when new hours are meant unless a day is given: what is promised today stands, where
    /// anything is. Empty where others begin on that day: they are replaced by nobody who does not
    /// say so.
    public Optional<LocalDate> usualFirst(LocalDate today) {
        return usualFirst(versions, today);
    }

    static Optional<LocalDate> usualFirst(List<GivenHours> versions, LocalDate today) {
        LocalDate first = ruling(versions, today).isEmpty() ? today : today.plusDays(1);
        return Optional.of(first).filter(day -> coming(versions, day, today).isEmpty());
    }

    /// What is to come and would be replaced by these hours.
    public Optional<GivenHours> replacedBy(GivenHours wanted, LocalDate today) {
        return replaced(versions, wanted, today);
    }

    static Optional<GivenHours> replaced(
            List<GivenHours> versions, GivenHours wanted, LocalDate today) {
        return coming(versions, wanted.validFrom(), today).filter(old -> !old.sameAs(wanted));
    }

    private static Optional<GivenHours> coming(
            List<GivenHours> versions, LocalDate first, LocalDate today) {
        return versions.stream()
                .filter(one -> one.validFrom().isAfter(today))
                .filter(one -> one.validFrom().equals(first))
                .findFirst();
    }

    /// The version with exactly that first day.
    public Optional<GivenHours> version(LocalDate validFrom) {
        return versions.stream().filter(one -> one.validFrom().equals(validFrom)).findFirst();
    }

    /// Those that begin after a day.
    public List<GivenHours> after(LocalDate day) {
        return versions.stream().filter(one -> one.validFrom().isAfter(day)).toList();
    }

    /// The versions when these hours are in force from their first day, until a last one where that
    /// is given: then what would have been in force goes on. Without a last day later versions
    /// stay. A new version that says what the one before says is none.
    public List<GivenHours> with(GivenHours wanted, @Nullable LocalDate last) {
        LocalDate first = wanted.validFrom();
        LocalDate next = last == null ? first.plusDays(1) : last.plusDays(1);
        List<GivenHours> all = new ArrayList<>();
        versions.stream().filter(one -> one.validFrom().isBefore(first)).forEach(all::add);
        all.add(wanted);
        if (last != null && version(next).isEmpty()) {
            all.add(on(next).from(next));
        }
        versions.stream().filter(one -> !one.validFrom().isBefore(next)).forEach(all::add);
        return withoutRepeats(all);
    }

    /// The versions without one of them.
    public List<GivenHours> without(LocalDate validFrom) {
        return versions.stream().filter(one -> !one.validFrom().equals(validFrom)).toList();
    }

    /// The same for the same versions: what somebody says that they have seen.
    public String tag() {
        return Sha256.of(point.id() + versions).substring(0, 16);
    }

    private static GivenHours ruling(List<GivenHours> versions, LocalDate day) {
        return versions.stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> GivenHours.none(GivenHours.ALWAYS));
    }

    private List<GivenHours> withoutRepeats(List<GivenHours> all) {
        List<GivenHours> kept = new ArrayList<>();
        for (GivenHours version : all) {
            GivenHours before =
                    kept.isEmpty() ? GivenHours.none(GivenHours.ALWAYS) : kept.getLast();
            if (versions.contains(version) || !version.sameAs(before)) {
                kept.add(version);
            }
        }
        return kept;
    }
}
