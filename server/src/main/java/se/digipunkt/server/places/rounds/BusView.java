package se.digipunkt.server.places.rounds;

import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallReason;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.kept.VisitCounts;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.timetable.Often;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.web.Page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the page of a bus is given.
///
/// @param days those that have calls, in their order
/// @param linkedData the bus as search engines read it
/// @param rounds those that the reader may see
/// @param visits what became of the calls of the last days; empty where the reader may not see it
record BusView(
        Bus bus,
        String municipality,
        List<Day> days,
        List<RoundLine> rounds,
        Optional<VisitCounts> visits,
        String linkedData,
        boolean mayAnnounce,
        boolean mayManage,
        boolean mayReadHistory,
        boolean mayImport) {

    BusView {
        days = List.copyOf(days);
        rounds = List.copyOf(rounds);
    }

    record Day(LocalDate date, List<CallLine> calls) {

        Day {
            calls = List.copyOf(calls);
        }

        String name(Page page) {
            return BusView.day(page, date);
        }
    }

    /// @param stop name of the stop
    /// @param over true when nothing can be announced any more
    /// @param away true where people would look for a call that was moved to another day
    record CallLine(Call call, String stop, boolean over, boolean away) {

        String time(Page page) {
            return away
                    ? BusView.time(page, call.plannedFrom(), call.plannedTo())
                    : BusView.time(page, call.from(), call.to());
        }

        /// True when nobody is to come at this time.
        boolean struck() {
            return cancelled() || away;
        }

        LocalDate day() {
            return SwedishTime.dayOf(away ? call.plannedFrom() : call.from());
        }

        Instant begins() {
            return away ? call.plannedFrom() : call.from();
        }

        boolean cancelled() {
            return call.state() == CallState.CANCELLED;
        }

        boolean announced() {
            return call.state() != CallState.PLANNED;
        }

        /// What is out of the ordinary, in the reader's words; empty when nothing is.
        String state(Page page) {
            return announced() ? page.text("rounds.state." + call.state().code()) : "";
        }

        /// When a moved call was to be, or is to be; empty for others.
        String movedFrom(Page page) {
            if (away) {
                return page.text(
                        "rounds.state.moved.to",
                        BusView.day(page, SwedishTime.dayOf(call.from()))
                                + " "
                                + BusView.time(page, call.from(), call.to()));
            }
            return call.state() == CallState.MOVED
                    ? page.text(
                            "rounds.state.moved.from",
                            BusView.day(page, SwedishTime.dayOf(call.plannedFrom()))
                                    + " "
                                    + BusView.time(page, call.plannedFrom(), call.plannedTo()))
                    : "";
        }

        String reason(Page page) {
            CallReason reason = call.reason();
            return reason == null
                    ? ""
                    : page.text("rounds.reason", page.text("rounds.reason." + reason.code()));
        }

        String address(String what) {
            return "/calls/" + call.id() + "/" + what;
        }
    }

    /// @param stops their names in the order in which they are driven
    record RoundLine(Round round, List<String> stops) {

        RoundLine {
            stops = List.copyOf(stops);
        }

        String when(Page page) {
            return Often.of(round.rule())
                    .map(
                            often ->
                                    page.text("rounds.day." + often.day())
                                            + page.comma()
                                            + page.text("rounds.often." + often.code()))
                    .orElse(round.rule());
        }

        String season(Page page) {
            LocalDate last = round.lastDay();
            return last == null
                    ? page.text("rounds.season.open", page.date(round.firstDay()))
                    : page.text("rounds.season", page.date(round.firstDay()), page.date(last));
        }
    }

    /// A call that was moved to another day is on both: people look for it where it was.
    static List<Day> days(List<Call> calls, Map<String, String> names, Instant now) {
        return calls.stream()
                .flatMap(call -> lines(call, names.getOrDefault(call.stop(), call.stop()), now))
                .sorted(
                        Comparator.comparing(CallLine::begins)
                                .thenComparing(line -> line.call().id()))
                .collect(Collectors.groupingBy(CallLine::day, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private static Stream<CallLine> lines(Call call, String stop, Instant now) {
        CallLine there = new CallLine(call, stop, !call.over().isAfter(now), false);
        CallLine away = new CallLine(call, stop, true, true);
        boolean otherDay = call.state() == CallState.MOVED && !away.day().equals(there.day());
        return otherDay && call.plannedTo().isAfter(now)
                ? Stream.of(there, away)
                : Stream.of(there);
    }

    static String day(Page page, LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", page.language().locale()).format(date);
    }

    static String time(Page page, Instant from, Instant to) {
        boolean sameDay = SwedishTime.dayOf(from).equals(SwedishTime.dayOf(to.minusMillis(1)));
        LocalTime ends = LocalTime.ofInstant(to, SwedishTime.ZONE);
        return page.text(
                sameDay ? "rounds.time" : "rounds.time.night",
                LocalTime.ofInstant(from, SwedishTime.ZONE).toString(),
                // Midnight ends the day before.
                sameDay && ends.equals(LocalTime.MIDNIGHT) ? "24:00" : ends.toString());
    }
}
