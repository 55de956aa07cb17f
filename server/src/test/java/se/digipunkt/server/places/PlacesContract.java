package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.StartupEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.registry.Contact;
import se.digipunkt.server.places.registry.Facility;
import se.digipunkt.server.places.registry.Organisation;
import se.digipunkt.server.places.registry.OrganisationRole;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What the tables and the door promise on both databases.
abstract class PlacesContract {

    static final Actor ADMIN = new Actor("u-1", "eva", Set.of(Role.ADMIN), Set.of(), null);
    static final Actor IN_JOKKMOKK =
            new Actor("u-2", "nils", Set.of(Role.COORDINATOR), Set.of(), "2510");

    private final TestDatabase database;
    private ApplicationContext server;
    private Places places;
    private PlaceChanges changes;

    PlacesContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server = database.start();
        places = server.getBean(Places.class);
        changes = server.getBean(PlaceChanges.class);
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    private Place add(PlaceType type, Map<String, String> fields) {
        return changes.add(ADMIN, type, PlaceForm.row(fields), new ArrayList<>());
    }

    private Place library(String id, String name, String municipality) {
        return add(
                PlaceType.POINT,
                Map.of("id", id, "name", name, "kinds", "library", "municipality", municipality));
    }

    private Place bus(String id, String name, String municipality) {
        return add(PlaceType.BUS, Map.of("id", id, "name", name, "municipality", municipality));
    }

    @Test
    final void anEmptyServerKnowsAllMunicipalitiesOfSweden() {
        assertThat(places.listMunicipalities()).hasSize(290);
        assertThat(places.getMunicipality("0114"))
                .isEqualTo(new Municipality("0114", "Upplands Väsby", "01", null, null));
        assertThat(places.getMunicipality("2510"))
                .isEqualTo(new Municipality("2510", "Jokkmokk", "25", 4676, 2025));
        assertThatThrownBy(() -> places.getMunicipality("9999"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    final void whatIsShippedIsLoadedOnce() {
        LocalityTable localities = server.getBean(LocalityTable.class);

        assertThat(localities.count()).isEqualTo(2047);

        server.getBean(ReferenceLoad.class).onApplicationEvent(new StartupEvent(server));

        assertThat(localities.count()).isEqualTo(2047);
        assertThat(places.listMunicipalities()).hasSize(290);
    }

    private static ServicePoint skaulo() {
        return new ServicePoint(
                "ddc-2523",
                "DigidelCenter Soutujärvi",
                Map.of("fit", "Sjokkerin tikitaalisentteri", "se", "Čohkkiras"),
                EnumSet.of(PointKind.VILLAGE_POINT, PointKind.DIGIDELCENTER),
                "2523",
                List.of(
                        new Organisation("Gällivare kommun", OrganisationRole.RUNS),
                        new Organisation("Byaförening: norr", OrganisationRole.HOSTS)),
                67.4153,
                21.1106,
                "locality-centroid",
                "Skolvägen 3, 982 60 Skaulo",
                "Mo-Fr 08:00-18:00; PH off",
                "Tu 10:00-14:00",
                List.of("sv", "fit", "zh-Hant"),
                EnumSet.of(Facility.STEP_FREE, Facility.PRIVATE_ROOM),
                new Contact("+46 970 170 00", "skaulo@example.org", null),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2027-02-28"),
                null,
                true);
    }

    @Test
    final void aPointComesBackAsItWasWritten() {
        ServicePoint whole = skaulo();

        changes.add(ADMIN, PlaceType.POINT, PlaceForm.of(whole), new ArrayList<>());
        library("lib-2510-1", "Jokkmokks bibliotek", "2510");

        assertThat(places.find("ddc-2523")).contains(whole);
        assertThat(places.get("lib-2510-1"))
                .isEqualTo(
                        new ServicePoint(
                                "lib-2510-1",
                                "Jokkmokks bibliotek",
                                Map.of(),
                                Set.of(PointKind.LIBRARY),
                                "2510",
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                Set.of(),
                                null,
                                null,
                                null,
                                null,
                                false));
    }

    @Test
    final void pointsAndBusesShareOneNamespace() {
        bus("jokkmokk", "Jokkmokks bokbuss", "2510");

        assertThatThrownBy(() -> library("jokkmokk", "Jokkmokks bibliotek", "2510"))
                .hasMessage("id-taken");
        assertThat(places.get("jokkmokk")).isInstanceOf(Bus.class);
    }

    @Test
    final void listsInSwedishOrderByMunicipalityAndName() {
        library("aa", "Öbackens bibliotek", "2580");
        library("bb", "Älvsbyns bibliotek", "2560");
        library("cc", "Zetterbergs bibliotek", "2580");
        library("dd", "Arjeplogs bibliotek", "2506");

        assertThat(places.listPoints().stream().map(ServicePoint::name))
                .containsExactly(
                        "Arjeplogs bibliotek",
                        "Zetterbergs bibliotek",
                        "Öbackens bibliotek",
                        "Älvsbyns bibliotek");
    }

    @Test
    final void aScopeIsTheRegionAMunicipalityOrAPlace() {
        Place library = library("lib-2510-1", "Jokkmokks bibliotek", "2510");
        Place other = library("lib-2580-1", "Luleå stadsbibliotek", "2580");
        Place bus = bus("bus-jokkmokk", "Jokkmokks bokbuss", "2510");

        assertThat(places.listIn(places.scope("region")))
                .containsExactlyInAnyOrder(library, other, bus);
        assertThat(places.listIn(places.scope("2510"))).containsExactly(library);
        assertThat(places.listIn(places.scope("bus-jokkmokk"))).containsExactly(bus);
        assertThat(places.scope("2510").text()).isEqualTo("2510");
        assertThatThrownBy(() -> places.scope("9999")).hasMessage("not-found");
        assertThatThrownBy(() -> places.scope("lib-9")).hasMessage("not-found");
    }

    @Test
    final void everyChangeLeavesARow() {
        library("lib-2510-1", "Jokkmokks bibliotek", "2510");

        for (String name : List.of("Jokkmokks bibliotek", "Dálvvadisá girjerádju")) {
            changes.replace(
                    ADMIN,
                    PlaceType.POINT,
                    "lib-2510-1",
                    PlaceForm.row(Map.of("name", name, "kinds", "library", "municipality", "2510")),
                    new ArrayList<>());
        }

        assertThat(server.getBean(PlaceChangeTable.class).list("lib-2510-1"))
                .extracting(PlaceChangeRow::who, PlaceChangeRow::what)
                .containsExactly(tuple("u-1", "created"), tuple("u-1", "changed name"));
    }

    @Test
    final void aCoordinatorChangesOnlyTheirMunicipality() {
        library("lib-2580-1", "Luleå stadsbibliotek", "2580");
        PlaceForm moved =
                PlaceForm.row(Map.of("name", "Taget", "kinds", "library", "municipality", "2510"));

        assertThatThrownBy(
                        () ->
                                changes.replace(
                                        IN_JOKKMOKK,
                                        PlaceType.POINT,
                                        "lib-2580-1",
                                        moved,
                                        new ArrayList<>()))
                .hasMessage("forbidden");
        assertThat(places.get("lib-2580-1").name()).isEqualTo("Luleå stadsbibliotek");
    }

    private ServicePoint hours(String opening, String from) {
        return (ServicePoint)
                changes.replace(
                        ADMIN,
                        PlaceType.POINT,
                        "lib-2510-1",
                        PlaceForm.row(
                                Map.of(
                                        "name", "Jokkmokks bibliotek",
                                        "kinds", "library",
                                        "municipality", "2510",
                                        "openingHours", opening,
                                        "hoursFrom", from)),
                        new ArrayList<>());
    }

    private List<String> versions() {
        return server.getBean(HoursTable.class).list("lib-2510-1").stream()
                .map(row -> row.validFrom() + " " + row.openingHours())
                .toList();
    }

    @Test
    final void newHoursAreAVersionAndWhatWasPromisedStands() {
        String today = server.getBean(HoursHistory.class).today().toString();
        library("lib-2510-1", "Jokkmokks bibliotek", "2510");

        assertThat(hours("Mo-Fr 10:00-17:00", "2026-01-01").openingHours())
                .isEqualTo("Mo-Fr 10:00-17:00");
        assertThat(hours("Mo-Fr 10:00-17:00", "").openingHours()).isEqualTo("Mo-Fr 10:00-17:00");
        assertThat(hours("Mo-Fr 09:00-16:00", "").openingHours()).isEqualTo("Mo-Fr 09:00-16:00");
        assertThat(hours("Mo-Fr 09:00-15:00", "").openingHours()).isEqualTo("Mo-Fr 09:00-15:00");
        assertThat(hours("Mo 09:00-12:00", "2090-06-01").openingHours())
                .isEqualTo("Mo-Fr 09:00-15:00");
        assertThat(hours("", "2090-09-01").openingHours()).isEqualTo("Mo-Fr 09:00-15:00");

        assertThat(versions())
                .containsExactly(
                        "2026-01-01 Mo-Fr 10:00-17:00",
                        today + " Mo-Fr 09:00-15:00",
                        "2090-06-01 Mo 09:00-12:00",
                        "2090-09-01 null");
        assertThat(server.getBean(PlaceChangeTable.class).list("lib-2510-1"))
                .extracting(PlaceChangeRow::what)
                .contains("changed openingHours hoursFrom=2090-06-01")
                .hasSize(6);
    }

    @Test
    final void onlyHoursThatAreNotInForceYetCanBeTakenBack() {
        library("lib-2510-1", "Jokkmokks bibliotek", "2510");
        hours("Mo-Fr 10:00-17:00", "2026-01-01");
        hours("Mo 09:00-12:00", "2090-06-01");
        String first = "2026-01-01";
        String future = "2090-06-01";
        HoursChanges hours = server.getBean(HoursChanges.class);

        hours.withdraw(IN_JOKKMOKK, "lib-2510-1", future, seen -> true);

        assertThat(versions()).containsExactly("2026-01-01 Mo-Fr 10:00-17:00");
        assertThatThrownBy(() -> hours.withdraw(IN_JOKKMOKK, "lib-2510-1", first, seen -> true))
                .hasMessage("hours-in-force");
        assertThatThrownBy(() -> hours.withdraw(IN_JOKKMOKK, "lib-2510-1", future, seen -> true))
                .hasMessage("not-found");
    }

    @Test
    final void hoursFromBeforeTheyWereReadBreakNothing() {
        library("lib-2510-1", "Jokkmokks bibliotek", "2510");
        HoursTable table = server.getBean(HoursTable.class);
        server.getBean(WriteGate.class)
                .write(
                        () ->
                                table.put(
                                        new HoursRow(
                                                "lib-2510-1", HoursRow.ALWAYS, "ring oss", null)));

        assertThat(places.listPoints())
                .extracting(ServicePoint::openingHours)
                .containsExactly("ring oss");
    }

    @Test
    final void sampleDataAreSeenAtOnce() {
        assertThat(places.anySample()).isFalse();

        add(
                PlaceType.BUS,
                Map.of("id", "bus-1", "name", "Bokbuss", "municipality", "2584", "sample", "true"));

        assertThat(places.anySample()).isTrue();
    }

    @Test
    final void ofTwoWhoChangeWhatTheyBothSawOneIsTold() throws Exception {
        Place seen = library("lib-2510-1", "Jokkmokks bibliotek", "2510");

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> saved = new ArrayList<>();
            for (String name : List.of("Dálvvadisá girjerádju", "Biblioteket i Jokkmokk")) {
                saved.add(two.submit(() -> renamed(seen, name)));
            }
            int times = 0;
            for (Future<Boolean> one : saved) {
                times += one.get() ? 1 : 0;
            }

            assertThat(times).isEqualTo(1);
        }
    }

    private boolean renamed(Place seen, String name) {
        PlaceForm form =
                PlaceForm.row(Map.of("name", name, "kinds", "library", "municipality", "2510"));
        try {
            changes.replace(
                    ADMIN, PlaceType.POINT, seen.id(), form, new ArrayList<>(), seen::equals);
            return true;
        } catch (ProblemException refused) {
            assertThat(refused).hasMessage("changed-meanwhile");
            return false;
        }
    }
}
