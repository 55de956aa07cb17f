package se.digipunkt.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.desk.Changed;
import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.Details;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.Shown;
import se.digipunkt.desk.Tap;
import se.digipunkt.desk.Undone;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalEntry;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.kiosk.settings.Told;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ChangesTest {

    @TempDir private Path folder;

    private final SetClock clock = new SetClock();
    private Journal journal;
    private JournalTapLog log;
    private String first;
    private String second;

    @BeforeEach
    void twoTaps() {
        Told told = new Told(folder, "test");
        told.keep(Jokkmokk.withPin());
        journal = Journals.open(folder, clock);
        log = Desks.log(folder, journal, told, clock, () -> UPLINK);
        first = tap("press-01", "e-id");
        clock.pass(Duration.ofSeconds(40));
        second = tap("press-02", "bank");
    }

    private static final Uplink.Now UPLINK = new Uplink.Now(Uplink.Stand.ENROLLED, true, 0);

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void detailsReplaceTheRecordWholeAndItKeepsItsTime() {
        log.tell(first, details("outcome", "partly", "duration", "15-30"));

        assertThat(last().text())
                .contains("\"kind\":\"guidance-corrected\"", "\"corrects\":\"1\"")
                .contains("\"errands\":[\"e-id\"]", "\"outcome\":\"partly\"")
                .contains("\"duration\":\"15-30\"", "\"precision\":\"exact\"");
        assertThat(log.find(first).orElseThrow().secondsAgo()).isEqualTo(40);
    }

    @Test
    void twoDesksThatTellDifferentThingsOfARecordDoNotUndoEachOther() {
        log.tell(first, details("language", "ar"));
        log.tell(first, details("outcome", "not", "barrier", "no-connection"));
        log.tell(first, details("barrier", ""));

        assertThat(log.find(first).orElseThrow().details())
                .isEqualTo(Map.of("outcome", "not", "language", "ar"));
    }

    @Test
    void whatIsSoAlreadyIsNotWrittenAgain() {
        log.tell(first, details("language", "ar"));
        long before = journal.current().lastSeq();

        log.tell(first, details("language", "ar"));
        log.join(first, second);
        log.join(first, second);
        Shown both = new Shown(first, List.of("e-id", "bank"));
        log.undo(List.of(both));
        log.undo(List.of(both));

        assertThat(journal.current().lastSeq()).as("join: 2, undo: 3").isEqualTo(before + 5);
    }

    @Test
    void whatWasTakenBackIsListedAndComesBackAsItWas() {
        log.tell(first, details("language", "ar"));
        LocalDate today = log.state().day();
        log.undo(List.of(new Shown(first, List.of("e-id"))));
        assertThat(log.removed(today)).extracting("reference").containsExactly(first);

        log.putBack(List.of(new Shown(first)));
        long before = journal.current().lastSeq();
        log.putBack(List.of(new Shown(first)));

        assertThat(journal.current().lastSeq()).as("pressed twice").isEqualTo(before);
        assertThat(log.removed(today)).isEmpty();
        assertThat(log.find(first).orElseThrow().details()).containsEntry("language", "ar");
        assertThat(log.putBack(List.of(new Shown("99"))))
                .isEqualTo(new Changed.Refused(Refusal.NOT_FOUND));
    }

    @Test
    void whatIsPartOfAPersonIsNotTakenBackAndComesBackWithTheWhole() {
        LocalDate today = log.state().day();
        log.join(first, second);
        assertThat(log.removed(today)).isEmpty();
        log.putBack(List.of(new Shown(second)));
        assertThat(log.state().total()).isEqualTo(1);

        Shown both = new Shown(first, List.of("e-id", "bank"));
        log.undo(List.of(both));
        assertThat(log.removed(today)).extracting("reference").containsExactly(first);
        log.putBack(List.of(both));
        log.part(both);

        assertThat(log.state().errands()).isEqualTo(Map.of("e-id", 1, "bank", 1));
    }

    @Test
    void whatSomebodyElseHadJoinedMeanwhileDoesNotComeBackTwice() {
        log.join(first, second);
        Shown alone = new Shown(first, List.of("e-id"));

        log.undo(List.of(alone));
        List<Shown> listed =
                log.removed(log.state().day()).stream()
                        .map(gone -> new Shown(gone.reference(), gone.errands()))
                        .toList();
        assertThat(listed).containsExactly(alone);
        log.putBack(listed);

        assertThat(log.state().errands()).isEqualTo(Map.of("e-id", 1, "bank", 1));
    }

    @Test
    void whereSomebodyWasReferredGoesWithThatOutcomeAlone() {
        assertThat(log.tell(first, details("referredTo", "bank")))
                .isEqualTo(new Changed.Refused(Refusal.NOT_REFERRED));
        assertThat(log.tell(first, details("outcome", "referred", "referredTo", "bank")))
                .isInstanceOf(Changed.Stored.class);
        assertThat(log.tell(first, details("outcome", "done")))
                .isEqualTo(new Changed.Refused(Refusal.NOT_REFERRED));
    }

    @Test
    void nothingButCodesOfTheListsIsTaken() {
        assertThat(log.tell(first, details("language", "Anna Larsson")))
                .isEqualTo(new Changed.Refused(Refusal.NOT_UNDERSTOOD));
        assertThat(Details.from(Map.of("errands", "x", "day", "2020-01-01", "name", "Anna")))
                .isEqualTo(new Details(Map.of()));
    }

    @Test
    void aSecondTapWithinAMinuteMayBeTheSamePerson() {
        assertThat(newest().samePersonAs()).isEqualTo(first);

        clock.pass(Duration.ofSeconds(61));
        assertThat(newest().samePersonAs()).as("a minute later").isNull();

        tap("press-03", "bank");
        assertThat(newest().samePersonAs()).as("so long after the one before").isNull();
        tap("press-04", "bank");
        assertThat(newest().samePersonAs()).as("the same errand").isNull();
    }

    @Test
    void onePersonIsOneRecordWithBothErrandsAndTheOtherGoesInTheSameStep() {
        log.join(first, second);

        List<JournalEntry> entries = entries();
        JournalEntry replaced = entries.get(entries.size() - 2);
        assertThat(replaced.text())
                .contains("\"corrects\":\"1\"", "\"errands\":[\"e-id\",\"bank\"]");
        assertThat(last().text())
                .contains("\"corrects\":\"2\"", "\"samePersonAs\":\"1\"")
                .doesNotContain("\"guidance\":");
        assertThat(last().at()).isEqualTo(replaced.at());
        assertThat(log.state().total()).isEqualTo(1);
        assertThat(log.state().errands()).isEqualTo(Map.of("e-id", 1, "bank", 1));
    }

    @Test
    void onePersonCanBeTwoAgain() {
        log.join(first, second);
        log.tell(first, details("language", "ar"));
        assertThat(newest().joined()).isTrue();

        log.part(new Shown(first, List.of("e-id", "bank")));

        assertThat(log.state().total()).isEqualTo(2);
        assertThat(log.find(first).orElseThrow().errands()).containsExactly("e-id");
        assertThat(log.find(first).orElseThrow().details()).containsEntry("language", "ar");
        assertThat(log.find(second).orElseThrow().errands()).containsExactly("bank");
        assertThat(newest().joined()).isFalse();
    }

    @Test
    void takingApartThatIsSentTwiceTakesOneApart() {
        String third = tap("press-03", "fax");
        log.join(first, second);
        log.join(first, third);
        Shown shown = new Shown(first, List.of("e-id", "bank", "fax"));

        assertThat(log.part(shown)).isEqualTo(log.part(shown));

        assertThat(log.find(first).orElseThrow().errands()).containsExactly("e-id", "bank");
        assertThat(log.state().total()).isEqualTo(2);
    }

    @Test
    void undoLeavesWhatAnotherDeskHasJoinedMeanwhile() {
        String third = tap("press-03", "fax");
        log.join(first, second);
        log.join(first, third);
        log.tell(first, details("language", "ar"));

        log.undo(List.of(new Shown(first, List.of("e-id"))));
        log.undo(List.of(new Shown(first, List.of("e-id"))));

        assertThat(log.find(first)).isEmpty();
        assertThat(log.find(second).orElseThrow().errands()).containsExactly("bank", "fax");
        assertThat(log.find(second).orElseThrow().details()).containsEntry("language", "ar");
        log.part(new Shown(second));
        assertThat(log.find(third).orElseThrow().errands()).containsExactly("fax");
        assertThat(log.state().errands()).isEqualTo(Map.of("bank", 1, "fax", 1));
    }

    @Test
    void undoTakesBackAllThatThePageShowedAsOne() {
        log.join(first, second);

        log.undo(List.of(new Shown(first, List.of("e-id", "bank"))));

        assertThat(log.state().total()).isZero();
        List<JournalEntry> undo = entries().subList(entries().size() - 3, entries().size());
        assertThat(undo.getFirst().text())
                .as("a server that has removed the first lets the second stand by itself")
                .contains("\"corrects\":\"2\"")
                .doesNotContain("samePersonAs");
        assertThat(undo.get(1).text()).contains("\"corrects\":\"2\"", "\"samePersonAs\":\"1\"");
        assertThat(undo.getLast().text()).contains("\"corrects\":\"1\"");
    }

    @Test
    void undoOfATapThatWasJoinedTakesItOutOfTheWhole() {
        log.join(first, second);

        log.undo(List.of(new Shown(second, List.of("bank"))));
        log.undo(List.of(new Shown(second, List.of("bank"))));

        assertThat(log.find(first).orElseThrow().errands()).containsExactly("e-id");
        assertThat(log.find(first).orElseThrow().joined()).isFalse();
        assertThat(log.state().errands()).isEqualTo(Map.of("e-id", 1));
    }

    @Test
    void aThirdErrandFitsAndAFourthDoesNot() {
        String third = tap("press-03", "fax");
        String fourth = tap("press-04", "tax");
        log.join(first, second);

        assertThat(log.join(first, third)).isInstanceOf(Changed.Stored.class);
        assertThat(log.join(first, fourth)).isEqualTo(new Changed.Refused(Refusal.NOT_ONE));
        assertThat(log.find(first).orElseThrow().errands()).containsExactly("e-id", "bank", "fax");
    }

    @Test
    void aGroupIsNobodysSamePerson() {
        Logged group = log.log("press-03", Records.group("bank", 12), 1);

        assertThat(log.join(first, ((Logged.Stored) group).reference()))
                .isEqualTo(new Changed.Refused(Refusal.NOT_ONE));
    }

    @Test
    void theSameAgainIsAnotherPersonWhoIsAskedAnew() {
        log.tell(first, details("language", "ar", "gender", "woman", "outcome", "partly"));

        log.again("press-03", first, Duration.ZERO, null);

        assertThat(newest().errands()).containsExactly("e-id");
        assertThat(newest().details()).isEqualTo(Map.of("outcome", "partly", "language", "ar"));
        assertThat(log.state().total()).isEqualTo(3);
    }

    @Test
    void sameAgainSentTwiceIsLoggedOnceAlsoWhenTheFirstIsGone() {
        Logged again = log.again("press-03", first, Duration.ZERO, null);
        log.undo(List.of(new Shown(first)));

        assertThat(log.again("press-03", first, Duration.ZERO, null)).isEqualTo(again);
        assertThat(log.again("press-04", first, Duration.ZERO, null))
                .isEqualTo(new Logged.Refused(Refusal.NOT_FOUND));
        assertThat(log.state().errands()).isEqualTo(Map.of("e-id", 1, "bank", 1));
    }

    @Test
    void severalOfAnEarlierDayAreLoggedOnceAndUndoneTogether() {
        LocalDate monday = LocalDate.of(2026, 11, 16);
        Logged logged = log.log("press-03", Records.of(monday, "bank"), 3);

        assertThat(log.log("press-03", Records.of(monday, "bank"), 3)).isEqualTo(logged);
        assertThat(log.day(monday)).hasSize(3);
        assertThat(log.state().total()).as("today").isEqualTo(2);
        assertThat(log.state().week().total()).isEqualTo(5);

        List<Shown> all = log.day(monday).stream().map(row -> new Shown(row.reference())).toList();
        assertThat(log.undo(all)).isInstanceOf(Undone.Removed.class);
        assertThat(log.day(monday)).isEmpty();
    }

    @Test
    void afterNinetyDaysWithoutAServerEverythingIsStillThere() {
        for (int day = 0; day < 90; day++) {
            String reference = tap("day-%04d".formatted(day), "bank");
            log.tell(reference, details("duration", "5-15"));
            clock.pass(Duration.ofDays(1));
        }
        String now = tap("press-99", "e-id");

        assertThat(log.state().unsent()).isEqualTo(93);
        assertThat(log.state().total()).isEqualTo(1);
        assertThat(log.find(now)).isPresent();
        assertThat(log.undo(List.of(new Shown(first)))).isInstanceOf(Undone.Removed.class);
    }

    private String tap(String press, String errand) {
        return ((Logged.Stored) log.log(new Tap(press, errand, 1, Duration.ZERO))).reference();
    }

    private static Details details(String... pairs) {
        Map<String, String> chosen = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            chosen.put(pairs[i], pairs[i + 1]);
        }
        return new Details(chosen);
    }

    private DeskState.Latest newest() {
        return log.state().latest().getFirst();
    }

    private JournalEntry last() {
        return entries().getLast();
    }

    private List<JournalEntry> entries() {
        return journal.read(journal.current().id(), 1, 1000);
    }
}
