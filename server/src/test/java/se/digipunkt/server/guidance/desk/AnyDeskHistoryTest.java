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
import se.digipunkt.server.TestDatabase;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Whatever two desks of a place do to what was logged there, in any order, with answers that are
/// lost and taps that come late: the place shows and counts what a simple model expects.
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
        LOOK
    }

    private @Nullable RunningServer server;
    private String admin = "";
    private int places;

    @BeforeProperty
    void start() {
        server = RunningServer.on(TestDatabase.SQLITE, Map.of("test.clock", "true"));
        admin = server.admin();
    }

    @AfterProperty
    void stop() {
        Objects.requireNonNull(server).close();
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
                        Tuple.of(3, Action.LOOK));
        Arbitrary<Integer> which = Arbitraries.integers().between(0, 7);
        return Combinators.combine(actions, which, which).as(Step::new).list().ofMaxSize(25);
    }

    @Property(tries = 250, shrinking = ShrinkingMode.BOUNDED)
    void thePlaceShowsAndCountsWhatWasDone(@ForAll("history") List<Step> history) {
        happens(history);
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.BOUNDED)
    @Tag("endurance")
    void soItDoesThroughMany(@ForAll("history") List<Step> history) {
        happens(history);
    }

    private void happens(List<Step> history) {
        RunningServer running = Objects.requireNonNull(server);
        String place = "plats-" + ++places;
        new Desks(running, admin)
                .post(
                        "/api/v1/points",
                        "{\"id\":\"%s\",\"name\":\"%s\",\"kinds\":[\"village-point\"],\"municipality\":\"2510\"}"
                                .formatted(place, place));
        ModelledDesk desk = new ModelledDesk(running, place);

        history.forEach(desk::does);

        desk.showsAndCountsWhatIsExpected();
    }
}
