package se.digipunkt.server.places;

import se.digipunkt.server.places.hours.AnyHours.AnyRule;
import se.digipunkt.server.places.hours.MinuteByMinute;
import se.digipunkt.server.places.promised.DatedException;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.time.Span;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// What a point has promised, found by asking each single minute. Slow, and written without the
/// program's sets of spans: a minute is a bit.
///
/// @param end the first day without hours
/// @param day the first of those that are counted
record CountedPromise(
        List<Version> versions,
        LocalDate end,
        List<DatedException> exceptions,
        List<Call> calls,
        Duration notice,
        LocalDate day) {

    /// What begins earlier is over when the days begin.
    private static final int DAYS_BEFORE = 2;

    private static final int DAYS = 8;

    /// @param access empty where not given
    /// @param staffed empty where not given
    record Version(LocalDate from, List<AnyRule> access, List<AnyRule> staffed) {

        List<AnyRule> of(PromiseKind kind) {
            List<AnyRule> given = kind == PromiseKind.ACCESS ? access : staffed;
            return given.isEmpty() ? kind == PromiseKind.ACCESS ? staffed : access : given;
        }
    }

    record Counted(long promised, long open) {}

    Counted count(PromiseKind kind, Span time) {
        BitSet promised = new BitSet();
        BitSet open = new BitSet();
        enter(kind, promised, open);
        if (kind == PromiseKind.STAFFED
                && exceptions.stream().anyMatch(CountedPromise::closesDoorsAlone)) {
            keepBehindOpenDoors(promised, open);
        }
        for (int minute = 0; minute < minutes(); minute++) {
            Instant moment = moment(minute);
            if (calls.stream().anyMatch(call -> holds(call, moment))) {
                promised.set(minute);
                open.set(minute);
            } else if (calls.stream().anyMatch(call -> isLost(call, moment))) {
                promised.set(minute);
            }
        }
        BitSet asked = bits(time);
        return new Counted(and(promised, asked).cardinality(), and(open, asked).cardinality());
    }

    private void keepBehindOpenDoors(BitSet promised, BitSet open) {
        BitSet doorsPromised = new BitSet();
        BitSet doorsOpen = new BitSet();
        enter(PromiseKind.ACCESS, doorsPromised, doorsOpen);
        for (DatedException exception : exceptions) {
            if (closesDoorsAlone(exception)) {
                BitSet closed = bits(exception.span());
                promised.andNot(andNot(closed, doorsPromised));
                open.andNot(andNot(closed, doorsOpen));
            }
        }
    }

    private static boolean closesDoorsAlone(DatedException exception) {
        return exception.effect() == DatedException.Effect.CLOSED
                && !exception.kinds().contains(PromiseKind.STAFFED);
    }

    private void enter(PromiseKind kind, BitSet promised, BitSet open) {
        List<BitSet> openings = openings(kind);
        BitSet late = new BitSet();
        List<DatedException> told = new ArrayList<>(exceptions);
        told.sort(Comparator.comparing(DatedException::announcedAt));
        for (DatedException exception : told) {
            if (!exception.kinds().contains(kind)) {
                continue;
            }
            openings =
                    switch (exception.effect()) {
                        case CLOSED -> closed(openings, exception, late);
                        case EXTRA_OPEN -> opened(openings, exception, late);
                    };
        }
        openings.forEach(promised::or);
        open.or(andNot(promised, late));
    }

    private List<BitSet> closed(List<BitSet> openings, DatedException exception, BitSet late) {
        List<BitSet> left = new ArrayList<>();
        for (BitSet opening : openings) {
            BitSet away = and(opening, bits(exception.span()));
            boolean inTime =
                    away.isEmpty()
                            || !moment(away.nextSetBit(0))
                                    .isBefore(exception.announcedAt().plus(notice));
            if (inTime) {
                left.addAll(runs(andNot(opening, away)));
            } else {
                left.add(opening);
                late.or(away);
            }
        }
        return left;
    }

    private List<BitSet> opened(List<BitSet> openings, DatedException exception, BitSet late) {
        BitSet more = bits(exception.span());
        for (int minute = 0; minute < minutes(); minute++) {
            if (moment(minute).isBefore(exception.announcedAt())) {
                more.clear(minute);
            }
        }
        late.andNot(more);
        List<BitSet> all = new ArrayList<>(openings);
        all.add(more);
        return all;
    }

    /// Each by itself, since each is announced by itself.
    private List<BitSet> openings(PromiseKind kind) {
        List<BitSet> openings = new ArrayList<>();
        openings(kind, new BitSet(), openings);
        if (kind == PromiseKind.ACCESS) {
            return openings;
        }
        BitSet doors = new BitSet();
        openings(PromiseKind.ACCESS, doors, new ArrayList<>());
        return openings.stream().flatMap(one -> runs(and(one, doors)).stream()).toList();
    }

    private void openings(PromiseKind kind, BitSet any, List<BitSet> each) {
        for (int i = -DAYS_BEFORE; i < DAYS - DAYS_BEFORE; i++) {
            LocalDate begins = day.plusDays(i);
            BitSet open = new BitSet();
            versions.stream()
                    .filter(version -> !version.from().isAfter(begins) && begins.isBefore(end))
                    .max(Comparator.comparing(Version::from))
                    .map(version -> new MinuteByMinute(version.of(kind)))
                    .ifPresent(rules -> enter(rules, begins, open));
            any.or(open);
            each.addAll(runs(open));
        }
    }

    private void enter(MinuteByMinute rules, LocalDate begins, BitSet open) {
        int first = minute(MinuteByMinute.midnight(begins));
        int last = minute(MinuteByMinute.midnight(begins.plusDays(2)));
        for (int minute = first; minute < last; minute++) {
            open.set(minute, rules.isOpenByDay(begins, moment(minute)));
        }
    }

    private static boolean holds(Call call, Instant moment) {
        boolean now = isIn(call.from(), call.to(), moment);
        boolean before = isIn(call.plannedFrom(), call.plannedTo(), moment);
        return switch (call.state()) {
            case PLANNED, EXTRA -> now;
            case CANCELLED -> now && moment.isBefore(told(call));
            case MOVED -> now || before && moment.isBefore(told(call));
        };
    }

    private boolean isLost(Call call, Instant moment) {
        boolean changed = call.state() == CallState.CANCELLED || call.state() == CallState.MOVED;
        return changed
                && isIn(call.plannedFrom(), call.plannedTo(), moment)
                && told(call).plus(notice).isAfter(call.plannedFrom());
    }

    private static Instant told(Call call) {
        return Objects.requireNonNull(call.announcedAt());
    }

    private static boolean isIn(Instant from, Instant to, Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    private Instant moment(int minute) {
        return base().plus(Duration.ofMinutes(minute));
    }

    private int minute(Instant moment) {
        return Math.clamp(Duration.between(base(), moment).toMinutes(), 0, minutes());
    }

    private Instant base() {
        return MinuteByMinute.midnight(day.minusDays(DAYS_BEFORE));
    }

    private static int minutes() {
        return (DAYS + 1) * 24 * 60;
    }

    private BitSet bits(Span span) {
        BitSet bits = new BitSet();
        bits.set(minute(span.from()), minute(span.to()));
        return bits;
    }

    private static List<BitSet> runs(BitSet bits) {
        List<BitSet> runs = new ArrayList<>();
        for (int from = bits.nextSetBit(0); from >= 0; from = bits.nextSetBit(from)) {
            int to = bits.nextClearBit(from);
            BitSet run = new BitSet();
            run.set(from, to);
            runs.add(run);
            from = to;
        }
        return runs;
    }

    private static BitSet and(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private static BitSet andNot(BitSet one, BitSet other) {
        BitSet left = (BitSet) one.clone();
        left.andNot(other);
        return left;
    }
}
