package se.digipunkt.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Whatever staff do to what they logged, in any order, with the server there or not, with power
/// cuts and forks between: the desk shows what a simple model expects, and so does whoever reads
/// the journal as the server does.
class AnyDeskHistoryTest {

    /// @param one which record, errand or detail is meant, as far as the action means one
    record Step(Action action, int one, int other) {}

    enum Action {
        LOG,
        SEND_THE_LAST_TAP_AGAIN,
        UNDO,
        PUT_BACK,
        TELL,
        JOIN,
        PART,
        AGAIN,
        GROUP,
        EARLIER_DAY,
        LOSE_THE_SERVER,
        SYNC,
        RESTART,
        FORK
    }

    @Provide
    Arbitrary<List<Step>> history() {
        Arbitrary<Action> actions =
                Arbitraries.frequency(
                        Tuple.of(6, Action.LOG),
                        Tuple.of(1, Action.SEND_THE_LAST_TAP_AGAIN),
                        Tuple.of(3, Action.UNDO),
                        Tuple.of(2, Action.PUT_BACK),
                        Tuple.of(4, Action.TELL),
                        Tuple.of(5, Action.JOIN),
                        Tuple.of(3, Action.PART),
                        Tuple.of(2, Action.AGAIN),
                        Tuple.of(1, Action.GROUP),
                        Tuple.of(1, Action.EARLIER_DAY),
                        Tuple.of(1, Action.LOSE_THE_SERVER),
                        Tuple.of(2, Action.SYNC),
                        Tuple.of(1, Action.RESTART),
                        Tuple.of(1, Action.FORK));
        Arbitrary<Integer> which = Arbitraries.integers().between(0, 7);
        return Combinators.combine(actions, which, which).as(Step::new).list().ofMaxSize(25);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void theDeskAndTheServerShowWhatWasDone(@ForAll("history") List<Step> history)
            throws IOException {
        Path folder = Files.createTempDirectory("desk");
        try (ModelledDesk desk = new ModelledDesk(folder)) {
            for (Step step : history) {
                desk.does(step);
            }

            assertThat(desk.shown()).isEqualTo(desk.expected());
            assertThat(desk.readByTheServer()).containsExactlyInAnyOrderElementsOf(desk.standing());
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
