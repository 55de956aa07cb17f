package se.digipunkt.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.desk.Changed;
import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.Shown;
import se.digipunkt.desk.Tap;
import se.digipunkt.desk.Undone;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.GuidanceRecord;

import java.nio.file.Path;
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

/// Two desks at one kiosk that do something in the same moment.
class DeskRaceTest {

    private static final Uplink.Now UPLINK = new Uplink.Now(Uplink.Stand.ENROLLED, true, 0);

    @TempDir private Path folder;

    private final SetClock clock = new SetClock();
    private ExecutorService threads;
    private Journal journal;
    private JournalTapLog log;

    @BeforeEach
    void open() {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        Told told = new Told(folder, "test");
        told.keep(Jokkmokk.withPin());
        journal = Journals.open(folder, clock);
        log = Desks.log(folder, journal, told, clock, () -> UPLINK);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        journal.close();
    }

    @RepeatedTest(8)
    void whatTwoDesksDoAtOnceIsDoneOnce() throws Exception {
        String first = stored(both(log -> log.log(tap("press-0001", "e-id"))));
        String second = stored(both(log -> log.log(tap("press-0002", "bank"))));
        String third = stored(both(log -> log.again("press-0003", first, Duration.ZERO, null)));
        assertThat(counted()).isEqualTo(Map.of("e-id", 2, "bank", 1));

        String tax = stored(both(log -> log.log(tap("press-0004", "tax"))));
        both(log -> log.join(first, second)).forEach(DeskRaceTest::isStored);
        both(log -> log.join(first, tax)).forEach(DeskRaceTest::isStored);
        assertThat(errands(first)).containsExactly("e-id", "bank", "tax");

        Shown all = new Shown(first, List.of("e-id", "bank", "tax"));
        both(log -> log.part(all)).forEach(DeskRaceTest::isStored);
        assertThat(errands(first)).containsExactly("e-id", "bank");

        both(log -> log.undo(List.of(new Shown(first)))).forEach(DeskRaceTest::isRemoved);
        assertThat(errands(second)).containsExactly("bank");
        both(log -> log.undo(List.of(new Shown(third)))).forEach(DeskRaceTest::isRemoved);
        assertThat(counted()).isEqualTo(Map.of("bank", 1, "tax", 1));
        assertThat(log.state().total()).isEqualTo(2);
    }

    @RepeatedTest(8)
    void aFormThatTwoPagesSendAtOnceIsLoggedOnceOrRefused() throws Exception {
        GuidanceRecord bank = GuidanceRecord.tap("bank", 1);
        stored(both(log -> log.log("form-0001", bank, 3)));
        assertThat(counted()).isEqualTo(Map.of("bank", 3));

        CyclicBarrier ready = new CyclicBarrier(2);
        Future<Logged> two = together(log -> log.log("form-0002", bank, 2), ready);
        Future<Logged> four = together(log -> log.log("form-0002", bank, 4), ready);
        int logged = two.get() instanceof Logged.Stored ? 2 : 4;
        assertThat(List.of(two.get(), four.get()))
                .filteredOn(Logged.Refused.class::isInstance)
                .hasSize(1);
        assertThat(counted()).isEqualTo(Map.of("bank", 3 + logged));
    }

    private static Tap tap(String id, String errand) {
        return new Tap(id, errand, 1, Duration.ZERO);
    }

    private Map<String, Integer> counted() {
        return log.state().errands();
    }

    private List<String> errands(String reference) {
        return log.find(reference).map(DeskState.Latest::errands).orElse(List.of());
    }

    private static void isStored(Changed change) {
        assertThat(change).isInstanceOf(Changed.Stored.class);
    }

    private static void isRemoved(Undone undone) {
        assertThat(undone).isInstanceOf(Undone.Removed.class);
    }

    private static String stored(List<Logged> both) {
        assertThat(both.getFirst()).isEqualTo(both.getLast()).isInstanceOf(Logged.Stored.class);
        return ((Logged.Stored) both.getFirst()).reference();
    }

    private <T> List<T> both(Function<JournalTapLog, T> work)
            throws ExecutionException, InterruptedException {
        CyclicBarrier ready = new CyclicBarrier(2);
        Future<T> one = together(work, ready);
        Future<T> other = together(work, ready);
        return List.of(one.get(), other.get());
    }

    private <T> Future<T> together(Function<JournalTapLog, T> work, CyclicBarrier ready) {
        return threads.submit(() -> atOnce(work, ready));
    }

    private <T> T atOnce(Function<JournalTapLog, T> work, CyclicBarrier ready)
            throws InterruptedException, BrokenBarrierException {
        ready.await();
        return work.apply(log);
    }
}
