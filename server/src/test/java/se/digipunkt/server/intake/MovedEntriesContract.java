package se.digipunkt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.server.intake.PretendKiosk.entry;
import static se.digipunkt.server.intake.PretendKiosk.tap;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.protocol.Origin;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.RunningServer.Answer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.storage.WriteGate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Histories that part: what is compared, and what counts when one entry comes in two journals.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MovedEntriesContract {

    private final TestDatabase database;
    private RunningServer server;
    private PretendKiosk kiosk;
    private String place;

    MovedEntriesContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    final void start() {
        server = RunningServer.on(database);
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    @BeforeEach
    final void enrol() {
        place = "ddc-" + UUID.randomUUID().toString().substring(0, 8);
        server.post(
                "/api/v1/points",
                "{\"id\":\"%s\",\"name\":\"DigidelCenter Jokkmokk\",\"kinds\":[\"digidelcenter\"],\"municipality\":\"2510\"}"
                        .formatted(place),
                server.admin());
        kiosk = PretendKiosk.enrolled(server, place);
    }

    private long questions() {
        LocalDate today = LocalDate.now(KnownTime.ZONE);
        return server.get(
                        "/api/v1/guidance/figures?scope=%s&from=%s&to=%s&by=errand"
                                .formatted(place, today.minusDays(1), today),
                        server.admin())
                .json()
                .path("totals")
                .path("questions")
                .asLong();
    }

    private long forks() {
        return server.get("/api/v1/kiosks/" + kiosk.id, server.admin())
                .json()
                .path("forks")
                .asLong();
    }

    /// The tap as a fork takes it to the start of another journal.
    private ObjectNode moved(ObjectNode tap) {
        Origin origin = Origin.here(kiosk.journal, tap);
        return tap.deepCopy().put("seq", 1).put(Origin.FIELD, origin.toString());
    }

    @Test
    final void storesNothingAfterAnEntryThatDiffers() {
        kiosk.sync(1, tap(1, "e-id"), tap(2, "health"));

        Answer fork = kiosk.syncAfter(tap(2, "bank"), 3, tap(3, "tax"));

        assertThat(fork.status()).isEqualTo(409);
        assertThat(fork.json().path("firstDiffering").asLong()).isEqualTo(2);
        assertThat(questions()).isEqualTo(2);
        assertThat(forks()).as("where they part is not known yet").isZero();
        assertThat(kiosk.syncAfter(tap(2, "health"), 3, tap(3, "tax")).status()).isEqualTo(200);
        assertThat(questions()).isEqualTo(3);
    }

    @Test
    final void aHeartbeatComparesTheLastEntryToo() {
        kiosk.sync(1, tap(1, "e-id"), tap(2, "health"));

        assertThat(kiosk.syncAfter(tap(2, "health"), 3).status()).isEqualTo(200);
        assertThat(kiosk.syncAfter(tap(2, "bank"), 3).status()).isEqualTo(409);
    }

    @Test
    final void countsATapOnceThatComesInTheFirstJournalAndThenInAnother() {
        ObjectNode tap = tap(1, "e-id");
        kiosk.sync(1, tap);
        String fresh = UUID.randomUUID().toString();

        Answer answer = kiosk.sync(fresh, 1, 1, moved(tap), tap(2, "bank"));

        assertThat(answer.json().path("next").asLong()).isEqualTo(3);
        assertThat(questions()).isEqualTo(2);
    }

    @Test
    final void countsATapOnceThatComesInAnotherJournalAndThenInTheFirst() {
        ObjectNode tap = tap(1, "e-id");
        kiosk.sync(UUID.randomUUID().toString(), 1, 1, moved(tap));
        kiosk.sync(UUID.randomUUID().toString(), 1, 1, moved(tap));
        Answer answer = kiosk.sync(1, tap, tap(2, "bank"));

        assertThat(answer.json().path("next").asLong()).isEqualTo(3);
        assertThat(answer.json().path("setAside").asLong()).isZero();
        assertThat(questions()).isEqualTo(2);
    }

    @Test
    final void countsAnotherTapUnderTheSameNumber() {
        kiosk.sync(UUID.randomUUID().toString(), 1, 1, moved(tap(1, "e-id")));
        kiosk.sync(1, tap(1, "bank"));

        assertThat(questions()).isEqualTo(2);
    }

    @Test
    final void anUndoFindsTheTapInWhicheverJournalItCounts() {
        ObjectNode tap = tap(1, "e-id");
        String fresh = UUID.randomUUID().toString();
        kiosk.sync(1, tap);
        kiosk.sync(fresh, 1, 1, moved(tap), entry(2, "guidance-corrected").put("corrects", "1"));

        assertThat(questions()).isZero();
    }

    /// As the desk writes it of a tap of this journal, whatever stands under its number by now.
    private ObjectNode undo(long seq, ObjectNode tap) {
        Origin origin = Origin.here(kiosk.journal, tap);
        return entry(seq, "guidance-corrected")
                .put("corrects", kiosk.journal + ":" + origin.seq())
                .put("correctsOrigin", origin.toString());
    }

    @Test
    final void anUndoTakesBackItsOwnTapAndNoOtherUnderItsNumber() {
        kiosk.sync(1, tap(1, "bank"));
        String later = UUID.randomUUID().toString();

        Answer answer = kiosk.sync(later, 1, 1, undo(1, tap(1, "e-id")));
        assertThat(answer.json().path("setAside").asLong()).isEqualTo(1);
        assertThat(questions()).as("the other tap stands").isEqualTo(1);

        kiosk.sync(UUID.randomUUID().toString(), 1, 1, moved(tap(1, "e-id")));
        answer = kiosk.sync(later, 2, 1);
        assertThat(answer.json().path("setAside").asLong()).isZero();
        assertThat(questions()).isEqualTo(1);
    }

    @Test
    final void anUndoFindsItsTapInWhicheverJournalItCame() {
        kiosk.sync(UUID.randomUUID().toString(), 1, 1, moved(tap(1, "e-id")));
        kiosk.sync(UUID.randomUUID().toString(), 1, 1, undo(1, tap(1, "e-id")));

        assertThat(questions()).isZero();
    }

    @Test
    final void aCorrectionWaitsUntriedWhileItsRecordDoesNotCount() {
        ObjectNode tap = tap(1, "from-a-newer-list");
        kiosk.sync(UUID.randomUUID().toString(), 1, 1, undo(1, tap));

        Answer answer = kiosk.sync(1, tap);

        assertThat(answer.json().path("setAside").asLong()).isEqualTo(2);
        assertThat(ready()).isEmpty();
    }

    private List<EntryRow> ready() {
        return server.bean(WriteGate.class)
                .read(() -> server.bean(WaitingTable.class).ready(kiosk.id, Set.of(kiosk.journal)));
    }

    @Test
    final void anOriginThatMakesNoSenseChangesNothing() {
        kiosk.sync(1, tap(1, "e-id"));
        kiosk.sync(UUID.randomUUID().toString(), 1, 1, tap(1, "bank").put("origin", "somewhere"));

        assertThat(questions()).isEqualTo(2);
    }
}
