package se.digipunkt.provisioning.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import se.digipunkt.provisioning.journey.Checkout;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.promised.DatedException;
import se.digipunkt.server.places.promised.HoursVersion;
import se.digipunkt.server.places.promised.HoursVersions;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.wording.HoursForm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/// The engine of promised time by itself, in this process.
@Tag("benchmark")
class PromisedTimeBenchmark {

    private static final double PROMISED_MILLIS = 1_000;
    private static final int POINTS = 500;
    private static final int ROUNDS = 20;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final List<String> HOURS =
            List.of(
                    "Mo-Fr 09:00-18:00; Sa 10:00-14:00; PH off; Jun 19-25 Fr off; Dec 24 off",
                    "Mo-Th 09:00-19:00; Fr 09:00-17:00; Jun 15-Aug 15 off;"
                            + " Jun 15-Aug 15 Mo-Fr 10:00-15:00; easter -3 days Mo-Fr 09:00-13:00;"
                            + " PH off; Dec 24 off; Dec 31 off",
                    "week 1-53/2 We 13:00-16:00; We[-1] 10:00-12:00; PH off || \"by telephone\"",
                    "24/7; Dec 20-Jan 06 off",
                    "Mo,We,Fr 08:00-12:00,13:00-17:00, Th 22:00-02:00; PH 12:00-15:00");

    private final Results results = new Results("Promised time");

    @Test
    void measure() {
        List<PromisedTime> points =
                IntStream.range(0, POINTS).mapToObj(PromisedTimeBenchmark::point).toList();
        String what = "promised minutes of 500 points over a year, both kinds";
        double firstTime = millis(() -> minutes(points));
        results.add(what + ", first time (target: under 1 s)", told(firstTime));
        for (int warm = 0; warm < ROUNDS; warm++) {
            assertThat(minutes(points)).isPositive();
        }
        results.add(what + ", warm", timed(() -> minutes(points)));
        results.add("what is promised now at 500 points, warm", now(points));
        results.add(
                "texts of 500 points read into hours, warm",
                timed(
                        () ->
                                IntStream.range(0, POINTS)
                                        .mapToLong(i -> hours(i).text().length())
                                        .sum()));
        OpeningHours hours = OpeningHours.of(HOURS.get(1));
        results.add(
                "one text into the rows of the form",
                timed(() -> HoursForm.of(hours).orElseThrow().seasons().size()));
        results.write(Checkout.root().resolve("docs/benchmarks.md"));

        assertThat(firstTime).isLessThan(PROMISED_MILLIS);
    }

    private static PromisedTime point(int number) {
        HoursVersion first =
                new HoursVersion(FIRST.minusYears(1), hours(number), hours(number + 1));
        HoursVersion summer =
                new HoursVersion(FIRST.plusDays(150), hours(number + 2), hours(number));
        Instant illness = Instant.parse("2026-03-03T07:00:00Z").plus(Duration.ofDays(number % 200));
        DatedException closed =
                new DatedException(
                        EnumSet.allOf(PromiseKind.class),
                        new Span(illness, illness.plus(Duration.ofDays(3))),
                        DatedException.Effect.CLOSED,
                        "illness",
                        illness);
        return new PromisedTime(
                new HoursVersions(List.of(first, summer)),
                List.of(closed),
                PromisedTime.USUAL_NOTICE);
    }

    private static OpeningHours hours(int number) {
        return OpeningHours.of(HOURS.get(number % HOURS.size()));
    }

    private static long minutes(List<PromisedTime> points) {
        long minutes = 0;
        for (PromisedTime point : points) {
            for (PromiseKind kind : PromiseKind.values()) {
                minutes += point.minutes(kind, FIRST, LAST);
            }
        }
        return minutes;
    }

    private static String now(List<PromisedTime> points) {
        Instant moment = Instant.parse("2026-11-22T12:00:00Z");
        LongSupplier all = () -> points.stream().map(point -> point.at(moment)).distinct().count();
        for (int warm = 0; warm < ROUNDS; warm++) {
            assertThat(all.getAsLong()).isPositive();
        }
        return timed(all);
    }

    private static String timed(LongSupplier work) {
        return told(millis(work));
    }

    private static double millis(LongSupplier work) {
        long begun = System.nanoTime();
        assertThat(work.getAsLong()).isPositive();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static String told(double millis) {
        return String.format(Locale.ROOT, "%.1f ms", millis);
    }
}
