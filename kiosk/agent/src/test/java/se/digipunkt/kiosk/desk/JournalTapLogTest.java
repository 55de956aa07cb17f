package se.digipunkt.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.Sending;
import se.digipunkt.desk.Shown;
import se.digipunkt.desk.Tap;
import se.digipunkt.desk.Undone;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalEntry;
import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.kiosk.settings.Told;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class JournalTapLogTest {

    private static final Instant BOOTED = Instant.parse("2026-11-21T07:00:00Z");

    @TempDir private Path folder;

    private String boot = new UUID(0, 1).toString();
    private Duration sinceBoot = Duration.ofHours(2);
    private Journal journal;
    private Told told;
    private JournalTapLog log;
    private Uplink.Now server = new Uplink.Now(Uplink.Stand.ENROLLED, true, 3);

    @BeforeEach
    void openTheJournal() {
        told = new Told(folder, "test");
        told.keep(Jokkmokk.withPin());
        open();
    }

    @AfterEach
    void closeTheJournal() {
        journal.close();
    }

    @Test
    void oneTapIsOneEntryThatSaysNoMoreThanWasAsked() {
        log.log(tap("tap-0001", "e-id", 0));

        assertThat(guidance()).hasSize(1);
        assertThat(guidance().getFirst().text())
                .contains("\"errands\":[\"e-id\"],\"taxonomy\":2,\"form\":\"individual\"")
                .contains("\"precision\":\"exact\",\"outcome\":\"done\"")
                .doesNotContain("tap-0001", "language", "gender");
    }

    @Test
    void aTapSentTwiceIsLoggedOnceAlsoWhenTheAgentDiedBetween() {
        Logged first = log.log(tap("tap-0001", "e-id", 0));
        journal.close();
        open();

        assertThat(log.log(tap("tap-0001", "e-id", 9))).isEqualTo(first);
        assertThat(guidance()).hasSize(1);
    }

    @Test
    void twoTapsOnOneTileAreTwoEntries() {
        log.log(tap("tap-0001", "e-id", 0));
        log.log(tap("tap-0002", "e-id", 0));

        assertThat(guidance()).hasSize(2);
        assertThat(log.state().errands()).isEqualTo(Map.of("e-id", 2));
    }

    @Test
    void aTapThatHadToWaitKeepsTheMomentOfThePress() {
        log.log(tap("tap-0001", "e-id", 600));

        Moment at = guidance().getFirst().at();
        assertThat(at.elapsed()).isEqualTo(Duration.ofMinutes(110).toMillis());
        assertThat(at.wall()).isEqualTo(BOOTED.plus(Duration.ofMinutes(110)));
    }

    @Test
    void aTapFromBeforeTheBootKeepsItsDayAndClaimsNoMore() {
        log.log(tap("tap-0001", "e-id", Duration.ofHours(20).toSeconds()));

        assertThat(guidance().getFirst().text())
                .contains("\"precision\":\"day\",\"day\":\"2026-11-20\"");
    }

    @Test
    void anAgeThatOnlyAChangedClockExplainsIsAnEstimate() {
        log.log(tap("tap-0001", "e-id", Duration.ofDays(9000).toSeconds()));

        assertThat(guidance().getFirst().text())
                .contains("\"precision\":\"estimate\",\"day\":\"2026-11-21\"");
    }

    @Test
    void undoWritesACorrectionAndTakesTheTapOutOfTheTally() {
        log.log(tap("tap-0001", "bank", 0));
        String wrong = reference(log.log(tap("tap-0002", "e-id", 0)));

        assertThat(log.undo(List.of(new Shown(wrong)))).isEqualTo(new Undone.Removed(wrong));

        JournalEntry correction = entries().getLast();
        assertThat(correction.kind()).isEqualTo("guidance-corrected");
        assertThat(correction.text())
                .contains("\"corrects\":\"2\"")
                .doesNotContain("\"guidance\":");
        assertThat(log.state().errands()).isEqualTo(Map.of("bank", 1));
    }

    @Test
    void undoOfWhatIsNoGuidanceHereIsRefused() {
        assertThat(log.undo(List.of(new Shown("77"))))
                .isEqualTo(new Undone.Refused(Refusal.NOT_FOUND));
        assertThat(log.undo(List.of(new Shown("../pin"))))
                .isEqualTo(new Undone.Refused(Refusal.NOT_FOUND));
    }

    @Test
    void refusesAnErrandThatNoListHasAndATapWithoutItsOwnId() {
        assertThat(log.log(new Tap("tap-0001", "nonsense", 2, Duration.ZERO)))
                .isEqualTo(new Logged.Refused(Refusal.NOT_UNDERSTOOD));
        assertThat(log.log(tap("", "e-id", 0)))
                .isEqualTo(new Logged.Refused(Refusal.NOT_UNDERSTOOD));
        assertThat(entries()).isEmpty();
    }

    @Test
    void takesAnErrandOfAnOlderListFromAPageThatWasOpen() {
        assertThat(log.log(new Tap("tap-0001", "fax", 1, Duration.ZERO)))
                .isInstanceOf(Logged.Stored.class);
        assertThat(guidance().getFirst().text()).contains("\"fax\"],\"taxonomy\":1");
    }

    @Test
    void theTallyBeginsAnewAtMidnightInSweden() {
        log.log(tap("tap-0001", "e-id", 0));

        sinceBoot = Duration.between(BOOTED, Instant.parse("2026-11-21T22:59:59Z"));
        assertThat(log.state().total()).isEqualTo(1);

        sinceBoot = Duration.between(BOOTED, Instant.parse("2026-11-21T23:00:01Z"));
        assertThat(log.state().total()).isZero();
        assertThat(log.state().day()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void tellsTheLatestThatStandTheNewestFirst() {
        for (int i = 1; i <= 5; i++) {
            log.log(tap("tap-000" + i, i % 2 == 0 ? "bank" : "e-id", 0));
            sinceBoot = sinceBoot.plusSeconds(4);
        }
        log.undo(List.of(new Shown(log.state().latest().getFirst().reference())));

        assertThat(log.state().latest())
                .extracting(DeskState.Latest::errand)
                .containsExactly("bank", "e-id", "bank");
        assertThat(log.state().latest())
                .extracting(DeskState.Latest::secondsAgo)
                .containsExactly(8L, 12L, 16L);
        assertThat(log.state().latest().getFirst().at()).isEqualTo(LocalTime.of(10, 0));
    }

    @Test
    void theLatestOfAnEarlierBootAreAsOldAsTheClockSays() {
        log.log(tap("tap-0001", "e-id", 0));
        boot = new UUID(0, 9).toString();

        sinceBoot = sinceBoot.plusSeconds(90);
        assertThat(log.state().latest().getFirst().secondsAgo()).isEqualTo(90);
    }

    @Test
    void tellsWhatIsUnsentAndWhatTheServerCouldNotRead() {
        log.log(tap("tap-0001", "e-id", 0));

        assertThat(log.state().unsent()).isEqualTo(1);
        assertThat(log.state().sending()).isEqualTo(Sending.UNDER_WAY);
        assertThat(log.state().setAside()).isEqualTo(3);
    }

    @Test
    void namesTheNetworkOnlyWhenTheServerWasNotReached() {
        server = new Uplink.Now(Uplink.Stand.ENROLLED, false, 0);
        assertThat(log.state().sending()).isEqualTo(Sending.ALL);

        log.log(tap("tap-0001", "e-id", 0));
        assertThat(log.state().sending()).isEqualTo(Sending.WAITING);
    }

    @Test
    void aKioskOutOfUseStillLogsAndSaysThatItStaysHere() {
        server = new Uplink.Now(Uplink.Stand.REVOKED, false, 0);

        assertThat(log.log(tap("tap-0001", "e-id", 0))).isInstanceOf(Logged.Stored.class);
        assertThat(log.state().sending()).isEqualTo(Sending.REVOKED);

        server = new Uplink.Now(Uplink.Stand.UNKNOWN, true, 0);
        assertThat(log.state().sending()).isEqualTo(Sending.UNKNOWN);
    }

    private void open() {
        journal = Journal.open(folder, this::now, () -> new UUID(0, 2), 0);
        log = Desks.log(folder, journal, told, this::now, () -> server);
    }

    private Moment now() {
        return new Moment(boot, sinceBoot.toMillis(), BOOTED.plus(sinceBoot));
    }

    private static Tap tap(String id, String errand, long secondsAgo) {
        return new Tap(id, errand, 2, Duration.ofSeconds(secondsAgo));
    }

    private static String reference(Logged logged) {
        return ((Logged.Stored) logged).reference();
    }

    private List<JournalEntry> entries() {
        return journal.read(journal.current().id(), 1, 100);
    }

    private List<JournalEntry> guidance() {
        return entries().stream().filter(entry -> entry.kind().equals("guidance")).toList();
    }
}
