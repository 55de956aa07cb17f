package se.digipunkt.server.intake;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

@SqlTable
interface JournalTable extends GenericRepository<JournalRow, String> {

    @Query(
            """
            INSERT INTO journal (id, kiosk, place, next_seq, first_heard)
            VALUES (:id, :kiosk, :place, 1, :heard)
            ON CONFLICT (id) DO NOTHING
            """)
    void begin(String id, String kiosk, @Nullable String place, @Millis Instant heard);

    Optional<JournalRow> findById(String id);

    @Query("SELECT id FROM journal ORDER BY id")
    List<String> ids();

    /// Compare and set: of two servers that copy one journal, one wins and the other starts over.
    @Query(
            """
            UPDATE journal SET next_seq = :next, latest_known = :latestKnown
            WHERE id = :id AND next_seq = :expected
            """)
    int advance(String id, long expected, long next, @Millis @Nullable Instant latestKnown);

    @Query(
            """
            INSERT INTO journal_hole (journal, from_seq, until_seq, found)
            VALUES (:journal, :fromSeq, :untilSeq, :found)
            """)
    void saveHole(String journal, long fromSeq, long untilSeq, @Millis Instant found);

    @Query(
            """
            INSERT INTO journal_fork (journal, first_differing, kiosk, found)
            VALUES (:journal, :firstDiffering, :kiosk, :found)
            ON CONFLICT (journal, first_differing, kiosk) DO NOTHING
            """)
    void saveFork(String journal, long firstDiffering, String kiosk, @Millis Instant found);

    @Query(
            """
            SELECT COUNT(*)
            FROM journal_hole
            JOIN journal ON journal.id = journal_hole.journal
            WHERE journal.kiosk = :kiosk
            """)
    long countHoles(String kiosk);

    @Query("SELECT COUNT(*) FROM journal_fork WHERE kiosk = :kiosk")
    long countForks(String kiosk);
}
