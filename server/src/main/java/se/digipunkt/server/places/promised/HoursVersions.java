package se.digipunkt.server.places.promised;

import se.digipunkt.server.places.hours.DayHours;
import se.digipunkt.server.places.hours.Evaluation;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A point's hours through time. On a day the latest version rules that is valid from that day or
/// earlier; what begins on a version's last evening runs on past midnight. Before the first version
/// nothing is promised.
public record HoursVersions(List<HoursVersion> list) {

    public static final HoursVersions NONE = new HoursVersions(List.of());

    public HoursVersions {
        list = list.stream().sorted(Comparator.comparing(HoursVersion::validFrom)).toList();
        for (int i = 1; i < list.size(); i++) {
            if (list.get(i).validFrom().equals(list.get(i - 1).validFrom())) {
                throw new IllegalArgumentException("Two versions from " + list.get(i).validFrom());
            }
        }
    }

    boolean isAnyGiven() {
        return list.stream()
                .anyMatch(one -> !one.openingHours().isEmpty() || !one.staffedHours().isEmpty());
    }

    public OpeningHours on(PromiseKind kind, LocalDate day) {
        OpeningHours ruling = OpeningHours.NONE;
        for (HoursVersion version : list) {
            if (version.validFrom().isAfter(day)) {
                break;
            }
            ruling = version.of(kind);
        }
        return ruling;
    }

    /// The hours that begin on a day as a resident can use them: nobody is helped where nobody can
    /// come in.
    public DayHours usableOn(PromiseKind kind, LocalDate day) {
        DayHours given = on(kind, day).on(day);
        return kind == PromiseKind.ACCESS
                ? given
                : given.within(doorsOn(day.minusDays(1)), doorsOn(day), doorsOn(day.plusDays(1)));
    }

    private DayHours doorsOn(LocalDate day) {
        return on(PromiseKind.ACCESS, day).on(day);
    }

    /// The openings that begin on the days from one to another, both included, each by itself.
    List<Span> openings(PromiseKind kind, LocalDate from, LocalDate to) {
        List<Span> openings = given(kind, from, to);
        boolean bothGiven = list.stream().anyMatch(HoursVersion::givesBoth);
        return kind == PromiseKind.STAFFED && bothGiven
                ? behindOpenDoors(openings, from, to)
                : openings;
    }

    /// Nobody is helped where nobody can come in.
    private List<Span> behindOpenDoors(List<Span> staffed, LocalDate from, LocalDate to) {
        List<Span> doors =
                Spans.of(given(PromiseKind.ACCESS, from.minusDays(1), to.plusDays(1))).list();
        List<Span> usable = new ArrayList<>();
        int next = 0;
        for (Span opening : staffed) {
            // An opening may begin before the one told before it ends: doors are left behind only
            // when they are shut before it begins.
            while (next < doors.size() && !doors.get(next).to().isAfter(opening.from())) {
                next++;
            }
            for (int i = next;
                    i < doors.size() && doors.get(i).from().isBefore(opening.to());
                    i++) {
                usable.addAll(Spans.of(doors.get(i)).intersect(Spans.of(opening)).list());
            }
        }
        return List.copyOf(usable);
    }

    private List<Span> given(PromiseKind kind, LocalDate from, LocalDate to) {
        List<Span> openings = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Evaluation.openings(on(kind, day), day, openings);
        }
        return openings;
    }
}
