package se.digipunkt.server.guidance.desk;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Whatever two desks of a place do to what was logged there, in any order, with answers that are
/// lost and taps that come late, on a bus that comes and goes: the place shows and counts what a
/// simple model expects, also when all of it has become coarse.
class AnyDeskHistoryTest {

    /// @param one which record, errand or detail is meant, as far as the action means one
    record Step(Action action, int one, int other) {}

    enum Action {
        TAP,
        TAP_LATE,
        SEND_A_TAP_AGAIN,
        LOSE_THE_ANSWER,
        UNDO,
        UNDO_SEVERAL,
        PUT_BACK,
        TELL,
        JOIN,
        PART,
        AGAIN,
        GROUP,
        EARLIER_DAY,
        LOOK,
        ARRIVE,
        LEAVE
    }

    /// So many become coarse at once, for the clock goes on for all of them.
    private static final int TOGETHER = 50;

    /// One place in so many is a bus; it and the next become coarse. Both take longer than the
    /// rest.
    private static final int ONE_IN = 5;

    /// Where a bus may stop at few points.
    private static final String BUSES = "2584";

    private @Nullable RunningServer server;
    private final List<ModelledDesk> fine = new ArrayList<>();
    private String admin = "";
    private int places;

    @BeforeProperty
    void start() {
        server = RunningServer.on(TestDatabase.SQLITE, Map.of("test.clock", "true"));
        admin = server.admin();
        ModelledDesk.STOPS.forEach(stop -> addPoint(stop, "bus-stop", BUSES));
    }

    /// What is left of those together has become coarse too then: with few tries that may be all.
    @AfterProperty
    void stop() {
        try {
            becomeCoarse();
        } finally {
            running().close();
        }
    }

    @Provide
    Arbitrary<List<Step>> history() {
        Arbitrary<Action> actions =
                Arbitraries.frequency(
                        Tuple.of(8, Action.TAP),
                        Tuple.of(2, Action.TAP_LATE),
                        Tuple.of(1, Action.SEND_A_TAP_AGAIN),
                        Tuple.of(4, Action.LOSE_THE_ANSWER),
                        Tuple.of(4, Action.UNDO),
                        Tuple.of(1, Action.UNDO_SEVERAL),
                        Tuple.of(3, Action.PUT_BACK),
                        Tuple.of(3, Action.TELL),
                        Tuple.of(7, Action.JOIN),
                        Tuple.of(4, Action.PART),
                        Tuple.of(2, Action.AGAIN),
                        Tuple.of(1, Action.GROUP),
                        Tuple.of(1, Action.EARLIER_DAY),
                        Tuple.of(3, Action.LOOK),
                        Tuple.of(3, Action.ARRIVE),
                        Tuple.of(1, Action.LEAVE));
        Arbitrary<Integer> which = Arbitraries.integers().between(0, 7);
        return Combinators.combine(actions, which, which).as(Step::new).list().ofMaxSize(24);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void thePlaceShowsAndCountsWhatWasDone(@ForAll("history") List<Step> history) {
        happens(history);
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.BOUNDED)
    @Tag("endurance")
    void soItDoesThroughMany(@ForAll("history") List<Step> history) {
        happens(history);
    }

    private void happens(List<Step> history) {
        String place = "plats-" + ++places;
        if (places % ONE_IN == 0) {
            post("/api/v1/buses", place, "", BUSES);
        } else {
            addPoint(place, "village-point", "2510");
        }
        ModelledDesk desk = new ModelledDesk(running(), place);

        history.forEach(desk::does);

        desk.showsAndCountsWhatIsExpected();
        if (places % ONE_IN < 2) {
            fine.add(desk);
        }
        if (fine.size() == TOGETHER) {
            becomeCoarse();
        }
    }

    private void becomeCoarse() {
        running().bean(TestClock.class).forward(Duration.ofDays(40));
        admin = running().admin();
        running().post("/api/v1/guidance/coarsening/runs", "", admin);

        fine.forEach(ModelledDesk::showsAndCountsItWithoutWhoItWas);
        fine.clear();
    }

    private void addPoint(String id, String kind, String municipality) {
        post("/api/v1/points", id, "\"kinds\":[\"" + kind + "\"],", municipality);
    }

    private void post(String path, String id, String more, String municipality) {
        new Desks(running(), admin)
                .post(
                        path,
                        "{\"id\":\"%s\",\"name\":\"%s\",%s\"municipality\":\"%s\"}"
                                .formatted(id, id, more, municipality));
    }

    private RunningServer running() {
        return Objects.requireNonNull(server);
    }
}
