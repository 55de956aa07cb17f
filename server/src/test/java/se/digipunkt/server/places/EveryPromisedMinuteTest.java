package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

import se.digipunkt.server.places.CountedPromise.Counted;
import se.digipunkt.server.places.CountedPromise.Version;
import se.digipunkt.server.places.hours.AnyHours;
import se.digipunkt.server.places.hours.AnyHours.AnyRule;
import se.digipunkt.server.places.hours.MinuteByMinute;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.promised.DatedException;
import se.digipunkt.server.places.promised.HoursVersion;
import se.digipunkt.server.places.promised.HoursVersions;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.Promised;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.Span;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Interval arithmetic against counting, for all that a promise is made of: versions of hours, the
/// point's last day, exceptions and calls of buses.
class EveryPromisedMinuteTest {

    private static final int DAYS = 4;

    /// Near a time shift, a holiday or New Year, or none of them.
    private static final List<LocalDate> DAYS_OF_INTEREST =
            List.of(
                    LocalDate.of(2026, 3, 27),
                    LocalDate.of(2026, 10, 23),
                    LocalDate.of(2026, 12, 30),
                    LocalDate.of(2026, 6, 18),
                    LocalDate.of(2026, 11, 16));

    @Property(tries = 120)
    void minutesAreThoseCountedOneByOne(
            @ForAll("promises") CountedPromise promise,
            @ForAll PromiseKind kind,
            @ForAll @IntRange(max = 24 * 60) int begins,
            @ForAll @IntRange(min = 1, max = (DAYS - 1) * 24 * 60) int length) {
        Instant from = MinuteByMinute.midnight(promise.day()).plus(Duration.ofMinutes(begins));
        Span time = new Span(from, from.plus(Duration.ofMinutes(length)));

        Promised promised =
                Promises.promised(
                        promisedTime(promise), promise.calls(), promise.notice(), kind, time);

        assertThat(new Counted(promised.minutes(), promised.open().minutes()))
                .isEqualTo(promise.count(kind, time));
        assertThat(promised.shortNotice().minutes())
                .isEqualTo(promised.minutes() - promised.open().minutes());
    }

    private static PromisedTime promisedTime(CountedPromise promise) {
        Validity validity = new Validity(HoursRow.ALWAYS, promise.end());
        HoursVersions versions =
                validity.cut(
                        promise.versions().stream()
                                .map(
                                        version ->
                                                new HoursVersion(
                                                        version.from(),
                                                        hours(version.access()),
                                                        hours(version.staffed())))
                                .toList());
        return new PromisedTime(versions, promise.exceptions(), promise.notice());
    }

    private static OpeningHours hours(List<AnyRule> rules) {
        return rules.isEmpty() ? OpeningHours.NONE : OpeningHours.of(AnyHours.text(rules));
    }

    @Provide
    Arbitrary<CountedPromise> promises() {
        return Combinators.combine(
                        Arbitraries.of(DAYS_OF_INTEREST),
                        Arbitraries.of(0, 24, 48).map(Duration::ofHours))
                .flatAs(EveryPromisedMinuteTest::promises);
    }

    private static Arbitrary<CountedPromise> promises(LocalDate day, Duration notice) {
        return Combinators.combine(
                        versions(day),
                        Arbitraries.integers().between(1, 30),
                        exceptions(day, notice).list().ofMaxSize(4),
                        calls(day, notice).list().ofMaxSize(3))
                .as(
                        (versions, last, exceptions, calls) ->
                                new CountedPromise(
                                        versions,
                                        day.plusDays(last),
                                        exceptions,
                                        calls,
                                        notice,
                                        day));
    }

    private static Arbitrary<List<Version>> versions(LocalDate day) {
        Arbitrary<List<AnyRule>> given =
                Arbitraries.oneOf(AnyHours.rules(), AnyHours.rules(), Arbitraries.just(List.of()));
        return Combinators.combine(Arbitraries.integers().between(-4, DAYS), given, given)
                .as((begins, access, staffed) -> new Version(day.plusDays(begins), access, staffed))
                .list()
                .uniqueElements(Version::from)
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Arbitrary<DatedException> exceptions(LocalDate day, Duration notice) {
        return Combinators.combine(
                        Arbitraries.of(PromiseKind.class).set().ofMinSize(1),
                        spans(day),
                        Arbitraries.of(DatedException.Effect.class),
                        ahead(notice))
                .as(
                        (kinds, span, effect, ahead) ->
                                new DatedException(
                                        kinds, span, effect, "other", span.from().minus(ahead)));
    }

    /// How long before a time something is announced: mostly around the notice.
    private static Arbitrary<Duration> ahead(Duration notice) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, minutes(-60, 8 * 60).map(notice::plus)),
                Tuple.of(1, minutes(-5 * 60, 50 * 60)));
    }

    private static Arbitrary<Duration> minutes(int least, int most) {
        return Arbitraries.integers().between(least, most).map(Duration::ofMinutes);
    }

    private static Arbitrary<Call> calls(LocalDate day, Duration notice) {
        return Combinators.combine(
                        Arbitraries.of(CallState.class), spans(day), spans(day), ahead(notice))
                .as(
                        (state, now, moved, ahead) -> {
                            Span planned = state == CallState.MOVED ? moved : now;
                            return new Call(
                                    "t:kabdalis:" + day,
                                    "t",
                                    "bus",
                                    "kabdalis",
                                    day,
                                    now.from(),
                                    now.to(),
                                    planned.from(),
                                    planned.to(),
                                    state,
                                    state == CallState.PLANNED ? null : planned.from().minus(ahead),
                                    null,
                                    false);
                        });
    }

    private static Arbitrary<Span> spans(LocalDate day) {
        return Combinators.combine(moments(day), Arbitraries.integers().between(1, 40 * 60))
                .as((from, minutes) -> new Span(from, from.plus(Duration.ofMinutes(minutes))));
    }

    /// From a day before to the last of the days.
    private static Arbitrary<Instant> moments(LocalDate day) {
        return Arbitraries.integers()
                .between(-24 * 60, DAYS * 24 * 60)
                .map(minutes -> MinuteByMinute.midnight(day).plus(Duration.ofMinutes(minutes)));
    }
}
