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
/// Remembers between rounds only how much it dares to send, and how far it has compared a journal
/// that the server takes no more of.
public final class SyncRound {

    private static final Logger LOG = LoggerFactory.getLogger(SyncRound.class);

    private final Journal journal;
    private final ServerLink server;
    private final StatusSource status;

    private int most = Sync.MOST_ENTRIES;
    private @Nullable Reference suspect;
    private @Nullable Reference compared;

    public SyncRound(Journal journal, ServerLink server, StatusSource status) {
        this.journal = journal;
        this.server = server;
        this.status = status;
    }

    /// @param id of a journal that the kiosk holds
    public RoundOutcome run(String id) {
        Batch batch = batch(journal.span(id));
        Span span = batch.span();
        return switch (server.sync(batch.body(status.of(span)))) {
            case SyncReply.Answered(var answer) -> answered(batch, answer);
            case SyncReply.Forked(long firstDiffering) -> forked(batch, firstDiffering);
            case SyncReply.NotReadable() -> notReadable(batch);
            case SyncReply.TooLarge() -> halved(batch);
            case SyncReply.Refused(var slug) -> new RoundOutcome.Refused(slug);
            case SyncReply.Busy(var retryAfter) -> new RoundOutcome.Later(retryAfter, "busy");
            case SyncReply.Unreached(var why) -> new RoundOutcome.Unreached(why);
        };
    }

    private Batch batch(Span span) {
        long from = Math.max(span.next(), comparedUpTo(span.id()) + 1);
        long last = Math.min(span.lastSeq(), from + most - 1);
        List<JournalEntry> entries =
                journal.read(span.id(), from - 1, most + 1).stream()
                        .filter(entry -> entry.seq() <= last)
                        .map(this::asSent)
                        .toList();
        return Batch.of(span, from, entries);
    }

    private long comparedUpTo(String id) {
        Reference last = compared;
        return last != null && id.equals(last.journal()) ? last.seq() : 0;
    }

    private JournalEntry asSent(JournalEntry entry) {
        return entry.reference().equals(suspect) ? entry.unreadable() : entry.asSent();
    }

    /// Never acknowledges more than this batch has shown to be the same on both sides: the server
    /// may hold entries that a card, since set back, wrote under the same numbers.
    private RoundOutcome answered(Batch batch, Sync.Answer answer) {
        Span span = batch.span();
        compared = null;
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

    /// A new journal begins only where everything before is known to be the same: what the server
    /// lacks before would else be taken for acknowledged.
    private RoundOutcome forked(Batch batch, long firstDiffering) {
        Span span = batch.span();
        compared = null;
        if (firstDiffering < batch.from() && batch.from() > span.firstSeq()) {
            journal.compareAgain(span.id());
            return new RoundOutcome.Rewound();
        }
        long afterBatch = batch.last() + 1;
        if (firstDiffering > afterBatch && batch.last() < span.lastSeq()) {
            compared = new Reference(span.id(), batch.last());
            return new RoundOutcome.Compared();
        }
        return renewed(Ending.FORK, span, Math.min(firstDiffering, afterBatch));
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
