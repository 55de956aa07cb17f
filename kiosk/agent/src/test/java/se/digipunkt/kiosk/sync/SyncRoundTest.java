package se.digipunkt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import se.digipunkt.kiosk.journal.Correction;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.protocol.Reference;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a round sends, and what it does when the server cannot take it.
class SyncRoundTest extends SyncRounds {

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
    void correctionsOfOneStepGoInOneRequest() {
        log(499);
        Reference first = new Reference(null, 1);
        Reference second = new Reference(null, 2);
        journal.correct(
                _ ->
                        Optional.of(
                                List.of(
                                        Correction.replace(first, Journals.tap("bank")),
                                        Correction.join(second, first))));

        settle(id);

        assertThat(server.requests)
                .extracting(request -> request.entries().size())
                .containsExactly(499, 2);
        assertThat(seqs(server.entries(id))).isEqualTo(upTo(501));
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
        server.restore(Map.of());
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
}
