package se.digipunkt.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.desk.Changed;
import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.Details;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.Shown;
import se.digipunkt.desk.Tap;
import se.digipunkt.desk.Undone;
import se.digipunkt.kiosk.journal.Ending;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.kiosk.settings.Told;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the server tells that it has removed.
class RemovedThereTest {

    @TempDir private Path folder;

    private final SetClock clock = new SetClock();
    private Told told;
    private Journal journal;
    private JournalTapLog log;
    private String first;
    private String second;

    @BeforeEach
    void twoTapsOfWhichTheServerHasRemovedTheFirst() {
        told = new Told(folder, "test");
        told.keep(Jokkmokk.withPin());
        journal = Journals.open(folder, clock);
        log =
                Desks.log(
                        folder,
                        journal,
                        told,
                        clock,
                        () -> new Uplink.Now(Uplink.Stand.ENROLLED, true, 0));
        first = tap("press-01", "e-id");
        clock.pass(Duration.ofSeconds(20));
        second = tap("press-02", "bank");
        removedAtTheServer(first, "00000000-0000-4000-8000-000000000009:7");
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private String tap(String press, String errand) {
        return ((Logged.Stored) log.log(new Tap(press, errand, 2, Duration.ZERO))).reference();
    }

    private void removedAtTheServer(String... references) {
        told.keep(Jokkmokk.withPin().withRemoved(List.of(references)));
    }

    private List<String> shown(List<DeskState.Latest> records) {
        return records.stream().map(DeskState.Latest::reference).toList();
    }

    @Test
    void itCountsNoMoreAndIsShownAsRemoved() {
        DeskState state = log.state();

        assertThat(state.errands()).isEqualTo(Map.of("bank", 1));
        assertThat(state.week().total()).isEqualTo(1);
        assertThat(shown(state.latest())).containsExactly(second);
        assertThat(state.latest().getFirst().samePersonAs()).isNull();
        assertThat(shown(log.day(state.day()))).containsExactly(second);
        assertThat(log.removed(state.day())).isEmpty();
        assertThat(shown(log.removedElsewhere(state.day()))).containsExactly(first);
        assertThat(log.find(first)).isEmpty();
    }

    @Test
    void nothingIsDoneToItAnyMore() {
        long before = journal.current().lastSeq();
        Changed refused = new Changed.Refused(Refusal.NOT_FOUND);

        assertThat(log.tell(first, Details.from(Map.of("language", "ar")))).isEqualTo(refused);
        assertThat(log.putBack(List.of(new Shown(first)))).isEqualTo(refused);
        assertThat(log.join(first, second)).isEqualTo(refused);
        assertThat(log.undo(List.of(new Shown(first))))
                .isEqualTo(new Undone.Refused(Refusal.NOT_FOUND));
        assertThat(log.again("press-03", first, Duration.ZERO, null))
                .isEqualTo(new Logged.Refused(Refusal.NOT_FOUND));
        assertThat(journal.current().lastSeq()).isEqualTo(before);
    }

    @Test
    void itStandsAgainWhenItWasPutBackThere() {
        removedAtTheServer();

        assertThat(log.state().total()).isEqualTo(2);
        assertThat(log.removedElsewhere(log.state().day())).isEmpty();
        assertThat(log.tell(first, Details.from(Map.of("language", "ar"))))
                .isEqualTo(new Changed.Stored(first));
    }

    @Test
    void aForkThatMovesItHidesNothing() {
        journal.beginAfter(Ending.FORK, journal.current().id(), 1);

        assertThat(log.state().errands()).isEqualTo(Map.of("bank", 1));
        assertThat(log.removedElsewhere(log.state().day())).hasSize(1);
    }

    @Test
    void whatWasRemovedAtBothIsPutBackOnlyAtTheServerUntilThatHasHeardOfIt() {
        removedAtTheServer();
        log.undo(List.of(new Shown(first)));
        assertThat(shown(log.removed(log.state().day()))).containsExactly(first);

        removedAtTheServer(first);

        assertThat(log.removed(log.state().day())).isEmpty();
        assertThat(shown(log.removedElsewhere(log.state().day()))).containsExactly(first);
    }

    @Test
    void twoHundredOfThemAreLookedUpOnceAndCostATapNothing() {
        long alone = transactionsOf(() -> tap("press-04", "bank"));
        removedAtTheServer(
                IntStream.range(0, 200)
                        .mapToObj(i -> i == 0 ? first : "00000000-0000-4000-8000-000000000009:" + i)
                        .toArray(String[]::new));

        assertThat(transactionsOf(() -> tap("press-05", "bank"))).isEqualTo(alone);
        assertThat(transactionsOf(log::state)).as("looked up").isEqualTo(3);
        assertThat(transactionsOf(log::state)).as("known").isEqualTo(2);
        assertThat(transactionsOf(() -> log.day(log.state().day()))).isEqualTo(3);
    }

    private long transactionsOf(Runnable work) {
        long before = Journals.transactions(journal);
        work.run();
        return Journals.transactions(journal) - before;
    }
}
