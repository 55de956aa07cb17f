package se.digipunkt.kiosk.outlook;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Texts;
import se.digipunkt.kiosk.outlook.Line.Kind;
import se.digipunkt.protocol.Settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Promises in the words of one language.
final class Wording {

    private final Texts texts;
    private final Times times;
    private final Instant now;

    Wording(Texts texts, Instant now) {
        this.texts = texts;
        this.times = new Times(texts, now);
        this.now = now;
    }

    /// @param bus true on the bus itself, whose stops are told apart
    List<Line> lines(Promise promise, boolean bus) {
        List<Line> lines = new ArrayList<>();
        Look open = promise.look(promise.access(), now);
        Look help = promise.look(promise.staffed(), now);
        if (open != null && Objects.equals(open, help)) {
            lines.add(both(open));
        } else {
            add(lines, open, Kind.OPEN, "open");
            add(lines, help, Kind.HELP, "help");
        }
        if (!bus) {
            add(lines, promise.look(promise.bus(), now), Kind.BUS, "bus");
        }
        return lines;
    }

    /// When a person helps, and when a bus comes.
    List<Line> help(Promise promise) {
        List<Line> lines = new ArrayList<>();
        Look help = promise.look(promise.staffed(), now);
        add(lines, help, Kind.HELP, "help");
        if (help instanceof Look.Open(Instant until) && until != null) {
            Look after = promise.look(promise.staffed(), until);
            if (after instanceof Look.Opens next) {
                lines.add(line(next, Kind.HELP, "help"));
            }
        }
        add(lines, promise.look(promise.bus(), now), Kind.BUS, "bus");
        return lines;
    }

    /// What was announced of a halt, on the bus itself.
    String changed(Settings.Call call) {
        String time = times.span(new Interval(call.from(), call.to()));
        String key = call.cancelled() ? "stop.cancelled" : "stop.moved";
        String reason = call.reason();
        return texts.text(key, call.stopName(), time) + because(reason == null ? "" : reason);
    }

    String dated(Interval time) {
        return times.dated(time);
    }

    private Line both(Look look) {
        return line(look, Kind.OPEN, "both");
    }

    private void add(List<Line> lines, @Nullable Look look, Kind kind, String key) {
        if (look != null) {
            lines.add(line(look, kind, key));
        }
    }

    private Line line(Look look, Kind kind, String key) {
        return switch (look) {
            case Look.Open open -> {
                Instant until = open.until();
                yield new Line(
                        kind,
                        until == null
                                ? texts.text(key + ".now")
                                : texts.text(key + ".until", times.until(until)));
            }
            case Look.Opens(Interval next) ->
                    new Line(later(kind), texts.text(key + ".next", times.span(next)));
            case Look.Never(LocalDate through) ->
                    new Line(
                            later(kind),
                            texts.text(key + ".never", times.day(through.plusDays(1))));
        };
    }

    private static Kind later(Kind kind) {
        return switch (kind) {
            case OPEN -> Kind.SHUT;
            case HELP -> Kind.HELP_LATER;
            case SHUT, HELP_LATER, BUS, WARNING -> kind;
        };
    }

    /// Where the bus is now, or goes next.
    Line stop(Settings.Call call) {
        Interval time = new Interval(call.from(), call.to());
        return new Line(
                Kind.BUS,
                time.contains(now)
                        ? texts.text("stop.now", call.stopName(), times.until(call.to()))
                        : texts.text("stop.next", call.stopName(), times.span(time)));
    }

    Line noStop(LocalDate through) {
        return new Line(Kind.BUS, texts.text("stop.never", times.day(through.plusDays(1))));
    }

    /// A closure that is going on.
    Line closed(Interval time, String kind, String reason) {
        LocalDate last = Times.dayOf(time.to().minusMillis(1));
        boolean wholeDay =
                time.to().equals(last.plusDays(1).atStartOfDay(Promise.HERE).toInstant());
        String key = "closed." + (kind.equals("staffed") ? "staffed" : "place");
        String told =
                last.equals(times.today()) && wholeDay
                        ? texts.text(key + ".today")
                        : wholeDay
                                ? texts.text(key + ".through", times.day(last))
                                : texts.text(key + ".until", times.until(time.to()));
        return new Line(Kind.WARNING, told + because(reason));
    }

    /// What deviates in the coming time.
    String deviation(Settings.DatedException exception) {
        Interval time = new Interval(exception.from(), exception.to());
        return days(time)
                + ": "
                + texts.text("deviation." + exception.effect() + "." + kind(exception.kind()))
                + because(exception.reason());
    }

    private static String kind(String kind) {
        return kind.equals("staffed") ? "staffed" : "place";
    }

    String deviation(Settings.Call call) {
        String time = times.span(new Interval(call.from(), call.to()));
        String key = call.cancelled() ? "deviation.bus.cancelled" : "deviation.bus.moved";
        String reason = call.reason();
        return texts.text(key, time) + because(reason == null ? "" : reason);
    }

    private String days(Interval time) {
        LocalDate first = Times.dayOf(time.from());
        LocalDate last = Times.dayOf(time.to().minusMillis(1));
        boolean whole =
                time.from().equals(first.atStartOfDay(Promise.HERE).toInstant())
                        && time.to()
                                .equals(last.plusDays(1).atStartOfDay(Promise.HERE).toInstant());
        if (!whole) {
            return times.span(time);
        }
        return first.equals(last) ? times.day(first) : times.day(first) + " – " + times.day(last);
    }

    /// A reason of a later version of the server is left out.
    private String because(String reason) {
        String key = "reason." + reason;
        return texts.keys().contains(key) ? " (" + texts.text(key) + ")" : "";
    }

    String doubtOfClock() {
        return texts.text("doubt.clock");
    }

    String doubtOfAge() {
        return texts.text("doubt.age");
    }
}
