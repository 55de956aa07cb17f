package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Which details staff are asked for.
///
/// @param languages of the help, those of this place first
/// @param measuringUntil last day of the measuring week in which the person helped is asked about
///   age and gender; null outside of one
public record Asking(List<String> languages, @Nullable LocalDate measuringUntil) {

    public Asking {
        languages = List.copyOf(languages);
    }

    /// @param offered on the terminal of this place
    public static Asking of(List<String> offered, @Nullable LocalDate measuringUntil) {
        List<String> known = Detail.LANGUAGE.choices();
        return new Asking(
                Stream.concat(offered.stream().filter(known::contains), known.stream())
                        .distinct()
                        .toList(),
                measuringUntil);
    }

    public boolean measuring() {
        return measuringUntil != null;
    }

    /// Nobody is asked for the age and gender of a group.
    public boolean asks(Detail detail, boolean group) {
        return !detail.isAsked() || (measuring() && !group);
    }

    /// In the order in which they are asked: in a measuring week first what only the person can
    /// answer, who may be about to leave.
    public List<Detail> inOrder(boolean group) {
        return Stream.of(Detail.values())
                .filter(detail -> asks(detail, group))
                .sorted(Comparator.comparing(detail -> !detail.isAsked()))
                .toList();
    }

    /// True for a record of a person who has not been asked yet, in a measuring week.
    public boolean waitsFor(DeskState.Latest record) {
        return measuring()
                && !record.group()
                && Stream.of(Detail.values())
                        .filter(Detail::isAsked)
                        .allMatch(detail -> record.detail(detail).isEmpty());
    }

    public List<String> choices(Detail detail) {
        return detail == Detail.LANGUAGE ? languages : detail.choices();
    }
}
