package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.web.ProblemException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What is promised of changes of hours, on both databases.
abstract class HoursChangesContract {

    private static final LocalDate FIRST = LocalDate.of(2900, 6, 1);

    private final TestDatabase database;
    private ApplicationContext server;
    private HoursChanges hours;

    HoursChangesContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server = database.start();
        hours = server.getBean(HoursChanges.class);
        library("porjus", "2510");
        library("vittangi", "2584");
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    private void library(String id, String municipality) {
        server.getBean(PlaceChanges.class)
                .add(
                        PlacesContract.ADMIN,
                        PlaceType.POINT,
                        PlaceForm.row(
                                Map.of(
                                        "id", id,
                                        "name", "Biblioteket",
                                        "kinds", "library",
                                        "municipality", municipality,
                                        "openingHours", "Mo-Fr 10:00-17:00")),
                        new ArrayList<>());
    }

    private static GivenHours from(LocalDate day, String hours) {
        return new GivenHours(day, hours, null);
    }

    private List<String> versions(String id) {
        return hours.of(id).versions().stream()
                .map(one -> one.validFrom() + " " + one.openingHours())
                .toList();
    }

    private void put(String id, GivenHours wanted) {
        hours.change(PlacesContract.ADMIN, id, seen -> true, planned -> planned.with(wanted, null));
    }

    @Test
    final void hoursForSomeDaysGiveWayToWhatWouldHaveHeld() {
        put("porjus", from(FIRST.plusDays(10), "Mo 10:00-12:00"));
        put("porjus", from(FIRST.plusDays(90), "off"));

        hours.change(
                PlacesContract.ADMIN,
                "porjus",
                seen -> true,
                planned -> planned.with(from(FIRST, "Tu 10:00-12:00"), FIRST.plusDays(29)));

        assertThat(versions("porjus"))
                .containsExactly(
                        "0001-01-01 Mo-Fr 10:00-17:00",
                        "2900-06-01 Tu 10:00-12:00",
                        "2900-07-01 Mo 10:00-12:00",
                        "2900-08-30 off");
        assertThat(server.getBean(PlaceChangeTable.class).list("porjus"))
                .extracting(PlaceChangeRow::what)
                .contains(
                        "changed openingHours hoursFrom=2900-06-01",
                        "withdrew hoursFrom=2900-06-11");
    }

    @Test
    final void theHistoryTellsTheHoursThatWereReplaced() {
        put("porjus", from(FIRST, "Mo 10:00-12:00"));
        put("porjus", from(FIRST, "Tu 10:00-12:00"));

        assertThat(server.getBean(PlaceRecord.class).of("porjus").getFirst().fields())
                .containsExactly(
                        new FieldChange("openingHours", "Mo 10:00-12:00", "Tu 10:00-12:00"));
    }

    @Test
    final void theSameHoursOnceMoreMakeNoVersion() {
        put("porjus", from(FIRST, "Mo-Fr 10:00-17:00"));

        assertThat(versions("porjus")).hasSize(1);
    }

    @Test
    final void ofManyAllAreChangedOrNone() {
        assertThatThrownBy(
                        () ->
                                hours.changeAll(
                                        PlacesContract.IN_JOKKMOKK,
                                        List.of("porjus", "vittangi"),
                                        before -> Map.of("porjus", List.of())))
                .hasMessage("forbidden");
        assertThatThrownBy(
                        () ->
                                hours.changeAll(
                                        PlacesContract.ADMIN,
                                        List.of("porjus", "nowhere"),
                                        before -> Map.of("porjus", List.of())))
                .hasMessage("not-found");
        assertThat(versions("porjus")).hasSize(1);

        hours.changeAll(
                PlacesContract.ADMIN,
                List.of("vittangi", "porjus"),
                before -> Map.of("porjus", List.of(), "vittangi", List.of(from(FIRST, "off"))));

        assertThat(versions("porjus")).isEmpty();
        assertThat(versions("vittangi")).containsExactly("2900-06-01 off");
    }

    @Test
    final void ofTwoWhoAddHoursFromTheSameDayOneIsTold() throws Exception {
        String seen = hours.of("porjus").tag();

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> saved = new ArrayList<>();
            for (String text : List.of("Mo 10:00-12:00", "Tu 10:00-12:00")) {
                saved.add(two.submit(() -> added(seen, text)));
            }
            int times = 0;
            for (Future<Boolean> one : saved) {
                times += one.get() ? 1 : 0;
            }

            assertThat(times).isEqualTo(1);
        }
    }

    private boolean added(String seen, String text) {
        try {
            hours.change(
                    PlacesContract.ADMIN,
                    "porjus",
                    now -> now.tag().equals(seen),
                    planned -> planned.with(from(FIRST, text), null));
            return true;
        } catch (ProblemException refused) {
            assertThat(refused).hasMessage("changed-meanwhile");
            return false;
        }
    }
}
