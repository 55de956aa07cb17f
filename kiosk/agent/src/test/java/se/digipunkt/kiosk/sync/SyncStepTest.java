package se.digipunkt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.kiosk.journal.Journals.SERVER_TIME;
import static se.digipunkt.kiosk.journal.Journals.tap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.kiosk.device.Device;
import se.digipunkt.kiosk.evidence.Evidence;
import se.digipunkt.kiosk.journal.Ending;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.kiosk.settings.Identity;
import se.digipunkt.kiosk.settings.SampleSettings;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Enrolment;
import se.digipunkt.protocol.Sync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

class SyncStepTest {

    private static final Identity IDENTITY = new Identity("k-1", "token", "http://server");

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private final RecordingServer server = new RecordingServer();
    private final HeardLinks links = new HeardLinks();
    private Journal journal;
    private Told told;
    private Kiosk kiosk;

    @BeforeEach
    void open() {
        journal = Journals.open(folder, clock);
        told = new Told(folder, "0.1.0");
        Device device = Device.detect(Optional.of("laptop"), new UUID(0, 0), System::nanoTime);
        Evidence evidence = new Evidence(journal, clock, device, folder, "0.1.0");
        kiosk = new Kiosk(journal, told, evidence, clock, "0.1.0");
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private SyncStep enrolled() {
        told.enrolled(IDENTITY, SampleSettings.version("v1"));
        return step(Optional.empty());
    }

    private SyncStep withCode() {
        return withCode("7K4M-9QWX");
    }

    private SyncStep withCode(String code) {
        var request = new Enrolment.Request(code, "a-nonce", "0.1.0", null);
        return step(
                Optional.of(new Enrolling(told, journal, server, "http://server", () -> request)));
    }

    private SyncStep step(Optional<Enrolling> enrolling) {
        SyncRound round = new SyncRound(journal, server, kiosk);
        return new SyncStep(
                kiosk, enrolling, round, links, new Backoff(new Random(1), Backoff.LONGEST));
    }

    @Test
    void judgesTheConnectionByEachAnswerToASmallSync() {
        SyncStep step = enrolled();
        journal.log(tap("e-id"));
        step.take();
        server.insteadOfAnswers.add(new SyncReply.Unreached("no network"));
        step.take();
        server.insteadOfAnswers.add(new SyncReply.Busy(Duration.ofSeconds(1)));
        step.take();

        assertThat(links.heard).containsExactly("reached", "unreached", "reached");
    }

    @Test
    void aSyncOfManyEntriesSaysNothingOfTheConnectionExceptThatThereIsNone() {
        SyncStep step = enrolled();
        for (int i = 0; i < 21; i++) {
            journal.log(tap("e-id"));
        }
        server.insteadOfAnswers.add(new SyncReply.Unreached("no network"));
        step.take();
        step.take();

        assertThat(links.heard).containsExactly("unreached");
    }

    @Test
    void enrolsAndSendsWhatWasLoggedBefore() {
        journal.log(tap("e-id"));
        server.enrolmentReplies.add(
                new EnrolmentReply.Enrolled(
                        new Enrolment.Answer("k-1", "token", SampleSettings.version("v1"))));

        SyncStep step = withCode();
        assertThat(step.contact().state()).isEqualTo(Contact.State.ENROLLING);
        var next = step.take();

        assertThat(next).isEqualTo(new SyncStep.Next(Duration.ofMinutes(1), false));
        assertThat(told.identity()).contains(IDENTITY);
        assertThat(server.entries(journal.current().id())).hasSize(1);
        assertThat(step.contact())
                .isEqualTo(new Contact(Contact.State.ENROLLED, SERVER_TIME, 3, null));
    }

    @Test
    void triesTheSameCodeAndNonceAgainAfterALostAnswer() {
        server.enrolmentReplies.add(new EnrolmentReply.Unreached("lost"));
        server.enrolmentReplies.add(
                new EnrolmentReply.Enrolled(
                        new Enrolment.Answer("k-1", "token", SampleSettings.version("v1"))));
        SyncStep step = withCode();

        assertThat(step.take().failed()).isTrue();
        step.take();

        assertThat(server.enrolments).hasSize(2);
        assertThat(server.enrolments.getFirst()).isEqualTo(server.enrolments.getLast());
        assertThat(told.identity()).isPresent();
    }

    @Test
    void showsACodeThatWasRefusedToTheServerNoMoreAlsoAfterARestart() {
        server.enrolmentReplies.add(new EnrolmentReply.Refused("enrolment-code-refused"));
        SyncStep step = withCode();

        assertThat(step.take()).isEqualTo(new SyncStep.Next(Backoff.LONGEST, true));
        assertThat(step.take()).isEqualTo(new SyncStep.Next(Backoff.LONGEST, true));
        assertThat(step.contact().state()).isEqualTo(Contact.State.CODE_REFUSED);
        assertThat(step.contact().problem()).isEqualTo("enrolment-code-refused");

        told = new Told(folder, "0.1.0");
        SyncStep restarted = withCode();
        assertThat(restarted.contact().state()).isEqualTo(Contact.State.CODE_REFUSED);
        restarted.take();
        assertThat(server.enrolments).hasSize(1);
    }

    @Test
    void triesANewCodeAtOnce() {
        server.enrolmentReplies.add(new EnrolmentReply.Refused("enrolment-code-refused"));
        server.enrolmentReplies.add(new EnrolmentReply.Unreached("lost"));
        withCode().take();

        SyncStep step = withCode("9QWX-7K4M");
        assertThat(step.contact().state()).isEqualTo(Contact.State.ENROLLING);
        step.take();

        assertThat(server.enrolments).hasSize(2);
    }

    @Test
    void waitsAfterTooManyTriesAndSaysWhatStoodInTheWayBefore() {
        server.enrolmentReplies.add(new EnrolmentReply.Unreached("no answer"));
        server.enrolmentReplies.add(new EnrolmentReply.TooManyTries(Duration.ofMinutes(10)));
        server.enrolmentReplies.add(new EnrolmentReply.TooManyTries(Duration.ofMinutes(9)));
        SyncStep step = withCode();

        step.take();
        assertThat(step.take().pause()).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        step.take();

        assertThat(step.contact().problem())
                .isEqualTo("too many tries from this address, and before that: no answer");
    }

    @Test
    void staysUpWithoutACode() {
        SyncStep step = step(Optional.empty());

        assertThat(step.take()).isEqualTo(new SyncStep.Next(Backoff.LONGEST, true));
        assertThat(step.contact().state()).isEqualTo(Contact.State.CODE_MISSING);
    }

    @Test
    void showsThatItIsRevokedAndAsksAgainAtTheLongestBackOff() {
        SyncStep step = enrolled();
        server.insteadOfAnswers.add(new SyncReply.Refused("kiosk-revoked"));

        assertThat(step.take()).isEqualTo(new SyncStep.Next(Backoff.LONGEST, true));
        assertThat(step.contact().state()).isEqualTo(Contact.State.REVOKED);

        step.take();
        assertThat(step.contact().state()).isEqualTo(Contact.State.ENROLLED);
    }

    @Test
    void tellsAServerThatDoesNotKnowItFromOneThatHasTakenItOutOfUse() {
        SyncStep step = enrolled();
        server.insteadOfAnswers.add(new SyncReply.Refused("sign-in-needed"));

        step.take();

        assertThat(step.contact().state()).isEqualTo(Contact.State.UNKNOWN);
    }

    @Test
    void enrolsAnewWithItsCodeWhenTheServerTakesTheTokenNoLonger() {
        told.enrolled(new Identity("k-0", "old", "http://server"), SampleSettings.version("v1"));
        journal.log(tap("e-id"));
        server.insteadOfAnswers.add(new SyncReply.Refused("kiosk-revoked"));
        server.insteadOfAnswers.add(new SyncReply.Forked(1));
        server.enrolmentReplies.add(
                new EnrolmentReply.Enrolled(
                        new Enrolment.Answer("k-1", "token", SampleSettings.version("v2"))));
        SyncStep step = withCode();

        assertThat(step.take()).isEqualTo(new SyncStep.Next(Duration.ZERO, false));
        assertThat(told.identity()).contains(IDENTITY);
        step.take();

        assertThat(step.contact().state()).isEqualTo(Contact.State.ENROLLED);
        assertThat(server.entries(journal.current().id())).hasSize(1);
    }

    @Test
    void sendsWhatWasLoggedAtTheOldPlaceAsWrittenThere() {
        told.enrolled(new Identity("k-0", "old", "http://server"), SampleSettings.version("v1"));
        String old = journal.current().id();
        journal.log(tap("e-id"));
        enrolledAt("svp-harads", "svp-moskosel");
        SyncStep step = withCode();

        refusedAndEnrolledAnew(step);
        journal.log(tap("bank"));
        String first = journal.current().id();
        refusedAndEnrolledAnew(step);
        journal.log(tap("tax"));
        step.take();

        assertThat(places()).containsEntry(old, SampleSettings.PLACE);
        assertThat(places()).containsEntry(first, "svp-harads");
        assertThat(places()).containsEntry(journal.current().id(), "svp-moskosel");
        assertThat(server.entries(old)).hasSize(1);
        assertThat(server.entries(first)).hasSize(1);
        assertThat(server.entries(journal.current().id())).hasSize(1);
        assertThat(journal.unsent()).isZero();
    }

    private void enrolledAt(String... places) {
        for (String place : places) {
            server.enrolmentReplies.add(
                    new EnrolmentReply.Enrolled(
                            new Enrolment.Answer(
                                    "k-" + place, "token", SampleSettings.at(place, place))));
        }
    }

    private void refusedAndEnrolledAnew(SyncStep step) {
        server.insteadOfAnswers.add(new SyncReply.Refused("kiosk-revoked"));
        assertThat(step.take()).isEqualTo(new SyncStep.Next(Duration.ZERO, false));
    }

    private Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        for (Sync.Request request : server.requests) {
            if (request.place() != null) {
                places.put(request.journal(), request.place());
            }
        }
        return places;
    }

    @Test
    void keepsItsIdentityWhileTheServerTakesItWhateverCodeItIsGiven() {
        told.enrolled(IDENTITY, SampleSettings.version("v1"));

        withCode().take();

        assertThat(server.enrolments).isEmpty();
    }

    @Test
    void triesACodeThatWasUsedUpOnlyOnceWhenItIsRevoked() {
        told.enrolled(IDENTITY, SampleSettings.version("v1"));
        server.insteadOfAnswers.add(new SyncReply.Refused("kiosk-revoked"));
        server.insteadOfAnswers.add(new SyncReply.Refused("kiosk-revoked"));
        server.enrolmentReplies.add(new EnrolmentReply.Refused("enrolment-code-refused"));
        SyncStep step = withCode();

        assertThat(step.take()).isEqualTo(new SyncStep.Next(Backoff.LONGEST, true));
        assertThat(step.take()).isEqualTo(new SyncStep.Next(Backoff.LONGEST, true));

        assertThat(server.enrolments).hasSize(1);
        assertThat(step.contact().state()).isEqualTo(Contact.State.REVOKED);
    }

    @Test
    void keepsSettingsThatDifferAndTellsWhichItHas() {
        SyncStep step = enrolled();
        server.insteadOfAnswers.add(
                new SyncReply.Answered(
                        new Sync.Answer(1, SERVER_TIME, 5, 0, SampleSettings.version("v2"))));

        assertThat(step.take().pause()).isEqualTo(Duration.ofSeconds(5));
        step.take();

        assertThat(server.requests.getFirst().status())
                .isNotNull()
                .extracting(Sync.Status::settingsVersion)
                .isEqualTo("v1");
        assertThat(server.requests.getLast().status())
                .isNotNull()
                .extracting(Sync.Status::settingsVersion)
                .isEqualTo("v2");
        assertThat(told.settings()).contains(SampleSettings.version("v2"));
    }

    @Test
    void offersEachKeptJournalWithinTheHour() {
        SyncStep step = enrolled();
        String old = journal.current().id();
        journal.log(tap("e-id"));
        step.take();
        journal.beginAfter(Ending.FORK, old, 2);
        server.requests.clear();

        clock.pass(Duration.ofMinutes(1));
        step.take();
        assertThat(offers(old)).isZero();

        clock.pass(Duration.ofMinutes(46));
        step.take();
        assertThat(offers(old)).isEqualTo(1);
    }

    private long offers(String id) {
        return server.requests.stream().filter(request -> request.journal().equals(id)).count();
    }

    @Test
    void doesNotFillTheDiskWithJournalsForAServerThatForksThemAll() {
        SyncStep step = enrolled();
        journal.log(tap("e-id"));
        server.insteadOfAnswers.add(new SyncReply.Forked(1));
        server.insteadOfAnswers.add(new SyncReply.Forked(1));
        server.insteadOfAnswers.add(new SyncReply.Forked(1));

        assertThat(step.take().failed()).isTrue();

        assertThat(server.requests).hasSize(2);
    }
}
