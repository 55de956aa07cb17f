package se.digipunkt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.kiosk.journal.Journals.SERVER_TIME;
import static se.digipunkt.kiosk.journal.Journals.tap;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.kiosk.journal.Span;
import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.Sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

class SyncRoundTest {

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private final RecordingServer server = new RecordingServer();
    private Journal journal;
    private SyncRound round;
    private String id;

    @BeforeEach
    void open() {
        journal = Journals.open(folder, clock);
        round = new SyncRound(journal, server, SyncRoundTest::status);
        id = journal.current().id();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    static Sync.Status status(Span span) {
        return new Sync.Status(
                SetClock.FIRST_BOOT,
                1L,
                null,
                "test",
                null,
                null,
                span.firstSeq(),
                span.lastSeq(),
                span.unsent(),
                null,
                null,
                null);
    }

    private void log(int times) {
        for (int i = 0; i < times; i++) {
            clock.pass(Duration.ofSeconds(1));
            journal.log(tap("e-id"));
        }
    }

    /// Rounds of one journal until there is nothing more to send.
    private RoundOutcome settle(String journalId) {
        RoundOutcome outcome = round.run(journalId);
        for (int i = 0; i < 200 && goesOn(outcome); i++) {
            outcome = round.run(journalId);
        }
        assertThat(goesOn(outcome)).isFalse();
        return outcome;
    }

    private static boolean goesOn(RoundOutcome outcome) {
        return outcome instanceof RoundOutcome.Lessened
                || (outcome instanceof RoundOutcome.Synced(var answer, boolean more) && more);
    }

    private static List<Long> seqs(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.get("seq").asLong()).toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void sendsVerbatimAndIsDone() {
        log(2);

        RoundOutcome outcome = round.run(id);

        assertThat(outcome).isInstanceOf(RoundOutcome.Synced.class);
        assertThat(server.entries(id))
                .extracting(JsonNode::toString)
                .isEqualTo(Journals.texts(journal, id));
        assertThat(journal.unsent()).isZero();
    }

    @Test
    void sendsAtMostFiveHundredEntriesAtOnce() {
        log(1100);

        settle(id);

        assertThat(server.requests)
                .extracting(request -> request.entries().size())
                .containsExactly(500, 500, 100);
        assertThat(seqs(server.entries(id))).isEqualTo(upTo(1100));
    }

    @Test
    void staysBelowOneMebibyte() {
        for (int i = 0; i < 30; i++) {
            journal.append("link", Journals.fields().put("medium", "x".repeat(60_000)));
        }

        settle(id);

        assertThat(server.requests).hasSizeGreaterThan(1);
        assertThat(seqs(server.entries(id))).isEqualTo(upTo(30));
    }

    @Test
    void losesAndDoublesNothingWhenAnswersAreLost() {
        log(3);
        server.losesAnswers = true;
        assertThat(round.run(id)).isInstanceOf(RoundOutcome.Unreached.class);
        assertThat(journal.unsent()).isEqualTo(3);
        log(1);

        server.losesAnswers = false;
        settle(id);

        assertThat(seqs(server.entries(id))).isEqualTo(upTo(4));
        assertThat(journal.unsent()).isZero();
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

        assertThat(round.run(id)).isInstanceOf(RoundOutcome.Renewed.class);

        assertThat(journal.spans()).extracting(Span::lastSeq).containsExactly(1L, 1L, 1L);
        String brought = journal.spans().getLast().id();
        settle(brought);
        assertThat(seqs(server.entries(brought))).isEqualTo(upTo(1));
        assertThat(journal.find(new Reference(id, 2)).orElseThrow().journal()).isEqualTo(brought);
        assertThat(journal.find(new Reference(id, 3)).orElseThrow().journal())
                .isEqualTo(journal.current().id());
    }

    @Test
    void halvesUntilTheEntryThatCannotBeReadIsAloneAndSendsItsPlace() {
        log(40);
        server.cannotRead = entry -> entry.get("seq").asLong() == 17 && entry.has("errands");

        settle(id);

        assertThat(seqs(server.entries(id))).isEqualTo(upTo(40));
        assertThat(server.entries(id).get(16).get("kind").asText()).isEqualTo("unreadable");
        assertThat(server.entries(id).get(16).get("elapsed").asLong()).isEqualTo(18_000);
        assertThat(Journals.texts(journal, id).get(16)).contains("errands");
    }

    @Test
    void sendsTheSamePlaceAgainToARestoredServer() {
        log(3);
        server.cannotRead = entry -> entry.get("seq").asLong() == 2 && entry.has("errands");
        settle(id);
        server.restore(java.util.Map.of());
        server.cannotRead = entry -> false;

        settle(id);

        assertThat(server.entries(id).get(1).get("kind").asText()).isEqualTo("unreadable");
    }

    @Test
    void condemnsNoEntryWhenTheServerReadsNothingAtAll() {
        log(4);
        server.cannotRead = entry -> true;

        assertThat(settle(id)).isInstanceOf(RoundOutcome.Later.class);

        server.cannotRead = entry -> false;
        settle(id);
        assertThat(server.entries(id)).allMatch(entry -> entry.has("errands"));
    }

    @Test
    void halvesWhatIsTooLarge() {
        log(20);
        server.largestBatch = 6;

        settle(id);

        assertThat(seqs(server.entries(id))).isEqualTo(upTo(20));
    }

    @Test
    void passesOnWhatTheServerSaysOfItself() {
        server.insteadOfAnswers.add(new SyncReply.Busy(Duration.ofSeconds(7)));
        server.insteadOfAnswers.add(new SyncReply.Refused("kiosk-revoked"));

        assertThat(round.run(id)).isEqualTo(new RoundOutcome.Later(Duration.ofSeconds(7), "busy"));
        assertThat(round.run(id)).isEqualTo(new RoundOutcome.Refused("kiosk-revoked"));
    }

    /// What happens is known to the server, and then the card is as it was before.
    private void setBackCardAfter(Runnable happening) throws IOException {
        journal.close();
        byte[] card = Files.readAllBytes(folder.resolve("journal.db"));
        open();
        happening.run();
        settle(id);
        journal.close();
        Files.write(folder.resolve("journal.db"), card);
        open();
        clock.pass(Duration.ofDays(1));
    }
}
