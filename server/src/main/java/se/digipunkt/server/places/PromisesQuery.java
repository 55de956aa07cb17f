package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which promises a program asks for.
///
/// @param to included
record PromisesQuery(LocalDate from, LocalDate to, Set<PromiseKind> kinds) {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String EXAMPLE = "2026-11-24";
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 366;

    /// @throws ProblemException `validation`
    static PromisesQuery of(
            @Nullable String from, @Nullable String to, @Nullable String kind, LocalDate today) {
        LocalDate first = from == null ? today : day("/from", from);
        LocalDate last = to == null ? first.plusDays(USUAL_DAYS - 1L) : day("/to", to);
        if (last.isBefore(first)) {
            throw refused("/to", "before-from", "");
        }
        if (last.isAfter(first.plusDays(MOST_DAYS - 1L))) {
            throw refused("/to", "too-many-days", Integer.toString(MOST_DAYS));
        }
        return new PromisesQuery(first, last, kinds(kind));
    }

    /// A year has four digits: beyond them nobody has promised anything.
    private static LocalDate day(String pointer, String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
            throw refused(pointer, "malformed", EXAMPLE);
        } catch (DateTimeException notADay) {
            throw refused(pointer, "malformed", EXAMPLE);
        }
    }

    private static Set<PromiseKind> kinds(@Nullable String code) {
        if (code == null) {
            return Set.of(PromiseKind.values());
        }
        return Set.of(
                Coded.find(PromiseKind.class, code)
                        .orElseThrow(() -> refused("/kind", "unknown-code", "access, staffed")));
    }

    private static ProblemException refused(String pointer, String code, String detail) {
        return new ProblemException(WebProblem.Validation.of(pointer, code, detail));
    }

    /// In the order of time.
    ///
    /// @param calls of a bus at the stop that is asked about; those of schools are not public
    List<PromisedInterval> of(PromisedTime promised, List<Call> calls, Duration notice) {
        return kinds.stream()
                .flatMap(kind -> Stream.concat(hours(promised, kind), calls(calls, notice, kind)))
                .sorted(
                        Comparator.comparing(PromisedInterval::from)
                                .thenComparing(PromisedInterval::kind))
                .toList();
    }

    private Stream<PromisedInterval> hours(PromisedTime promised, PromiseKind kind) {
        return PromisedInterval.of(
                promised.promised(kind, from, to),
                promised.shortNotice(kind, from, to),
                kind,
                "hours");
    }

    /// A bus that stands at a stop is open, and has someone who helps.
    private Stream<PromisedInterval> calls(List<Call> calls, Duration notice, PromiseKind kind) {
        return calls.stream()
                .filter(call -> !call.school())
                .flatMap(
                        call ->
                                PromisedInterval.of(
                                        onDays(call.promised(notice)),
                                        onDays(call.lostAtShortNotice(notice)),
                                        kind,
                                        "call"));
    }

    private Spans onDays(Spans spans) {
        return spans.within(SwedishTime.startOf(from), SwedishTime.startOf(to.plusDays(1)));
    }
}
