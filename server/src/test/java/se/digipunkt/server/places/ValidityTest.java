package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.promised.DatedException;
import se.digipunkt.server.places.promised.HoursVersion;
import se.digipunkt.server.places.promised.HoursVersions;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

final class ValidityTest {

    private static final List<HoursVersion> TWO =
            List.of(
                    version("0001-01-01", "Mo 10:00-12:00"),
                    version("2026-06-01", "Tu 10:00-12:00"));

    private static HoursVersion version(String from, String opening) {
        return new HoursVersion(LocalDate.parse(from), OpeningHours.of(opening), OpeningHours.NONE);
    }

    private static List<String> days(HoursVersions versions) {
        return versions.list().stream()
                .map(version -> version.validFrom() + " " + version.openingHours())
                .toList();
    }

    private static Validity days(String from, String end) {
        return new Validity(LocalDate.parse(from), LocalDate.parse(end));
    }

    @Test
    void whatIsInForceOnTheFirstDayBeginsThere() {
        assertThat(days(days("2026-03-01", "2026-09-01").cut(TWO)))
                .containsExactly(
                        "2026-03-01 Mo 10:00-12:00", "2026-06-01 Tu 10:00-12:00", "2026-09-01 ");
        assertThat(days(days("2026-06-01", "2026-09-01").cut(TWO)))
                .containsExactly("2026-06-01 Tu 10:00-12:00", "2026-09-01 ");
        assertThat(days(days("2026-03-01", "2026-06-01").cut(TWO)))
                .containsExactly("2026-03-01 Mo 10:00-12:00", "2026-06-01 ");
    }

    @Test
    void noDaysPromiseNothing() {
        Validity never = days("2026-03-01", "2026-03-01");

        assertThat(never.cut(TWO)).isEqualTo(HoursVersions.NONE);
        assertThat(never.cut(extra("2026-02-01", "2026-04-01"))).isEmpty();
    }

    @Test
    void anExceptionCountsOnThePointsDaysOnly() {
        assertThat(days("2026-03-01", "2026-09-01").cut(extra("2026-02-01", "2026-03-02")))
                .map(DatedException::span)
                .contains(span("2026-03-01", "2026-03-02"));
        assertThat(days("2026-03-01", "2026-09-01").cut(extra("2026-09-01", "2026-09-02")))
                .isEmpty();
    }

    private static DatedException extra(String from, String to) {
        return new DatedException(
                Set.of(PromiseKind.ACCESS),
                span(from, to),
                DatedException.Effect.EXTRA_OPEN,
                "event",
                Instant.EPOCH);
    }

    private static Span span(String from, String to) {
        return new Span(
                SwedishTime.startOf(LocalDate.parse(from)),
                SwedishTime.startOf(LocalDate.parse(to)));
    }
}
