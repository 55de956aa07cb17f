package se.digipunkt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.kiosk.journal.Journals.tap;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.kiosk.journal.Span;
import se.digipunkt.protocol.Sync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/// A card and a server in memory, for tests of single rounds.
abstract class SyncRounds {

    @TempDir Path folder;
    final SetClock clock = new SetClock();
    final RecordingServer server = new RecordingServer();
    Journal journal;
    SyncRound round;
    String id;

    @BeforeEach
    final void open() {
        journal = Journals.open(folder, clock);
        round = new SyncRound(journal, server, SyncRounds::status);
        id = journal.current().id();
    }

    @AfterEach
    final void close() {
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

    void log(int times) {
        for (int i = 0; i < times; i++) {
            clock.pass(Duration.ofSeconds(1));
            journal.log(tap("e-id"));
        }
    }

    /// Rounds of one journal until there is nothing more to send.
    RoundOutcome settle(String journalId) {
        RoundOutcome outcome = round.run(journalId);
        for (int i = 0; i < 200 && goesOn(outcome); i++) {
            outcome = round.run(journalId);
        }
        assertThat(goesOn(outcome)).isFalse();
        return outcome;
    }

    /// True when the next round has something to do at once.
    static boolean goesOn(RoundOutcome outcome) {
        return switch (outcome) {
            case RoundOutcome.Synced(_, boolean more) -> more;
            case RoundOutcome.Lessened _, RoundOutcome.Rewound _, RoundOutcome.Compared _ -> true;
            case RoundOutcome.Renewed _,
                    RoundOutcome.LeftAlone _,
                    RoundOutcome.Later _,
                    RoundOutcome.Unreached _,
                    RoundOutcome.Refused _ ->
                    false;
        };
    }

    static List<Long> seqs(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.get("seq").asLong()).toList();
    }

    static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
