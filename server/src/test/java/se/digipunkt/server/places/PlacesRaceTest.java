package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.TwoTransactions;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.Imported;
import se.digipunkt.server.web.ProblemException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/// What two people do to the same places at once, on PostgreSQL, where both may write.
final class PlacesRaceTest {

    private static final Actor ADMIN = new Actor("u-1", "eva", Set.of(Role.ADMIN), Set.of(), null);
    private static final String SHOP = "kvikkjokk";
    private static final String WITH_ADDRESS =
            """
            id,name,kinds,municipality,address
            kvikkjokk,Affären i Kvikkjokk,village-point,2510,Storgatan 1
            """;

    private ApplicationContext server;
    private TwoTransactions two;
    private Places places;
    private PlaceChanges changes;

    @BeforeEach
    void start() {
        server = TestDatabase.POSTGRES.start();
        two = new TwoTransactions(server);
        places = server.getBean(Places.class);
        changes = server.getBean(PlaceChanges.class);
        add(SHOP, "Affären i Kvikkjokk");
    }

    @AfterEach
    void stop() {
        two.close();
        server.close();
    }

    private static Map<String, String> point(String id, String name) {
        return Map.of("id", id, "name", name, "kinds", "village-point", "municipality", "2510");
    }

    private void add(String id, String name) {
        changes.add(ADMIN, PlaceType.POINT, PlaceForm.row(point(id, name)), new ArrayList<>());
    }

    private Imported load(String csv) {
        return server.getBean(PlacesImport.class)
                .load(
                        ADMIN,
                        PlaceType.POINT,
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileLeavesAloneWhatItDoesNotTellAlsoWhenItIsBeingChanged() throws ExecutionException {
        Map<String, String> withPhone = new HashMap<>(point(SHOP, "Affären i Kvikkjokk"));
        withPhone.put("phone", "0971-210 22");

        two.meet(
                () ->
                        changes.replace(
                                ADMIN,
                                PlaceType.POINT,
                                SHOP,
                                PlaceForm.row(withPhone),
                                new ArrayList<>()),
                () -> load(WITH_ADDRESS));

        assertThat(PlaceForm.of(places.get(SHOP)).texts())
                .containsEntry("phone", "0971-210 22")
                .containsEntry("address", "Storgatan 1");
    }

    @Test
    void aFileDoesNotChangeWhatIsBeingArchived() {
        assertThatThrownBy(
                        () ->
                                two.meet(
                                        () ->
                                                server.getBean(PlaceArchive.class)
                                                        .archive(ADMIN, PlaceType.POINT, SHOP),
                                        () -> load(WITH_ADDRESS)))
                .hasRootCauseMessage("import-refused");
    }

    @Test
    void anIdThatIsTakenMeanwhileIsToldByItsLine() {
        Throwable refused =
                catchThrowable(
                        () ->
                                two.meet(
                                        () -> add("arrenjarka", "Årrenjarka fjällby"),
                                        () ->
                                                load(
                                                        """
                                                        id,name,kinds,municipality
                                                        porjus,Porjus,library,2510
                                                        arrenjarka,Årrenjarka,library,2510
                                                        """)));

        assertThat(refused)
                .cause()
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.problem().faults())
                                        .containsExactly(
                                                new Fault("/line/3/id", "taken-meanwhile", "")));
        assertThat(places.find("porjus")).isEmpty();
    }

    private ExceptionRow announce(String effect, String kind) {
        String day = places.today().plusDays(3).toString();
        Map<String, String> fields =
                Map.of(
                        "effect", effect,
                        "kind", kind,
                        "from", day,
                        "fromTime", "10:00",
                        "to", day,
                        "toTime", "12:00");
        return server.getBean(Exceptions.class)
                .announce(ADMIN, SHOP, ExceptionForm.posted(fields), new ArrayList<>());
    }

    @Test
    void whatTwoAnnounceAtOnceIsAnnouncedOnce() throws ExecutionException {
        two.meet(() -> announce("closed", "both"), () -> announce("closed", "both"));

        assertThat(server.getBean(Exceptions.class).coming(SHOP)).hasSize(1);
    }

    @Test
    void nobodyIsToHelpBehindDoorsThatAreBeingClosed() {
        Map<String, String> open = new HashMap<>(point(SHOP, "Affären i Kvikkjokk"));
        open.put("openingHours", "24/7");
        open.put("staffedHours", "off");
        changes.replace(ADMIN, PlaceType.POINT, SHOP, PlaceForm.row(open), new ArrayList<>());

        assertThatThrownBy(
                        () ->
                                two.meet(
                                        () -> announce("closed", "both"),
                                        () -> announce("extra-open", "staffed")))
                .cause()
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.problem().faults())
                                        .extracting(Fault::code)
                                        .containsExactly("extra-help-while-closed"));
    }
}
