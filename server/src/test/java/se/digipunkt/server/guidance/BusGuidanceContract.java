package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryBody.VisitEvent;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.visits.VisitTold;
import se.digipunkt.server.storage.WriteGate;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Where help given from a bus counts, on both databases: every day the bus stands in Kåbdalis from
/// 10:00 to 10:30.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BusGuidanceContract {

    private static final LocalDate FIRST = LocalDate.parse("2026-12-01");
    private static final Instant RECEIVED = Instant.parse("2027-06-01T00:00:00Z");

    private final TestDatabase database;
    private RunningServer server;
    private Guidance guidance;

    /// Each test has a day of its own.
    private LocalDate day = FIRST;

    BusGuidanceContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    final void start() {
        server = RunningServer.on(database, Map.of("test.clock", "true"));
        guidance = server.bean(Guidance.class);
        send(
                "POST",
                "/api/v1/buses",
                "{\"id\":\"bussen\",\"name\":\"Bussen\",\"municipality\":\"2510\"}");
        send(
                "POST",
                "/api/v1/buses",
                "{\"id\":\"annan\",\"name\":\"Annan\",\"municipality\":\"2510\"}");
        send(
                "POST",
                "/api/v1/points",
                "{\"id\":\"kabdalis\",\"name\":\"Kåbdalis\",\"kinds\":[\"bus-stop\"],\"municipality\":\"2510\"}");
        send(
                "POST",
                "/api/v1/points",
                "{\"id\":\"jackvik\",\"name\":\"Jäckvik\",\"kinds\":[\"village-point\"],\"municipality\":\"2506\"}");
        send(
                "POST",
                "/api/v1/rounds",
                "{\"id\":\"turen\",\"bus\":\"bussen\",\"name\":\"Turen\",\"firstDay\":\"2026-11-21\",\"rule\":\"FREQ=DAILY\",\"holidays\":true,\"stops\":[{\"point\":\"kabdalis\",\"from\":\"10:00\",\"to\":\"10:30\"}]}");
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    private void send(String method, String path, String json) {
        var answer =
                server.send(
                        HttpRequest.newBuilder(server.uri(path))
                                .header("Authorization", "Bearer " + server.admin())
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 299);
    }

    private Logged logged(String place, @Nullable String clock) {
        KnownTime time =
                clock == null
                        ? KnownTime.uncertain()
                        : new KnownTime(
                                Instant.parse(day + "T" + clock + ":00Z"),
                                KnownTime.Basis.ANCHORED);
        return new Logged(UUID.randomUUID().toString(), 1, place, time, RECEIVED);
    }

    private static GuidanceRecord tap(@Nullable String call, @Nullable LocalDate day) {
        return new GuidanceRecord(
                java.util.List.of("e-id"),
                1,
                GuidanceRecord.Form.INDIVIDUAL,
                1,
                null,
                null,
                null,
                null,
                null,
                day == null ? GuidanceRecord.Precision.EXACT : GuidanceRecord.Precision.DAY,
                day,
                call,
                GuidanceRecord.Outcome.DONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Logged take(String place, @Nullable String clock, GuidanceRecord record) {
        Logged logged = logged(place, clock);
        assertThat(write(() -> guidance.take(logged, record))).isEqualTo(new Taking.Taken());
        return logged;
    }

    private <T> T write(java.util.function.Supplier<T> work) {
        return server.bean(WriteGate.class).write(work);
    }

    /// Questions of the test's day by scope.
    private Map<String, Long> questions() {
        Map<String, Long> questions = new HashMap<>();
        for (String scope : Set.of("kabdalis", "bussen", "2510", "region")) {
            questions.put(
                    scope,
                    guidance.figures(server.bean(Places.class).scope(scope), day, day, Set.of())
                            .totals()
                            .questions());
        }
        return questions;
    }

    private static Map<String, Long> questions(
            long stop, long bus, long municipality, long region) {
        return Map.of("kabdalis", stop, "bussen", bus, "2510", municipality, "region", region);
    }

    @Test
    final void countsAtTheStopOfTheTimetable() {
        day = FIRST.plusDays(1);
        take("bussen", "09:15", tap(null, null));

        assertThat(questions()).isEqualTo(questions(1, 1, 1, 1));
        assertThat(guidance.totalsByPlace(server.bean(Places.class).scope("region"), day, day))
                .extracting(PlaceTotal::place, PlaceTotal::questions)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("kabdalis", 1L));
        assertThat(guidance.totalsByPlace(server.bean(Places.class).scope("bussen"), day, day))
                .extracting(PlaceTotal::place)
                .containsExactly("bussen");
        assertThat(guidance.placesLogging(day, day)).containsExactly("bussen");
    }

    @Test
    final void onTheRoadTheStopIsUnknown() {
        day = FIRST.plusDays(2);
        take("bussen", "10:15", tap(null, null));

        assertThat(questions()).isEqualTo(questions(0, 1, 0, 1));
    }

    @Test
    final void helpStartsTheVisitWhichOutlastsTheTimetableForAnHourAtATime() {
        day = FIRST.plusDays(14);
        take("bussen", "09:15", tap(null, null));
        take("bussen", "09:50", tap(null, null));
        take("bussen", "10:45", tap(null, null));
        assertThat(questions()).isEqualTo(questions(3, 3, 3, 3));

        take("bussen", "11:46", tap(null, null));
        assertThat(questions()).isEqualTo(questions(3, 4, 3, 4));
    }

    @Test
    final void theCallThatWasToldGoesBeforeTheTimetable() {
        day = FIRST.plusDays(3);
        take("bussen", "07:00", tap("turen:kabdalis:" + day, null));

        assertThat(questions()).isEqualTo(questions(1, 1, 1, 1));
    }

    @Test
    final void aCallOfAnotherBusOrOfNoneTellsNoStop() {
        day = FIRST.plusDays(4);
        take("annan", "09:15", tap("turen:kabdalis:" + day, null));
        take("bussen", "09:15", tap("turen:kvikkjokk:" + day, null));

        assertThat(questions()).isEqualTo(questions(0, 1, 0, 2));
    }

    @Test
    final void aDayOrAnUncertainTimeGuessesNoCall() {
        day = FIRST.plusDays(5);
        take("bussen", "09:15", tap(null, day));
        take("bussen", null, tap(null, null));

        assertThat(questions()).isEqualTo(questions(0, 1, 0, 1));
    }

    /// What staff on the bus tell, in a journal of its own.
    private void told(VisitEvent event, @Nullable String call, String stop, String clock) {
        VisitTold told =
                new VisitTold(
                        UUID.randomUUID().toString(),
                        1,
                        "bussen",
                        call,
                        stop,
                        event,
                        Instant.parse(day + "T" + clock + ":00Z"),
                        null);
        assertThat(write(() -> server.bean(Places.class).visit(told))).isEmpty();
    }

    private static VisitTold visit(String by, String stop) {
        String journal = UUID.randomUUID().toString();
        return new VisitTold(journal, 1, by, null, stop, VisitEvent.ARRIVED, null, null);
    }

    @Test
    final void helpAtAStopThatWasNotPlannedCountsThereUntilTheBusLeaves() {
        day = FIRST.plusDays(8);
        told(VisitEvent.ARRIVED, null, "kabdalis", "15:00");
        take("bussen", "15:10", tap(null, null));
        told(VisitEvent.LEFT, null, "kabdalis", "15:20");
        take("bussen", "15:30", tap(null, null));

        assertThat(questions()).isEqualTo(questions(1, 2, 1, 2));
    }

    @Test
    final void whoHasLeftACallEarlyIsOnTheRoadWhateverTheTimetableSays() {
        day = FIRST.plusDays(9);
        told(VisitEvent.LEFT, "turen:kabdalis:" + day, "kabdalis", "09:10");
        take("bussen", "09:05", tap(null, null));
        take("bussen", "09:15", tap(null, null));

        assertThat(questions()).isEqualTo(questions(1, 2, 1, 2));
    }

    @Test
    final void whatStaffToldHoldsUntilALaterCallBegins() {
        day = FIRST.plusDays(10);
        told(VisitEvent.ARRIVED, null, "jackvik", "08:30");
        take("bussen", "08:45", tap(null, null));
        assertThat(questions()).isEqualTo(questions(0, 1, 0, 1));

        take("bussen", "09:15", tap(null, null));
        assertThat(questions()).isEqualTo(questions(1, 2, 1, 2));
    }

    @Test
    final void whatStaffToldIsNotTrueAgainWhenTheLaterCallIsOver() {
        day = FIRST.plusDays(13);
        told(VisitEvent.ARRIVED, null, "kabdalis", "08:00");
        take("bussen", "10:15", tap(null, null));

        assertThat(questions()).isEqualTo(questions(0, 1, 0, 1));
    }

    @Test
    final void whatStaffToldYesterdayIsForgotten() {
        day = FIRST.plusDays(11);
        told(VisitEvent.ARRIVED, null, "kabdalis", "18:00");
        day = day.plusDays(1);
        take("bussen", "05:00", tap(null, null));

        assertThat(questions()).isEqualTo(questions(0, 1, 0, 1));
    }

    @Test
    final void withoutAClockTheOrderInTheJournalTellsTheStop() {
        VisitTold arrived = visit("bussen", "kabdalis");
        String journal = arrived.journal();
        write(() -> server.bean(Places.class).visit(arrived));
        Logged logged = new Logged(journal, 2, "bussen", KnownTime.uncertain(), RECEIVED);
        write(() -> guidance.take(logged, tap(null, null)));

        assertThat(server.bean(RecordTable.class).find(journal, 2).orElseThrow().stop())
                .isEqualTo("kabdalis");
    }

    @Test
    final void onlyABusVisitsAndOnlyPointsThatAreKnown() {
        Places places = server.bean(Places.class);
        VisitTold byAPoint = visit("kabdalis", "kabdalis");
        VisitTold nowhere = visit("bussen", "ingenstans");

        assertThat(write(() -> places.visit(byAPoint))).contains("visits-by-no-bus");
        assertThat(write(() -> places.visit(nowhere))).contains("place-unknown");
    }

    @Test
    final void aPointThatABusComesToCountsItsOwnHelpByItself() {
        day = FIRST.plusDays(6);
        take("kabdalis", "09:15", tap(null, null));

        assertThat(questions()).isEqualTo(questions(1, 0, 1, 1));
    }

    @Test
    final void aCallThatIsMovedLaterChangesNothing() {
        day = FIRST.plusDays(7);
        Logged before = take("bussen", "09:15", tap(null, null));
        send(
                "PUT",
                "/api/v1/calls/turen:kabdalis:" + day,
                "{\"state\":\"moved\",\"reason\":\"road\",\"from\":\"%sT14:00:00Z\",\"to\":\"%sT14:30:00Z\"}"
                        .formatted(day, day));

        assertThat(questions()).isEqualTo(questions(1, 1, 1, 1));
        take("bussen", "10:20", tap(null, null));
        take("bussen", "14:20", tap(null, null));
        assertThat(questions()).isEqualTo(questions(2, 3, 2, 3));

        correct(before, tap(null, null));
        assertThat(questions())
                .as("a correction keeps time and stop")
                .isEqualTo(questions(2, 3, 2, 3));
        correct(before, null);
        assertThat(questions()).isEqualTo(questions(1, 2, 1, 2));
    }

    @Test
    final void aStopThatWasCorrectedStaysWhenADetailIsToldLater() {
        day = FIRST.plusDays(15);
        Logged onTheRoad = take("bussen", "07:00", tap(null, null));
        assertThat(questions()).isEqualTo(questions(0, 1, 0, 1));

        correct(onTheRoad, tap("turen:kabdalis:" + day, null));
        correct(onTheRoad, tap(null, null));

        assertThat(questions()).isEqualTo(questions(1, 1, 1, 1));
        correct(onTheRoad, null);
        assertThat(questions()).isEqualTo(questions(0, 0, 0, 0));
        correct(onTheRoad, tap(null, null));
        assertThat(questions()).as("put back").isEqualTo(questions(1, 1, 1, 1));
    }

    private void correct(Logged target, @Nullable GuidanceRecord replacement) {
        var correction =
                new EntryBody.Corrected(new Reference(target.journal(), 1), null, replacement);
        Logged logged = logged("bussen", "20:00");
        assertThat(write(() -> guidance.correct(logged, correction))).isEqualTo(new Taking.Taken());
    }
}
