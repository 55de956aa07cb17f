package se.digipunkt.server.places.promised;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What holds whatever was announced.
class AnyExceptionsTest {

    private static final Instant MONDAY = Instant.parse("2026-10-18T22:00:00Z");
    private static final int HOURS = 14 * 24;

    @Property
    void partsOfAPeriodAddUp(
            @ForAll("points") PromisedTime point,
            @ForAll("kinds") PromiseKind kind,
            @ForAll @IntRange(max = HOURS * 60) int minutes) {
        Instant cut = MONDAY.plus(Duration.ofMinutes(minutes));

        assertThat(point.promised(kind, MONDAY, cut).union(point.promised(kind, cut, hour(HOURS))))
                .isEqualTo(point.promised(kind, MONDAY, hour(HOURS)));
        assertThat(
                        point.shortNotice(kind, MONDAY, cut)
                                .union(point.shortNotice(kind, cut, hour(HOURS))))
                .isEqualTo(point.shortNotice(kind, MONDAY, hour(HOURS)));
    }

    @Property
    void momentAgreesWithThePeriod(
            @ForAll("points") PromisedTime point,
            @ForAll @IntRange(max = HOURS * 60 - 1) int minutes) {
        Instant moment = MONDAY.plus(Duration.ofMinutes(minutes));
        Spans open = point.open(PromiseKind.ACCESS, MONDAY, hour(HOURS));

        boolean now = point.at(moment).access() instanceof Now.Open;

        assertThat(now).isEqualTo(open.at(moment).isPresent());
    }

    @Provide
    Arbitrary<PromiseKind> kinds() {
        return Arbitraries.of(PromiseKind.class);
    }

    @Provide
    Arbitrary<PromisedTime> points() {
        Arbitrary<Integer> hours = Arbitraries.integers().between(-48, HOURS);
        Arbitrary<DatedException> exceptions =
                Combinators.combine(
                                Arbitraries.of(PromiseKind.class).set().ofMinSize(1),
                                hours,
                                Arbitraries.integers().between(1, 96),
                                Arbitraries.of(DatedException.Effect.class),
                                hours)
                        .as(AnyExceptionsTest::exception);
        return Combinators.combine(texts(), texts(), exceptions.list().ofMaxSize(4))
                .as(AnyExceptionsTest::point);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of(
                "Mo-Fr 09:00-18:00; PH off",
                "24/7",
                "22:00-03:00",
                "Mo 20:00-44:00, We 10:00-12:00,13:00-15:00",
                "");
    }

    private static PromisedTime point(
            String first, String second, List<DatedException> exceptions) {
        HoursVersions versions =
                new HoursVersions(
                        List.of(
                                version(LocalDate.of(2026, 1, 1), first),
                                version(LocalDate.of(2026, 10, 24), second)));
        return new PromisedTime(versions, exceptions, PromisedTime.USUAL_NOTICE);
    }

    private static HoursVersion version(LocalDate from, String text) {
        return new HoursVersion(from, OpeningHours.of(text), OpeningHours.NONE);
    }

    private static DatedException exception(
            Set<PromiseKind> kinds,
            int from,
            int length,
            DatedException.Effect effect,
            int announced) {
        Span span = new Span(hour(from), hour(from + length));
        return new DatedException(kinds, span, effect, "other", hour(announced));
    }

    private static Instant hour(int hour) {
        return MONDAY.plus(Duration.ofHours(hour));
    }
}
