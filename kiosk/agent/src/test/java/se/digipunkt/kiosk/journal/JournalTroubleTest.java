package se.digipunkt.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static se.digipunkt.kiosk.journal.Journals.fields;
import static se.digipunkt.kiosk.journal.Journals.tap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.UUID;

class JournalTroubleTest {

    private static final int BALLAST_BYTES = 100_000;

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();

    @Test
    void everyCommitIsOnTheDisk() throws Exception {
        try (JournalFile file = JournalFile.open(folder)) {
            assertThat(Sql.text(file.connection(), "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(Sql.text(file.connection(), "PRAGMA synchronous")).isEqualTo("2");
            assertThat(Sql.text(file.connection(), "PRAGMA foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void refusesASecondAgentOnTheSameFolder() {
        Journal first = Journals.open(folder, clock);

        assertThatThrownBy(() -> Journals.open(folder, clock))
                .isInstanceOf(JournalInUse.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("DIGIPUNKT_KIOSK_DATA");

        first.close();
        Journals.open(folder, clock).close();
    }

    @Test
    void putsACorruptFileAsideAndBeginsANewJournal() throws IOException {
        Journal lost = Journals.open(folder, clock);
        lost.log(tap("e-id"));
        lost.close();
        Files.writeString(folder.resolve("journal.db"), "no database at all");
        Files.writeString(folder.resolve("journal.db-wal"), "nor this");

        try (Journal journal = Journals.open(folder, clock)) {
            var entries = journal.read(journal.current().id(), 1, 10);
            assertThat(entries).extracting(JournalEntry::kind).containsExactly("restart");
            assertThat(entries.getFirst().json().get("reason").asText())
                    .isEqualTo("journal-corrupt");
            assertThat(journal.health().putAside()).isEqualTo(1);
        }
        assertThat(folder.resolve("journal.db.corrupt-1")).hasContent("no database at all");
    }

    @Test
    void findsADamagedPageAtTheStart() throws IOException {
        Journal damaged = Journals.open(folder, clock);
        for (int i = 0; i < 500; i++) {
            damaged.log(tap("e-id"));
        }
        String before = damaged.current().id();
        damaged.close();
        byte[] bytes = Files.readAllBytes(folder.resolve("journal.db"));
        for (int i = bytes.length / 2; i < bytes.length / 2 + 8192; i++) {
            bytes[i] = (byte) 0xA5;
        }
        Files.write(folder.resolve("journal.db"), bytes);

        try (Journal journal = Journals.open(folder, clock)) {
            assertThat(journal.current().id()).isNotEqualTo(before);
            assertThat(journal.log(tap("print")).seq()).isEqualTo(2);
        }
    }

    @Test
    void putsAFileAsideThatTurnsOutCorruptWhileItIsOpen() throws Exception {
        JournalFile file = JournalFile.open(folder);
        try (Journal journal = journal(file, new Ballast(folder, 0))) {
            journal.log(tap("e-id"));
            Sql.run(file.connection(), "PRAGMA writable_schema = ON");
            Sql.run(
                    file.connection(),
                    "UPDATE sqlite_schema SET rootpage = 9999 WHERE name = 'entry'");
            Sql.run(file.connection(), "PRAGMA writable_schema = RESET");

            assertThat(journal.log(tap("print")).seq()).isEqualTo(2);
            assertThat(journal.health().putAside()).isEqualTo(1);
        }
    }

    @Test
    void throwsTheBallastOverboardWhenTheDiskIsFull() throws Exception {
        JournalFile file = JournalFile.open(folder);
        Ballast ballast = new RoomMakingBallast(file.connection());
        try (Journal journal = journal(file, ballast)) {
            journal.tendBallast();
            assertThat(journal.health().ballast()).isTrue();
            limitPages(file.connection(), 0);

            for (int i = 1; i <= 200; i++) {
                assertThat(journal.log(tap("e-id")).seq()).isEqualTo(i);
            }

            assertThat(journal.health().ballast()).isFalse();
            assertThat(folder.resolve("ballast")).doesNotExist();
            journal.tendBallast();
            assertThat(folder.resolve("ballast")).hasSize(BALLAST_BYTES);
        }
    }

    @Test
    void saysThatTheDiskIsFullWhenTheBallastDoesNotHelpAndLosesNothing() throws Exception {
        JournalFile file = JournalFile.open(folder);
        try (Journal journal = journal(file, new Ballast(folder, BALLAST_BYTES))) {
            journal.tendBallast();
            journal.log(tap("e-id"));
            limitPages(file.connection(), 0);
            var large = fields().put("medium", "x".repeat(10_000));

            assertThatThrownBy(() -> journal.append("link", large)).isInstanceOf(JournalFull.class);
            assertThat(journal.current().lastSeq()).isEqualTo(1);
            assertThat(journal.health().full()).isTrue();

            limitPages(file.connection(), 1000);
            assertThat(journal.append("link", large).seq()).isEqualTo(2);
            assertThat(journal.health().full()).isFalse();
        }
    }

    private Journal journal(JournalFile file, Ballast ballast) {
        return new Journal(file, ballast, clock, UUID::randomUUID);
    }

    /// SQLite's own limit fails a write with SQLITE_FULL as a full disk does.
    ///
    /// @param more pages beyond those in use
    private static void limitPages(Connection connection, int more) throws Exception {
        int used = Integer.parseInt(Sql.text(connection, "PRAGMA page_count"));
        Sql.text(connection, "PRAGMA max_page_count = " + (used + more));
    }

    private final class RoomMakingBallast extends Ballast {

        private final Connection connection;

        RoomMakingBallast(Connection connection) {
            super(folder, BALLAST_BYTES);
            this.connection = connection;
        }

        @Override
        boolean release() throws IOException {
            boolean released = super.release();
            try {
                limitPages(connection, 1000);
            } catch (Exception e) {
                throw new IOException(e);
            }
            return released;
        }
    }
}
