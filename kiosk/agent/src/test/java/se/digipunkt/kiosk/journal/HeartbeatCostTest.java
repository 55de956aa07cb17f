package se.digipunkt.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.kiosk.device.Device;
import se.digipunkt.kiosk.evidence.Evidence;
import se.digipunkt.kiosk.sync.EnrolmentReply;
import se.digipunkt.kiosk.sync.ServerLink;
import se.digipunkt.kiosk.sync.SyncReply;
import se.digipunkt.kiosk.sync.SyncRound;
import se.digipunkt.protocol.Enrolment;
import se.digipunkt.protocol.Sync;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// What a kiosk writes while nothing happens: a card that is written to each minute wears.
class HeartbeatCostTest {

    /// Of a minute's tick and its sync together.
    private static final long MOST_ROWS = 2;

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private JournalFile file;
    private Journal journal;
    private Evidence evidence;
    private SyncRound sync;

    @BeforeEach
    void start() throws IOException, SQLException {
        file = JournalFile.open(folder);
        journal = new Journal(file, new Ballast(folder, 0), clock, UUID::randomUUID);
        Device device = Device.detect(Optional.of("laptop"), new UUID(0, 0), System::nanoTime);
        evidence = new Evidence(journal, clock, device, folder, "0.1.0");
        evidence.begin();
        sync = new SyncRound(journal, new Agreeing(), span -> noStatus());
        sync.run(journal.current().id());
    }

    @AfterEach
    void stop() {
        journal.close();
    }

    @Test
    void aMinuteAliveIsOneRow() throws SQLException {
        long before = rows();
        clock.pass(Duration.ofMinutes(1));
        evidence.tick();

        assertThat(rows() - before).isEqualTo(1);
    }

    @Test
    void aSyncWithoutNewsWritesNothing() throws SQLException {
        long before = rows();
        sync.run(journal.current().id());

        assertThat(rows() - before).isZero();
    }

    @Test
    void aHeartbeatStaysWithinItsRowsForHalfAnHour() throws SQLException {
        for (int minute = 0; minute < 30; minute++) {
            long before = rows();
            clock.pass(Duration.ofMinutes(1));
            evidence.tick();
            sync.run(journal.current().id());

            assertThat(rows() - before).isLessThanOrEqualTo(MOST_ROWS);
        }
    }

    /// Rows that this connection has inserted, changed or deleted since it was opened.
    private long rows() throws SQLException {
        return Long.parseLong(Sql.text(file.connection(), "SELECT total_changes()"));
    }

    private static Sync.Status noStatus() {
        return new Sync.Status(
                null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /// Has everything it is sent.
    private final class Agreeing implements ServerLink {

        @Override
        public EnrolmentReply enrol(Enrolment.Request request) {
            return new EnrolmentReply.Unreached("enrolled already");
        }

        @Override
        public SyncReply sync(byte[] body) {
            return new SyncReply.Answered(
                    new Sync.Answer(
                            journal.current().lastSeq() + 1, Journals.SERVER_TIME, 60, 0, null));
        }
    }
}
