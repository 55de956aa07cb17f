package se.digipunkt.provisioning.log;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

import se.digipunkt.provisioning.journey.Database;
import se.digipunkt.provisioning.journey.Programs;

import java.util.List;
import java.util.Random;

/// Whatever happens, in whatever order, ends well once the network is good for a while:
/// - **Nothing lost**: every entry of every journal that a card still holds is on the server, under
///   its own journal and number, with the same canonical form.
/// - **Nothing doubled**: no entry counts twice. An entry is known here by its boot, its moment in
///   that boot and its kind: a fork takes entries to a new journal under new numbers, and where
///   both come to the server one of them is known as a copy.
/// - **Figures right**: the records in force and the daily totals are the guidance entries that the
///   server has counted, less those that a correction on the server takes back, each at the place
///   where it was written.
///
/// What a card no longer holds because it was set back is not asked for; what the server no longer
/// holds because it was restored comes again from the cards that hold it. No combination is left
/// out: clones, cards set back, cards enrolled anew while older copies go on under the old
/// identity, and a server taken back and forth between its copies.
class OrderedLogTest {

    /// One for all tries: each begins by taking its database back.
    private static final class Running {
        static final Programs PROGRAMS = new Programs();
        static final LogServer SERVER = new LogServer(PROGRAMS.server(Database.SQLITE).start());
    }

    @AfterContainer
    static void stop() {
        Running.PROGRAMS.close();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void everyEntryReachesTheServerOnce(@ForAll("steps") List<Step> steps, @ForAll long idSeed) {
        assertEndsWell(steps, idSeed);
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
    @Tag("endurance")
    void soItDoesThroughMany(@ForAll("steps") List<Step> steps, @ForAll long idSeed) {
        assertEndsWell(steps, idSeed);
    }

    /// The server forgets three entries, and a cloned card fills their numbers with its own before
    /// the first card comes back with nothing but its next one: chance seldom makes this.
    @Example
    void numbersFilledByAnotherCardAreNoticed() {
        assertEndsWell(
                List.of(
                        new Step.Tap(0, 5),
                        synced(0),
                        new Step.CopyServer(),
                        new Step.CloneCard(0),
                        new Step.Tap(0, 3),
                        synced(0),
                        new Step.RestoreServer(1),
                        new Step.Tap(1, 3),
                        synced(1),
                        new Step.Tap(0, 1),
                        synced(0)),
                1);
    }

    /// Two cards hold the same two entries, and both must move them to a journal of their own,
    /// since a third card's entry has taken the first one's number.
    @Example
    void whatTwoCardsMoveCountsOnce() {
        assertEndsWell(
                List.of(
                        new Step.Tap(0, 3),
                        synced(0),
                        new Step.CopyServer(),
                        new Step.CloneCard(0),
                        new Step.Tap(0, 2),
                        synced(0),
                        new Step.CloneCard(0),
                        new Step.RestoreServer(1),
                        new Step.Tap(1, 1),
                        synced(1),
                        synced(0),
                        synced(2)),
                2);
    }

    /// Two cards hold the same unsent tap. One takes it along to the journal of another kiosk, the
    /// other brings it where it was written.
    @Example
    void whatTwoKiosksBringCountsOnce() {
        assertEndsWell(
                List.of(
                        synced(0),
                        new Step.Tap(0, 1),
                        new Step.CloneCard(0),
                        new Step.Reenrol(0, 1),
                        synced(0),
                        synced(1)),
                6);
    }

    /// A card that tapped at one place and was enrolled at another before it was heard.
    @Example
    void helpCountsWhereItWasGiven() {
        assertEndsWell(
                List.of(
                        new Step.Tap(0, 1),
                        synced(0),
                        new Step.Tap(0, 2),
                        new Step.Undo(0, 0),
                        new Step.Reenrol(0, 1),
                        new Step.Tap(0, 3),
                        new Step.Reenrol(0, 0),
                        new Step.Tap(0, 1),
                        synced(0)),
                3);
    }

    /// The journal of the first place is brought for the first time by the kiosk of the second.
    @Example
    void aJournalNeverHeardOfCountsWhereItWasWritten() {
        assertEndsWell(
                List.of(new Step.Tap(0, 2), new Step.Reenrol(0, 1), new Step.Tap(0, 1), synced(0)),
                4);
    }

    /// The undo stands in a later journal than its tap. The server forgets the tap, and another
    /// card's takes its number before the first card comes back.
    @Example
    void anUndoTakesBackItsOwnTapAndNoOtherUnderItsNumber() {
        assertEndsWell(
                List.of(
                        new Step.CopyServer(),
                        new Step.CloneCard(0),
                        new Step.Tap(0, 1),
                        synced(0),
                        new Step.Reenrol(0, 0),
                        synced(0),
                        new Step.Undo(0, 0),
                        new Step.RestoreServer(1),
                        new Step.Tap(1, 1),
                        synced(1),
                        synced(0)),
                5);
    }

    /// An undo that waits for its tap, which another kiosk brings: the card was enrolled in
    /// between.
    @Example
    void anUndoThatWaitsFindsTheTapThatAnotherKioskBrings() {
        assertEndsWell(
                List.of(
                        new Step.Tap(0, 2),
                        new Step.Reenrol(0, 1),
                        new Step.Reenrol(0, 0),
                        new Step.Undo(0, 0),
                        new Step.Syncs(0, Fault.NONE, false),
                        new Step.Reenrol(0, 1)),
                7);
    }

    private static Step synced(int card) {
        return new Step.Syncs(card, Fault.NONE, true);
    }

    private static void assertEndsWell(List<Step> steps, long idSeed) {
        try (World world = new World(Running.SERVER, new Random(idSeed))) {
            steps.forEach(world::take);
            world.settle();

            world.assertNothingIsLost();
            world.assertNothingIsDoubled();
            world.assertFiguresAreRight();
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return step().list().ofMinSize(1).ofMaxSize(30);
    }

    private static Arbitrary<Step> step() {
        Arbitrary<Integer> card = Arbitraries.integers().between(0, 2);
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 50);
        Arbitrary<Step> syncs =
                Combinators.combine(card, Arbitraries.of(Fault.class), Arbitraries.of(true, false))
                        .as(Step.Syncs::new);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        8,
                        Combinators.combine(card, Arbitraries.integers().between(1, 4))
                                .as(Step.Tap::new)),
                Tuple.of(1, card.map(Step.UnknownErrand::new)),
                Tuple.of(2, Combinators.combine(card, any).as(Step.Undo::new)),
                Tuple.of(8, syncs),
                Tuple.of(1, card.map(Step.Restart::new)),
                Tuple.of(2, Combinators.combine(card, any).as(Step.Replay::new)),
                Tuple.of(2, card.map(Step.CopyCard::new)),
                Tuple.of(2, Combinators.combine(card, any).as(Step.SetBackCard::new)),
                Tuple.of(1, card.map(Step.CloneCard::new)),
                Tuple.of(2, Arbitraries.create(Step.CopyServer::new)),
                Tuple.of(2, any.map(Step.RestoreServer::new)),
                Tuple.of(2, Combinators.combine(card, any).as(Step.Reenrol::new)));
    }
}
