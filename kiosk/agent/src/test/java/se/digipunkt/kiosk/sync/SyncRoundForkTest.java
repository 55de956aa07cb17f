package se.digipunkt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.kiosk.journal.Journals.SERVER_TIME;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.Span;
import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.Sync;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/// What a round does when the card, or the server, is not what it was.
class SyncRoundForkTest extends SyncRounds {

    private byte[] asDelivered;

    @BeforeEach
    void keep() throws IOException {
        asDelivered = card();
    }

    @Test
    void goesBackToWhatARestoredServerHasLost() {
        log(2);
        settle(id);
        var backup = server.copy();
        log(3);
        settle(id);
        server.restore(backup);

        settle(id);

        assertThat(seqs(server.entries(id))).isEqualTo(upTo(5));
    }

    @Test
    void sendsFromTheOldestItHoldsWhenTheServerWantsOlderOnes() {
        log(3);
        journal.acknowledge(id, 2, SERVER_TIME);
        journal.acknowledge(id, 2, SERVER_TIME.plus(Journal.KEPT).plusSeconds(1));
        assertThat(journal.current().firstSeq()).isEqualTo(3);

        settle(id);

        assertThat(seqs(server.entries(id))).containsExactly(3L);
        assertThat(journal.unsent()).isZero();
    }

    @Test
    void asksAgainOnlyAtTheNextPollWhenTheServerInsistsOnWhatIsGone() {
        log(1);
        Sync.Answer insists = new Sync.Answer(1, SERVER_TIME, 60, 0, null);
        server.insteadOfAnswers.add(new SyncReply.Answered(insists));

        assertThat(round.run(id)).isEqualTo(new RoundOutcome.Synced(insists, false));
    }

    @Test
    void beginsANewJournalWithWhatTheServerHasOtherwise() throws IOException {
        log(2);
        settle(id);
        setBackCardAfter(() -> log(2));
        log(3);

        assertThat(round.run(id)).isInstanceOf(RoundOutcome.Renewed.class);
        String fresh = journal.current().id();
        settle(fresh);

        assertThat(seqs(server.entries(id))).isEqualTo(upTo(4));
        assertThat(server.entries(fresh))
                .extracting(JsonNode::toString)
                .isEqualTo(Journals.texts(journal, fresh));
        assertThat(seqs(server.entries(fresh))).isEqualTo(upTo(3));
    }

    @Test
    void beginsAnEmptyJournalWhenTheServerHasMoreThanTheCard() throws IOException {
        log(2);
        settle(id);
        setBackCardAfter(() -> log(2));

        assertThat(round.run(id)).isInstanceOf(RoundOutcome.Renewed.class);

        assertThat(journal.current().lastSeq()).isZero();
        assertThat(journal.span(id).acknowledged()).isEqualTo(2);
    }

    @Test
    void acknowledgesNothingThatItHasNotShownToBeTheSame() {
        log(600);
        var ahead = new Sync.Answer(551, SERVER_TIME, 60, 0, null);
        server.insteadOfAnswers.add(new SyncReply.Answered(ahead));

        round.run(id);

        assertThat(journal.current().acknowledged()).isEqualTo(500);
    }

    @Test
    void beginsAnEmptyJournalWhenTheServerWillHearNothingMoreOfTheOldOne() {
        log(2);
        settle(id);
        server.insteadOfAnswers.add(new SyncReply.Forked(3));

        assertThat(round.run(id)).isInstanceOf(RoundOutcome.Renewed.class);

        assertThat(journal.current().lastSeq()).isZero();
    }

    @Test
    void leavesAJournalThatHasEndedAsItIs() {
        log(2);
        server.insteadOfAnswers.add(new SyncReply.Forked(2));
        round.run(id);
        server.insteadOfAnswers.add(new SyncReply.Forked(2));
        server.insteadOfAnswers.add(
                new SyncReply.Answered(new Sync.Answer(99, SERVER_TIME, 60, 0, null)));

        assertThat(round.run(id)).isInstanceOf(RoundOutcome.LeftAlone.class);
        assertThat(round.run(id)).isInstanceOf(RoundOutcome.Synced.class);

        assertThat(journal.spans()).hasSize(2);
    }

    @Test
    void bringsInAnotherJournalWhatARestoredServerNoLongerTakesInAnEndedOne() {
        log(3);
        server.insteadOfAnswers.add(new SyncReply.Forked(3));
        round.run(id);
        server.insteadOfAnswers.add(new SyncReply.Forked(2));
        server.insteadOfAnswers.add(new SyncReply.Forked(2));

        assertThat(settle(id)).isInstanceOf(RoundOutcome.Renewed.class);

        assertThat(journal.spans()).extracting(Span::lastSeq).containsExactly(1L, 1L, 1L);
        String brought = journal.spans().getLast().id();
        settle(brought);
        assertThat(seqs(server.entries(brought))).isEqualTo(upTo(1));
        assertThat(journal.find(new Reference(id, 2)).orElseThrow().journal()).isEqualTo(brought);
        assertThat(journal.find(new Reference(id, 3)).orElseThrow().journal())
                .isEqualTo(journal.current().id());
    }

    @Test
    void comparesEverythingAgainWhenTheLastOfARestoredServerIsAnothers() throws IOException {
        var backup = server.copy();
        log(4);
        settle(id);
        server.restore(backup);
        var own = card();
        anotherCardOf(id, 4);
        putBack(own);

        RoundOutcome outcome = round.run(id);

        assertThat(outcome).isInstanceOf(RoundOutcome.Rewound.class);
        assertThat(journal.current().acknowledged()).isZero();
        assertThat(settle(id)).isInstanceOf(RoundOutcome.Renewed.class);
        String fresh = journal.current().id();
        settle(fresh);
        assertThat(seqs(server.entries(fresh))).isEqualTo(upTo(4));
    }

    @Test
    void storesNothingBehindAnothersEntries() throws IOException {
        var backup = server.copy();
        log(4);
        settle(id);
        server.restore(backup);
        var own = card();
        anotherCardOf(id, 4);
        putBack(own);
        log(1);

        settle(id);

        assertThat(server.entries(id)).hasSize(4);
        assertThat(journal.current().lastSeq()).isEqualTo(5);
    }

    @Test
    void goesOnComparingAfterARestart() throws IOException {
        log(3);
        settle(id);
        server.insteadOfAnswers.add(new SyncReply.Forked(3));
        round.run(id);
        close();
        open();

        round.run(id);

        assertThat(seqs(server.requests.getLast().entries())).isEqualTo(upTo(3));
    }

    @Test
    void comparesAllThatItHoldsBeforeItLeavesAJournalOfAnotherKiosk() {
        log(1100);
        server.insteadOfAnswers.add(new SyncReply.Forked(1050));
        server.insteadOfAnswers.add(new SyncReply.Forked(1050));
        server.insteadOfAnswers.add(new SyncReply.Forked(1050));

        assertThat(settle(id)).isInstanceOf(RoundOutcome.Renewed.class);

        assertThat(server.requests).extracting(Sync.Request::from).containsExactly(1L, 501L, 1001L);
        assertThat(journal.current().lastSeq()).isEqualTo(51);
    }

    @Test
    void letsAJournalGoThatTheServerHasWhole() {
        log(2);
        server.insteadOfAnswers.add(new SyncReply.Forked(3));
        round.run(id);
        journal.compareAgain(id);
        server.insteadOfAnswers.add(new SyncReply.Forked(9));

        assertThat(round.run(id)).isInstanceOf(RoundOutcome.LeftAlone.class);

        assertThat(journal.span(id).unsent()).isZero();
    }

    /// Another card of the same kiosk fills the same numbers with its own.
    private void anotherCardOf(String shared, int taps) throws IOException {
        putBack(asDelivered);
        clock.pass(Duration.ofDays(1));
        log(taps);
        settle(shared);
    }

    /// What happens is known to the server, and then the card is as it was before.
    private void setBackCardAfter(Runnable happening) throws IOException {
        byte[] card = card();
        happening.run();
        settle(id);
        putBack(card);
        clock.pass(Duration.ofDays(1));
    }

    /// The card as a clean stop leaves it.
    private byte[] card() throws IOException {
        close();
        byte[] card = Files.readAllBytes(folder.resolve("journal.db"));
        open();
        return card;
    }

    private void putBack(byte[] card) throws IOException {
        close();
        Files.write(folder.resolve("journal.db"), card);
        open();
    }
}
