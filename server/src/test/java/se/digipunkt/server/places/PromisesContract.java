package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.places.promised.PromiseKind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What points promise, on both databases, on Friday 2026-11-20 at 10:07.
abstract class PromisesContract {

    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

    private final TestDatabase database;
    private ApplicationContext server;
    private Places places;
    private Exceptions exceptions;

    PromisesContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server = database.start(Map.of("test.clock", "true", "digipunkt.notice", "48h"));
        places = server.getBean(Places.class);
        exceptions = server.getBean(Exceptions.class);
        point("kvikkjokk", "Mo-Fr 10:00-16:00");
        point("vuollerim", "Mo-Fr 10:00-12:00");
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    private void point(String id, String opening) {
        server.getBean(PlaceChanges.class)
                .add(
                        PlacesContract.ADMIN,
                        PlaceType.POINT,
                        PlaceForm.row(
                                Map.of(
                                        "id", id,
                                        "name", id,
                                        "kinds", "village-point",
                                        "municipality", "2510",
                                        "openingHours", opening)),
                        new ArrayList<>());
    }

    private ExceptionRow close(String from, String to) {
        return exceptions.announce(
                PlacesContract.IN_JOKKMOKK,
                "kvikkjokk",
                moments("", from, to, "holiday"),
                new ArrayList<>());
    }

    private static ExceptionForm moments(String effect, String from, String to, String reason) {
        return new ExceptionForm(
                "",
                effect,
                new TypedMoment("from", from, null),
                new TypedMoment("to", to, null),
                reason);
    }

    private long minutes(LocalDate day) {
        return places.promisedTime("kvikkjokk").minutes(PromiseKind.ACCESS, day, day);
    }

    @Test
    final void anExceptionComesBackAsItWasAnnounced() {
        ExceptionRow row = close("2026-11-24", "2026-11-24T12:00");

        assertThat(exceptions.coming("kvikkjokk")).containsExactly(row);
        assertThat(exceptions.coming("vuollerim")).isEmpty();
        assertThat(row.startsAt()).isEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
        assertThat(row.endsAt()).isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
    }

    @Test
    final void noticeIsASetting() {
        close("2026-11-24", "2026-11-24");
        close("2026-11-20", "2026-11-20");

        assertThat(minutes(TUESDAY)).isZero();
        assertThat(minutes(LocalDate.parse("2026-11-20"))).isEqualTo(360);

        exceptions.announce(
                PlacesContract.IN_JOKKMOKK,
                "kvikkjokk",
                moments("extra-open", "2026-11-22T10:00", "2026-11-22T11:00", ""),
                new ArrayList<>());

        assertThat(minutes(LocalDate.parse("2026-11-22"))).isEqualTo(60);
    }

    @Test
    final void whatIsOverCannotBeTakenBack() {
        ExceptionRow row = close("2026-11-20T10:00", "2026-11-20T12:00");
        server.getBean(TestClock.class).forward(Duration.ofHours(3));

        assertThatThrownBy(
                        () ->
                                exceptions.withdraw(
                                        PlacesContract.IN_JOKKMOKK, "kvikkjokk", row.id()))
                .hasMessage("exception-over");
        assertThat(exceptions.coming("kvikkjokk")).isEmpty();
    }

    @Test
    final void severalPointsAnswerAtOnceAsTheyDoAlone() {
        close("2026-11-24", "2026-11-24");

        assertThat(
                        places.promisedTimes(places.listPoints()).entrySet().stream()
                                .map(
                                        entry ->
                                                entry.getKey()
                                                        + " "
                                                        + entry.getValue()
                                                                .minutes(
                                                                        PromiseKind.STAFFED,
                                                                        TUESDAY,
                                                                        TUESDAY)))
                .containsExactlyInAnyOrder("kvikkjokk 0", "vuollerim 120");
        assertThat(places.promisedTimes(List.of())).isEmpty();
    }
}
