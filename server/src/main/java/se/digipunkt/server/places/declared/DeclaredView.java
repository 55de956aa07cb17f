package se.digipunkt.server.places.declared;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.TimeWords;
import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.Page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/// The page on which those who keep a point confirm its staffed hours.
///
/// @param lines days of which something can be said, the newest first
/// @param change the day whose times are being changed; null while none is
/// @param times as they were typed
record DeclaredView(Place point, List<Line> lines, @Nullable Line change, String times) {

    DeclaredView {
        lines = List.copyOf(lines);
    }

    List<Line> waiting() {
        return lines.stream().filter(line -> line.day().declared() == null).toList();
    }

    /// The days of which nothing was said, as the form sends them.
    String waitingDays() {
        return waiting().stream()
                .map(line -> line.day().day().toString())
                .collect(Collectors.joining(","));
    }

    record Line(StaffedDay day) {

        LocalDate date() {
            return day.day();
        }

        String name(Page page) {
            return DateTimeFormatter.ofPattern("EEEE d MMMM", page.language().locale())
                    .format(date());
        }

        String promised(Page page) {
            return day.hours().list().stream()
                    .map(span -> range(page, span))
                    .collect(Collectors.joining(", "));
        }

        /// As the form begins with them.
        String asTyped() {
            String declared = day.declared() == null ? null : day.declared().timesText();
            return declared != null
                    ? declared
                    : day.hours().list().stream()
                            .map(span -> clock(span.from()) + "-" + clock(span.to()))
                            .collect(Collectors.joining(", "));
        }

        /// What is known, in words.
        String known(Page page) {
            return switch (day.declared()) {
                case null ->
                        page.text(day.shown() ? "places.staffed.shown" : "places.staffed.unknown");
                case Declared.AsPromised _ -> page.text("places.staffed.promised");
                case Declared.NotAtAll _ -> page.text("places.staffed.none");
                case Declared.During(List<Interval> times) ->
                        page.text(
                                "places.staffed.times",
                                times.stream()
                                        .map(
                                                time ->
                                                        page.text(
                                                                "rounds.time",
                                                                time.begins(),
                                                                time.ends()))
                                        .collect(Collectors.joining(", ")));
            };
        }

        /// What of the promise was closed too late; empty when nothing was.
        String closed(Page page) {
            Duration closed = day.closed();
            return closed.isZero()
                    ? ""
                    : page.text(
                            "places.staffed.closed", TimeWords.length(page, closed.toMinutes()));
        }

        private static String range(Page page, Span span) {
            return page.text("rounds.time", clock(span.from()), clock(span.to()));
        }

        private static String clock(Instant moment) {
            return LocalTime.ofInstant(moment, SwedishTime.ZONE).toString();
        }
    }
}
