package se.digipunkt.server.places;

import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.WrittenDate;
import se.digipunkt.server.web.Page;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What hours whose first day is past, or other days of a point, do to days that are counted
/// already.
///
/// @param hoursFrom the first day of new hours; empty where only the days of the point change
/// @param until the last of those days
/// @param tag what is confirmed
public record PastHours(
        Optional<LocalDate> hoursFrom, LocalDate until, Promise before, Promise after, String tag) {

    /// What the hours alone promise on those days.
    record Promise(Spans access, Spans staffed) {

        private static Promise of(
                Validity days, List<GivenHours> versions, LocalDate from, LocalDate to) {
            PromisedTime promised =
                    new PromisedTime(
                            days.cut(versions.stream().map(Promises::given).toList()),
                            List.of(),
                            Duration.ZERO);
            return new Promise(
                    promised.promised(PromiseKind.ACCESS, from, to),
                    promised.promised(PromiseKind.STAFFED, from, to));
        }
    }

    /// Nothing where the first day is to come, or where the past stays as it was.
    public static Optional<PastHours> of(PlannedHours planned, GivenHours wanted, LocalDate today) {
        return of(planned, Optional.of(wanted), Validity.of(planned.point()), today);
    }

    /// @param wanted new hours, if any
    /// @param days those that the point is to have
    static Optional<PastHours> of(
            PlannedHours planned, Optional<GivenHours> wanted, Validity days, LocalDate today) {
        Validity daysBefore = Validity.of(planned.point());
        LocalDate first =
                Stream.concat(
                                wanted.map(GivenHours::validFrom).stream(),
                                days.firstUnlike(daysBefore).stream())
                        .min(Comparator.naturalOrder())
                        .map(PastHours::written)
                        .orElse(today);
        if (!first.isBefore(today)) {
            return Optional.empty();
        }
        LocalDate yesterday = today.minusDays(1);
        List<GivenHours> versions =
                wanted.map(hours -> planned.with(hours, null)).orElse(planned.versions());
        Promise before = Promise.of(daysBefore, planned.versions(), first, yesterday);
        Promise after = Promise.of(days, versions, first, yesterday);
        PlannedHours changed = new PlannedHours(planned.point(), versions, List.of());
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(
                        new PastHours(
                                wanted.map(GivenHours::validFrom)
                                        .filter(day -> day.isBefore(today)),
                                yesterday,
                                before,
                                after,
                                "past " + days.from() + " " + days.end() + " " + changed.tag()));
    }

    /// Nobody counts days before those that can be written.
    private static LocalDate written(LocalDate day) {
        return day.isBefore(WrittenDate.EARLIEST) ? WrittenDate.EARLIEST : day;
    }

    String told(Page page) {
        String what =
                hoursFrom
                        .map(day -> page.text("hours.doubt.past.from", page.date(day)))
                        .orElseGet(() -> page.text("hours.doubt.past.days"));
        return what
                + " "
                + page.text(
                        "hours.doubt.past",
                        page.date(until),
                        TimeWords.length(page, before.access().minutes()),
                        TimeWords.length(page, after.access().minutes()),
                        TimeWords.length(page, before.staffed().minutes()),
                        TimeWords.length(page, after.staffed().minutes()));
    }
}
