package se.digipunkt.server.guidance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;

import se.digipunkt.desk.Changed;
import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.Shown;
import se.digipunkt.desk.Tap;
import se.digipunkt.desk.Undone;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.places.Places;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Two desks of one place that do the same to the same records in the same moment, on both
/// databases: it is done once.
abstract class DeskRaceContract extends DesksContract {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private int places;

    DeskRaceContract(TestDatabase database) {
        super(database);
    }

    @AfterAll
    final void stopThreads() {
        threads.shutdownNow();
    }

    @RepeatedTest(8)
    final void whatTwoDesksDoAtOnceIsDoneOnce() throws Exception {
        String place = "porjus-" + ++places;
        desks.atNewPoint(place);

        String first = stored(both(place, log -> log.log(tap("press-0001", "e-id"))));
        String second = stored(both(place, log -> log.log(tap("press-0002", "bank"))));
        String third =
                stored(both(place, log -> log.again("press-0003", first, Duration.ZERO, null)));
        assertThat(desks.counted(place)).isEqualTo(Map.of("e-id", 2L, "bank", 1L));

        String tax = stored(both(place, log -> log.log(tap("press-0004", "tax"))));
        both(place, log -> log.join(first, second)).forEach(DeskRaceContract::isStored);
        both(place, log -> log.join(first, tax)).forEach(DeskRaceContract::isStored);
        assertThat(errands(place, first)).containsExactly("e-id", "bank", "tax");

        Shown all = new Shown(first, List.of("e-id", "bank", "tax"));
        both(place, log -> log.part(all)).forEach(DeskRaceContract::isStored);
        assertThat(errands(place, first)).containsExactly("e-id", "bank");

        both(place, log -> log.undo(List.of(new Shown(first))))
                .forEach(undone -> assertThat(undone).isInstanceOf(Undone.Removed.class));
        assertThat(errands(place, second)).containsExactly("bank");

        both(place, log -> log.undo(List.of(new Shown(third))))
                .forEach(undone -> assertThat(undone).isInstanceOf(Undone.Removed.class));
        assertThat(desks.counted(place)).isEqualTo(Map.of("bank", 1L, "tax", 1L));
        assertThat(log(place).state().total()).isEqualTo(2);
    }

    private PlaceTapLog log(String place) {
        return server.bean(DeskWork.class).at(server.bean(Places.class).get(place));
    }

    private static Tap tap(String id, String errand) {
        return new Tap(id, errand, 1, Duration.ZERO);
    }

    private List<String> errands(String place, String reference) {
        return log(place).find(reference).map(DeskState.Latest::errands).orElse(List.of());
    }

    private static void isStored(Changed change) {
        assertThat(change).isInstanceOf(Changed.Stored.class);
    }

    private static String stored(List<Logged> both) {
        assertThat(both.getFirst()).isEqualTo(both.getLast()).isInstanceOf(Logged.Stored.class);
        return ((Logged.Stored) both.getFirst()).reference();
    }

    private <T> List<T> both(String place, Function<PlaceTapLog, T> work)
            throws ExecutionException, InterruptedException {
        CyclicBarrier ready = new CyclicBarrier(2);
        Future<T> one = threads.submit(() -> together(place, work, ready));
        Future<T> other = threads.submit(() -> together(place, work, ready));
        return List.of(one.get(), other.get());
    }

    private <T> T together(String place, Function<PlaceTapLog, T> work, CyclicBarrier ready)
            throws InterruptedException, BrokenBarrierException {
        PlaceTapLog log = log(place);
        ready.await();
        return work.apply(log);
    }
}
