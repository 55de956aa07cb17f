package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.promised.PromiseKind;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What becomes of a point that is put away and brought back, on both databases; today is Friday
/// 2026-11-20.
abstract class ArchiveContract {

    private static final Actor ADMIN = new Actor("u-1", "eva", Set.of(Role.ADMIN), Set.of(), null);
    private static final Actor IN_LULEA =
            new Actor("u-2", "nils", Set.of(Role.COORDINATOR), Set.of(), "2580");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    private static final String SHOP = "kvikkjokk";

    private final TestDatabase database;
    private ApplicationContext server;
    private Places places;
    private PlaceArchive archive;

    ArchiveContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server = database.start(Map.of("test.clock", "true"));
        places = server.getBean(Places.class);
        archive = server.getBean(PlaceArchive.class);
        server.getBean(PlaceChanges.class)
                .add(
                        ADMIN,
                        PlaceType.POINT,
                        PlaceForm.row(
                                Map.of(
                                        "id", SHOP,
                                        "name", "Affären i Kvikkjokk",
                                        "kinds", "village-point",
                                        "municipality", "2510",
                                        "openingHours", "Mo-Su 10:00-16:00")),
                        new ArrayList<>());
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    private long hours(LocalDate from, LocalDate to) {
        return places.promisedTime(SHOP).minutes(PromiseKind.ACCESS, from, to) / 60;
    }

    private void daysPass(int days) {
        server.getBean(TestClock.class).forward(Duration.ofDays(days));
    }

    @Test
    final void isInNoListAndKeepsItsIdAndItsFigures() {
        archive.archive(ADMIN, PlaceType.POINT, SHOP);

        assertThat(places.listPoints()).isEmpty();
        assertThat(places.allPoints()).isEmpty();
        assertThat(places.listArchived()).extracting(Place::id).containsExactly(SHOP);
        assertThat(places.listIn(places.scope("2510"))).extracting(Place::id).contains(SHOP);
        assertThat(places.get(SHOP).archivedOn()).isEqualTo(FRIDAY);
        assertThatThrownBy(
                        () ->
                                server.getBean(PlaceChanges.class)
                                        .add(
                                                ADMIN,
                                                PlaceType.BUS,
                                                PlaceForm.row(
                                                        Map.of(
                                                                "id",
                                                                SHOP,
                                                                "name",
                                                                "Bussen",
                                                                "municipality",
                                                                "2510")),
                                                new ArrayList<>()))
                .hasMessage("id-taken");
    }

    @Test
    final void whatWasPromisedThatDayStandsAndTheTimeBetweenPromisesNothing() {
        archive.archive(ADMIN, PlaceType.POINT, SHOP);

        assertThat(hours(FRIDAY.minusDays(1), FRIDAY.plusDays(6))).isEqualTo(12);

        daysPass(10);
        archive.restore(ADMIN, PlaceType.POINT, SHOP);

        assertThat(hours(FRIDAY.minusDays(1), FRIDAY)).isEqualTo(12);
        assertThat(hours(FRIDAY.plusDays(1), FRIDAY.plusDays(9))).isZero();
        assertThat(hours(FRIDAY.plusDays(10), FRIDAY.plusDays(11))).isEqualTo(12);
        assertThat(places.listPoints()).extracting(Place::id).containsExactly(SHOP);
    }

    @Test
    final void hoursThatWereToComeMeanwhileComeWithIt() {
        server.getBean(PlaceChanges.class)
                .replace(
                        ADMIN,
                        PlaceType.POINT,
                        SHOP,
                        PlaceForm.row(
                                Map.of(
                                        "name", "Affären i Kvikkjokk",
                                        "kinds", "village-point",
                                        "municipality", "2510",
                                        "openingHours", "Mo-Su 10:00-12:00",
                                        "hoursFrom", "2026-11-25")),
                        new ArrayList<>());
        archive.archive(ADMIN, PlaceType.POINT, SHOP);
        daysPass(10);

        archive.restore(ADMIN, PlaceType.POINT, SHOP);

        assertThat(hours(FRIDAY.plusDays(1), FRIDAY.plusDays(9))).isZero();
        assertThat(hours(FRIDAY.plusDays(10), FRIDAY.plusDays(10))).isEqualTo(2);
        assertThat(server.getBean(PlaceRecord.class).of(SHOP))
                .as("what nobody else keeps")
                .extracting(told -> told.row().what(), PlaceRecord.Told::fields)
                .contains(
                        tuple(
                                "withdrew hoursFrom=2026-11-25",
                                List.of(new FieldChange("openingHours", "Mo-Su 10:00-12:00", ""))));
    }

    @Test
    final void broughtBackTheSameDayItIsAsItWas() {
        archive.archive(ADMIN, PlaceType.POINT, SHOP);
        archive.archive(ADMIN, PlaceType.POINT, SHOP);

        archive.restore(ADMIN, PlaceType.POINT, SHOP);
        archive.restore(ADMIN, PlaceType.POINT, SHOP);

        assertThat(hours(FRIDAY, FRIDAY.plusDays(1))).isEqualTo(12);
        assertThat(server.getBean(PlaceRecord.class).of(SHOP))
                .extracting(told -> told.row().what(), PlaceRecord.Told::fields)
                .contains(
                        tuple("archived", List.of(new FieldChange("archivedOn", "", "2026-11-20"))),
                        tuple("restored", List.of(new FieldChange("archivedOn", "2026-11-20", ""))))
                .hasSize(3);
    }

    @Test
    final void isChangedAfterItWasBroughtBackAndOnlyByItsCoordinator() {
        assertThatThrownBy(() -> archive.archive(IN_LULEA, PlaceType.POINT, SHOP))
                .hasMessage("forbidden");
        assertThatThrownBy(() -> archive.archive(ADMIN, PlaceType.BUS, SHOP))
                .hasMessage("not-found");
        archive.archive(ADMIN, PlaceType.POINT, SHOP);

        assertThatThrownBy(
                        () ->
                                server.getBean(PlaceChanges.class)
                                        .replace(
                                                ADMIN,
                                                PlaceType.POINT,
                                                SHOP,
                                                PlaceForm.of(places.get(SHOP)),
                                                new ArrayList<>()))
                .hasMessage("archived");
        assertThatThrownBy(() -> archive.restore(IN_LULEA, PlaceType.POINT, SHOP))
                .hasMessage("forbidden");
    }
}
