package se.digipunkt.kiosk.outlook;

import se.digipunkt.desk.Texts;
import se.digipunkt.protocol.Settings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// When a person helps: at a point in its staffed hours and while a bus stands there, on a bus at
/// its stops. What was cancelled is no help, and schools' stops are none for the public.
///
/// @param all in order, what is over included
record Helping(Promise promise, List<Where> all, boolean onBus, Instant now) {

    /// What is further ahead nobody asks for who is in need of a person.
    private static final Duration AHEAD = Duration.ofDays(21);

    /// As many as fit on a slip.
    private static final int MOST = 3;

    private record Where(String name, Interval time) {}

    static Helping of(Settings settings, Promise promise, Instant now) {
        if (!isBus(settings.place())) {
            return at(settings.place(), promise, now);
        }
        List<Where> stops =
                settings.calls().stream()
                        .filter(call -> !call.cancelled() && !call.school())
                        .map(call -> new Where(call.stopName(), interval(call)))
                        .toList();
        return new Helping(promise, stops, true, now);
    }

    /// At a place of which no more is told than its promise.
    static Helping at(Settings.Place place, Promise promise, Instant now) {
        List<Where> all =
                Stream.concat(promise.staffed().stream(), promise.bus().stream())
                        .map(time -> new Where(place.name(), time))
                        .sorted(Comparator.comparing(where -> where.time().from()))
                        .toList();
        return new Helping(promise, all, isBus(place), now);
    }

    private static boolean isBus(Settings.Place place) {
        return place.kind().equals("bus");
    }

    boolean isNow() {
        return all.stream().anyMatch(where -> where.time().contains(now));
    }

    /// @param closed what goes on that keeps people from helping
    HelpAhead told(Settings settings, List<Line> closed, Texts texts) {
        Wording words = new Wording(texts, now);
        List<Line> lines = new ArrayList<>(closed);
        if (onBus) {
            lines.addAll(stops(settings, words));
        } else {
            lines.addAll(words.help(promise));
        }
        return new HelpAhead(isNow(), lines, changes(settings, words), meetings(words), "");
    }

    private List<HelpAhead.Meeting> meetings(Wording words) {
        return all.stream()
                .filter(where -> where.time().to().isAfter(now))
                .limit(MOST)
                .map(where -> new HelpAhead.Meeting(where.name(), words.dated(where.time())))
                .toList();
    }

    /// Where the bus is, and where it goes next.
    private List<Line> stops(Settings settings, Wording words) {
        List<Line> next =
                settings.calls().stream()
                        .filter(call -> !call.cancelled() && !call.school())
                        .filter(call -> call.to().isAfter(now))
                        .limit(2)
                        .map(words::stop)
                        .toList();
        return next.isEmpty() ? List.of(words.noStop(promise.through())) : next;
    }

    private List<String> changes(Settings settings, Wording words) {
        List<String> changes = new ArrayList<>();
        if (!onBus) {
            settings.exceptions().stream()
                    .filter(one -> one.from().isAfter(now) && isSoon(one.from()))
                    .filter(one -> !one.kind().equals("access"))
                    .map(words::deviation)
                    .forEach(changes::add);
        }
        settings.calls().stream()
                .filter(call -> !call.school())
                .filter(call -> call.cancelled() || call.state().equals("moved"))
                .filter(call -> call.to().isAfter(now) && isSoon(call.from()))
                .map(call -> onBus ? words.changed(call) : words.deviation(call))
                .forEach(changes::add);
        return changes;
    }

    private boolean isSoon(Instant moment) {
        return moment.isBefore(now.plus(AHEAD));
    }

    private static Interval interval(Settings.Call call) {
        return new Interval(call.from(), call.to());
    }
}
