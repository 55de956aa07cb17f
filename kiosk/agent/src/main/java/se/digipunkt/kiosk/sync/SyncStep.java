package se.digipunkt.kiosk.sync;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.evidence.Links;
import se.digipunkt.kiosk.journal.DeviceClock;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.kiosk.journal.Span;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Sync;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// All that is to be said to the server now: enrols when that has not been done or is no longer
/// worth anything, then goes through the journals until there is nothing more to send. Tells how
/// long to wait; never waits itself.
final class SyncStep {

    private static final Logger LOG = LoggerFactory.getLogger(SyncStep.class);

    /// A sync of more entries takes the longer for them, which says nothing of the connection.
    private static final int FEW = 20;

    private static final Duration USUAL_POLL = Duration.ofMinutes(1);

    private static final String REVOKED = "kiosk-revoked";
    private static final String TOO_MANY_TRIES = "too many tries from this address";

    private final Told told;
    private final Journal journal;
    private final Links links;
    private final DeviceClock clock;
    private final Optional<Enrolling> enrolling;
    private final SyncRound round;
    private final Backoff backoff;
    private final Turns turns = new Turns();

    private Duration poll = USUAL_POLL;

    /// A server that forks whatever it is sent must not fill the disk with journals.
    private boolean renewed;

    /// Nor must one that never comes to the point where the histories part keep it busy.
    private final Set<String> rewound = new HashSet<>();

    /// Said once: that a code that was used up long ago is still set is nothing new.
    private boolean codeRefused;

    private volatile Contact contact;

    /// @param enrolling empty without a code
    SyncStep(
            Kiosk kiosk,
            Optional<Enrolling> enrolling,
            SyncRound round,
            Links links,
            Backoff backoff) {
        this.told = kiosk.told();
        this.journal = kiosk.journal();
        this.links = links;
        this.clock = kiosk.clock();
        this.enrolling = enrolling;
        this.round = round;
        this.backoff = backoff;
        this.contact = new Contact(firstState(), null, 0, null);
    }

    Contact contact() {
        return contact;
    }

    /// @return when to take the next step
    Next take() {
        if (told.identity().isEmpty()) {
            Optional<Next> notYet = enrol();
            if (notYet.isPresent()) {
                return notYet.get();
            }
        }
        return syncAll();
    }

    /// @param failed true when the wait is a back-off, which new entries do not cut short
    record Next(Duration pause, boolean failed) {}

    private Contact.State firstState() {
        if (told.identity().isPresent()) {
            return Contact.State.ENROLLED;
        }
        if (enrolling.isEmpty()) {
            return Contact.State.CODE_MISSING;
        }
        return enrolling.get().isRefused() ? Contact.State.CODE_REFUSED : Contact.State.ENROLLING;
    }

    private Optional<Next> enrol() {
        if (enrolling.isEmpty()) {
            return Optional.of(new Next(Backoff.LONGEST, true));
        }
        return switch (enrolling.get().tryOnce()) {
            case EnrolmentReply.Enrolled(var answer) -> {
                LOG.info("Enrolled as kiosk {}", answer.kioskId());
                backoff.reset();
                contact = contact.enrolled();
                yield Optional.empty();
            }
            case EnrolmentReply.Refused(var slug) -> {
                if (told.identity().isEmpty()) {
                    contact = contact.refused(Contact.State.CODE_REFUSED, slug);
                }
                yield Optional.of(
                        slug.equals(Enrolling.CODE_REFUSED)
                                ? untilAnotherCode()
                                : later(Duration.ZERO, slug));
            }
            case EnrolmentReply.TooManyTries(var retryAfter) ->
                    Optional.of(later(retryAfter, tooManyTries()));
            case EnrolmentReply.Busy(var retryAfter) ->
                    Optional.of(later(retryAfter, "the server is busy"));
            case EnrolmentReply.Unreached(var why) -> Optional.of(later(Duration.ZERO, why));
        };
    }

    private Next untilAnotherCode() {
        if (!codeRefused) {
            LOG.warn(
                    "The server refuses the enrolment code: it is wrong, used or too old. It is not"
                            + " tried again. Set DIGIPUNKT_ENROLMENT_CODE to a new code and start"
                            + " the kiosk again; what is logged here is kept.");
        }
        codeRefused = true;
        return new Next(Backoff.LONGEST, true);
    }

    /// With what stood in the way before: that is still to be mended.
    private String tooManyTries() {
        String before = contact.problem();
        if (before == null || before.startsWith(TOO_MANY_TRIES)) {
            return before == null ? TOO_MANY_TRIES : before;
        }
        return TOO_MANY_TRIES + ", and before that: " + before;
    }

    /// As a new kiosk, with the code that an operator has set for it. The journals stay: what the
    /// server has of the old kiosk's it answers with a fork, and the rest goes on in another; each
    /// tells at which place it was written.
    private Next enrolAnew() {
        return enrol().orElse(new Next(Duration.ZERO, false));
    }

    private Next syncAll() {
        turns.beginStep();
        poll = USUAL_POLL;
        renewed = false;
        rewound.clear();
        for (var turn = turn(); turn.isPresent(); turn = turn()) {
            long began = clock.now().elapsed();
            RoundOutcome outcome = round.run(turn.get().id());
            judge(outcome, turn.get(), Duration.ofMillis(clock.now().elapsed() - began));
            Optional<Next> stop = follow(outcome, turn.get());
            if (stop.isPresent()) {
                return stop.get();
            }
        }
        return new Next(poll, false);
    }

    /// @return the next step, when this one cannot go on
    private Optional<Next> follow(RoundOutcome outcome, Span journalInTurn) {
        switch (outcome) {
            case RoundOutcome.Synced(var answer, boolean more) -> {
                heard(answer);
                believe(journalInTurn.id());
                if (!more) {
                    done(journalInTurn);
                }
            }
            case RoundOutcome.Renewed() -> {
                if (renewed) {
                    return Optional.of(later(Duration.ZERO, "the server forks every journal"));
                }
                renewed = true;
            }
            case RoundOutcome.Rewound() -> {
                if (!rewound.add(journalInTurn.id())) {
                    return Optional.of(later(Duration.ZERO, "the histories part nowhere"));
                }
            }
            case RoundOutcome.Compared() -> LOG.debug("So far the same");
            case RoundOutcome.Lessened() -> LOG.debug("Once more, with less");
            case RoundOutcome.LeftAlone() -> done(journalInTurn);
            case RoundOutcome.Later(var atLeast, var why) -> {
                return Optional.of(later(atLeast, why));
            }
            case RoundOutcome.Unreached(var why) -> {
                return Optional.of(later(Duration.ZERO, why));
            }
            case RoundOutcome.Refused(var slug) -> {
                refused(slug);
                return Optional.of(enrolAnew());
            }
        }
        return Optional.empty();
    }

    private void refused(String slug) {
        boolean revoked = slug.equals(REVOKED);
        contact = contact.refused(revoked ? Contact.State.REVOKED : Contact.State.UNKNOWN, slug);
        LOG.warn(
                "{} ({}). A new enrolment code is needed; what is logged here is kept until then.",
                revoked
                        ? "This kiosk has been taken out of use"
                        : "This server does not know this kiosk",
                slug);
    }

    private Optional<Span> turn() {
        return turns.next(journal.spans(), clock.now().elapsed());
    }

    private void done(Span span) {
        turns.done(span, clock.now().elapsed());
    }

    private void heard(Sync.Answer answer) {
        backoff.reset();
        Moment now = clock.now();
        told.heard(now.boot(), now.elapsed(), answer.serverTime());
        var settings = answer.settings();
        if (settings != null) {
            told.keep(settings);
            LOG.info("New settings, version {}", settings.version());
        }
        // Last: who waits for an answer counts on what came with it.
        contact = contact.answered(answer.serverTime(), answer.setAside());
        long seconds = Math.clamp(answer.pollAfterSeconds(), 1, Backoff.LONGEST.toSeconds());
        poll = Duration.ofSeconds(seconds);
    }

    /// The answer came after the commit, with the settings as they are since.
    private void believe(String journalInTurn) {
        journal.spans().stream()
                .filter(span -> span.id().equals(journalInTurn))
                .forEach(span -> told.believe(span.id(), span.acknowledged()));
    }

    private Next later(Duration atLeast, String why) {
        Duration wait = backoff.next(atLeast);
        contact = contact.failed(why);
        LOG.info("Not synced ({}); again in {} s", why, wait.toSeconds());
        return new Next(wait, true);
    }

    private void judge(RoundOutcome outcome, Span sent, Duration took) {
        if (outcome instanceof RoundOutcome.Unreached) {
            links.unreached();
        } else if (sent.unsent() <= FEW) {
            links.reached(took);
        }
    }
}
