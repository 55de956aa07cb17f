package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
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

    public List<String> choices(Detail detail) {
        return detail == Detail.LANGUAGE ? languages : detail.choices();
    }
}
