package se.digipunkt.server.places.revision;

import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.places.GivenHours;
import se.digipunkt.server.places.PlannedHours;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which versions of a point's hours a page was made of: each by its first day and what it says, so
/// that what somebody else has changed since then can be told.
record Seen(String text) {

    private static final Pattern DAY =
            Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])");

    static Seen of(PlannedHours planned) {
        return new Seen(
                planned.versions().stream().map(Seen::mark).collect(Collectors.joining(" ")));
    }

    private static String mark(GivenHours version) {
        return version.validFrom() + ":" + Sha256.of(version.toString()).substring(0, 12);
    }

    boolean isStill(PlannedHours planned) {
        return equals(of(planned));
    }

    /// Versions that are new or say something else.
    List<GivenHours> changed(PlannedHours now) {
        Set<String> known = Set.copyOf(Arrays.asList(text.split(" ")));
        return now.versions().stream().filter(one -> !known.contains(mark(one))).toList();
    }

    /// First days of versions that are no longer there.
    List<LocalDate> gone(PlannedHours now) {
        return Arrays.stream(text.split(" "))
                .map(mark -> mark.split(":", 2)[0])
                .filter(day -> DAY.matcher(day).matches())
                .map(LocalDate::parse)
                .filter(day -> now.version(day).isEmpty())
                .toList();
    }
}
