package se.digipunkt.kiosk.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.journal.Ending;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalEntry;
import se.digipunkt.kiosk.journal.Span;
import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.Sync;

import java.time.Duration;
import java.util.List;

/// One exchange with the server about one journal: sends what it wants next, follows its word.
/// Remembers between rounds only how much it dares to send.
public final class SyncRound {

    private static final Logger LOG = LoggerFactory.getLogger(SyncRound.class);

    private final Journal journal;
    private final ServerLink server;
    private final StatusSource status;

    private int most = Sync.MOST_ENTRIES;
    private @Nullable Reference suspect;

    public SyncRound(Journal journal, ServerLink server, StatusSource status) {
        this.journal = journal;
        this.server = server;
        this.status = status;
    }

    /// @param id of a journal that the kiosk holds
    public RoundOutcome run(String id) {
        Span span = journal.span(id);
        List<JournalEntry> entries =
                journal.read(id, span.next(), most).stream()
                        .filter(entry -> entry.seq() <= span.lastSeq())
                        .map(this::asSent)
                        .toList();
        Batch batch = Batch.of(span, entries);
        return switch (server.sync(batch.body(status.of(span)))) {
            case SyncReply.Answered(var answer) -> answered(batch, answer);
            case SyncReply.Forked(long firstDiffering) ->
                    renewed(Ending.FORK, span, firstDiffering);
            case SyncReply.NotReadable() -> notReadable(batch);
            case SyncReply.TooLarge() -> halved(batch);
            case SyncReply.Refused(var slug) -> new RoundOutcome.Refused(slug);
            case SyncReply.Busy(var retryAfter) -> new RoundOutcome.Later(retryAfter, "busy");
            case SyncReply.Unreached(var why) -> new RoundOutcome.Unreached(why);
        };
    }

    private JournalEntry asSent(JournalEntry entry) {
        return entry.reference().equals(suspect) ? entry.unreadable() : entry.asSent();
    }

    /// Never acknowledges more than this batch has shown to be the same on both sides: the server
    /// may hold entries that a card, since set back, wrote under the same numbers.
    private RoundOutcome answered(Batch batch, Sync.Answer answer) {
        Span span = batch.span();
        boolean allSent = batch.last() == span.lastSeq();
        if (span.current() && allSent && answer.next() > span.lastSeq() + 1) {
            return renewed(Ending.SET_BACK, span, span.lastSeq() + 1);
        }
        long upTo = Math.min(answer.next() - 1, batch.last());
        journal.acknowledge(span.id(), upTo, answer.serverTime());
        condemn(batch, upTo);
        most = Math.min(Sync.MOST_ENTRIES, 2 * most);
        boolean moved = upTo != span.acknowledged();
        return new RoundOutcome.Synced(answer, moved && unsent(span.id()) > 0);
    }

    /// Zero for a journal that is no longer held: the answer may have ended its time.
    private long unsent(String id) {
        return journal.spans().stream()
                .filter(span -> span.id().equals(id))
                .mapToLong(Span::unsent)
                .sum();
    }

    private RoundOutcome renewed(Ending ending, Span span, long firstDiffering) {
        return journal.beginAfter(ending, span.id(), firstDiffering)
                ? new RoundOutcome.Renewed()
                : new RoundOutcome.LeftAlone();
    }

    /// Halves until the culprit is alone, then tries whether the rest of the request is sound by
    /// sending the culprit as unreadable. A body that is refused even so was not its fault.
    private RoundOutcome notReadable(Batch batch) {
        if (batch.size() > 1) {
            return halved(batch);
        }
        Reference alone = batch.size() == 1 ? batch.entries().getFirst().reference() : null;
        if (alone == null || alone.equals(suspect)) {
            suspect = null;
            return new RoundOutcome.Later(Duration.ZERO, "the server cannot read any request");
        }
        suspect = alone;
        return new RoundOutcome.Lessened();
    }

    private RoundOutcome halved(Batch batch) {
        if (batch.size() <= 1) {
            return new RoundOutcome.Later(Duration.ZERO, "the server takes no request this large");
        }
        most = batch.size() / 2;
        return new RoundOutcome.Lessened();
    }

    /// The server took the rest without the suspect: it is the culprit for good.
    private void condemn(Batch batch, long upTo) {
        Reference culprit = suspect;
        if (culprit == null || !batch.span().id().equals(culprit.journal())) {
            return;
        }
        if (culprit.seq() <= upTo) {
            LOG.error("Entry {} is unreadable for the server; its text stays here", culprit);
            journal.setUnreadable(batch.span().id(), culprit.seq());
        }
        suspect = null;
    }
}
