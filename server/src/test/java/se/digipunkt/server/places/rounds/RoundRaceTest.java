package se.digipunkt.server.places.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.TwoTransactions;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.SamplePlaces;
import se.digipunkt.server.places.timetable.Round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/// What two people do to one round at once, on PostgreSQL, where both may write. The clock stands
/// at noon on Sunday 22 November 2026.
final class RoundRaceTest {

    private static final Actor ADMIN = new Actor("u-1", "eva", Set.of(Role.ADMIN), Set.of(), null);
    private static final String FIRST = "tisdag:bolebyn:2026-11-24";

    private ApplicationContext server;
    private TwoTransactions two;

    @BeforeEach
    void start() {
        server =
                TestDatabase.POSTGRES.start(
                        Map.of("test.clock", "true", "test.clock-at", "2026-11-22T11:00:00Z"));
        SamplePlaces.addTo(server);
        two = new TwoTransactions(server);
    }

    @AfterEach
    void stop() {
        two.close();
        server.close();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static RoundForm round(String from, String to) {
        return new RoundJson(new ArrayList<>())
                .form(
                        json(
                                """
                                {"id": "tisdag", "bus": "bus-pitea", "name": "Tisdagsturen",
                                 "firstDay": "2026-09-01", "rule": "FREQ=WEEKLY;BYDAY=TU",
                                 "stops": [{"point": "bolebyn", "from": "%s", "to": "%s"}]}
                                """
                                        .formatted(from, to)));
    }

    private Round add() {
        return server.getBean(RoundChanges.class)
                .add(ADMIN, round("10:00", "10:30"), FieldReader.Pointers.JSON, new ArrayList<>());
    }

    private Round driveAtEleven() {
        return server.getBean(RoundChanges.class)
                .replace(
                        ADMIN,
                        "tisdag",
                        round("11:00", "11:30"),
                        FieldReader.Pointers.JSON,
                        new ArrayList<>());
    }

    private Call cancelFirst() {
        Announcement wanted =
                Announcement.json(
                                json("{\"state\": \"cancelled\", \"reason\": \"weather\"}"),
                                new ArrayList<>())
                        .orElseThrow();
        return server.getBean(CallChanges.class).announce(ADMIN, FIRST, wanted);
    }

    private Call addCall(String id, String from) {
        Announcement wanted =
                Announcement.json(
                                json(
                                        """
                                        {"state": "extra", "reason": "other",
                                         "from": "2026-11-26T%s:00Z", "to": "2026-11-26T12:30:00Z"}
                                        """
                                                .formatted(from)),
                                new ArrayList<>())
                        .orElseThrow();
        return server.getBean(CallChanges.class).announce(ADMIN, id, wanted);
    }

    private Call first() {
        return server.getBean(Calls.class).find(FIRST).orElseThrow();
    }

    private List<Call> all() {
        return server.getBean(Calls.class)
                .of("bus-pitea", LocalDate.parse("2026-01-01"), LocalDate.parse("2028-12-31"));
    }

    @Test
    void aNewTimetableLeavesACallAloneThatIsBeingCancelled() throws ExecutionException {
        add();

        two.meet(this::cancelFirst, this::driveAtEleven);

        assertThat(first().state()).isEqualTo(CallState.CANCELLED);
        assertThat(first().from()).isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
    }

    @Test
    void aTimetableThatNoLongerHasACallLeavesItWhenItIsBeingCancelled() throws ExecutionException {
        add();

        two.meet(
                this::cancelFirst,
                () ->
                        server.getBean(RoundChanges.class)
                                .replace(
                                        ADMIN,
                                        "tisdag",
                                        new RoundJson(new ArrayList<>())
                                                .form(
                                                        json(
                                                                """
                                                                {"id": "tisdag", "bus": "bus-pitea",
                                                                 "name": "Tisdagsturen",
                                                                 "firstDay": "2026-09-01",
                                                                 "rule": "FREQ=WEEKLY;BYDAY=FR",
                                                                 "stops": [{"point": "bolebyn",
                                                                   "from": "10:00", "to": "10:30"}]}
                                                                """)),
                                        FieldReader.Pointers.JSON,
                                        new ArrayList<>()));

        assertThat(first().state()).isEqualTo(CallState.CANCELLED);
    }

    @Test
    void theDailyPlanWaitsForATimetableThatIsBeingChanged() throws ExecutionException {
        add();

        two.meet(
                this::driveAtEleven,
                () -> {
                    server.getBean(CallsJob.class).writeAll();
                    return true;
                });

        assertThat(all())
                .allSatisfy(
                        call ->
                                assertThat(call.from())
                                        .isEqualTo(
                                                call.date()
                                                        .atTime(11, 0)
                                                        .atZone(
                                                                java.time.ZoneId.of(
                                                                        "Europe/Stockholm"))
                                                        .toInstant()));
    }

    @Test
    void theSecondWhoTakesAnIdIsToldThatItIsTaken() {
        assertThatThrownBy(() -> two.meet(this::add, this::add)).hasRootCauseMessage("round-taken");
    }

    @Test
    void twoWhoAddTheSameCallAddItOnce() throws ExecutionException {
        add();
        String thursday = "tisdag:bolebyn:2026-11-26";

        Call second = two.meet(() -> addCall(thursday, "12:00"), () -> addCall(thursday, "12:00"));

        assertThat(all()).filteredOn(call -> call.id().equals(thursday)).containsExactly(second);
        assertThat(second.from()).isEqualTo(Instant.parse("2026-11-26T12:00:00Z"));
    }

    @Test
    void noRoundGoesToAStopThatIsBeingArchived() {
        assertThatThrownBy(() -> two.meet(() -> SamplePlaces.archive(server, "bolebyn"), this::add))
                .hasRootCauseMessage("validation");
        assertThat(all()).isEmpty();
    }

    @Test
    void noStopIsArchivedThatARoundIsBeingGiven() {
        assertThatThrownBy(
                        () ->
                                two.meet(
                                        this::add,
                                        () -> {
                                            SamplePlaces.archive(server, "bolebyn");
                                            return true;
                                        }))
                .hasRootCauseMessage("still-served");
        assertThat(server.getBean(Places.class).get("bolebyn").archived()).isFalse();
    }
}
