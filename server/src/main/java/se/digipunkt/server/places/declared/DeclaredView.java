package se.digipunkt.server.places.declared;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.TimeWords;
import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.Page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The page on which those who keep a point confirm its hours.
///
/// @param sections of access, where no kiosk tells, and of staffed hours
/// @param change the day whose times are being changed; null while none is
/// @param times as they were typed
record DeclaredView(Place point, List<Section> sections, @Nullable Line change, String times) {

    DeclaredView {
        sections = List.copyOf(sections);
    }

    boolean tellsAccess() {
        return sections.size() > 1;
    }

    private static String key(PromiseKind kind, String name) {
        return kind == PromiseKind.ACCESS && ACCESS.contains(name)
                ? "places.access." + name
                : "places.staffed." + name;
    }

    /// What is called otherwise of doors than of help.
    private static final Set<String> ACCESS =
            Set.of(
                    "section",
                    "lead",
                    "nothing",
                    "all-said",
                    "waiting",
                    "all-promised",
                    "days",
                    "say.none",
                    "none",
                    "times",
                    "change",
                    "field.times");

    /// @param lines days of which something can be said, the newest first
    record Section(PromiseKind kind, List<Line> lines) {

        Section {
            lines = List.copyOf(lines);
        }

        String text(Page page, String name, Object... arguments) {
            return page.text(key(kind, name), arguments);
        }

        /// The days of which nothing was said: of doors by month, of help all at once.
        List<Waiting> waiting(Page page) {
            DateTimeFormatter month =
                    DateTimeFormatter.ofPattern("LLLL uuuu", page.language().locale());
            Map<String, List<Line>> groups = new LinkedHashMap<>();
            lines.stream()
                    .filter(line -> line.day().declared() == null)
                    .forEach(
                            line ->
                                    groups.computeIfAbsent(
                                                    kind == PromiseKind.ACCESS
                                                            ? month.format(line.date())
                                                            : "",
                                                    _ -> new ArrayList<>())
                                            .add(line));
            return groups.entrySet().stream()
                    .map(group -> Waiting.of(group.getKey(), group.getValue()))
                    .toList();
        }
    }

    /// @param days as the form sends them
    record Waiting(String month, int count, String days) {

        static Waiting of(String month, List<Line> lines) {
            return new Waiting(
                    month,
                    lines.size(),
                    lines.stream()
                            .map(line -> line.date().toString())
                            .collect(Collectors.joining(",")));
        }
    }

    record Line(PromiseKind kind, StaffedDay day) {

        String text(Page page, String name, Object... arguments) {
            return page.text(key(kind, name), arguments);
        }

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
                    .collect(Collectors.joining(page.comma()));
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
                case null -> text(page, day.shown() ? "shown" : "unknown");
                case Declared.AsPromised _ -> text(page, "promised");
                case Declared.NotAtAll _ -> text(page, "none");
                case Declared.During(List<Interval> times) ->
                        text(
                                page,
                                "times",
                                times.stream()
                                        .map(
                                                time ->
                                                        page.text(
                                                                "rounds.time",
                                                                time.begins(),
                                                                time.ends()))
                                        .collect(Collectors.joining(page.comma())));
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
