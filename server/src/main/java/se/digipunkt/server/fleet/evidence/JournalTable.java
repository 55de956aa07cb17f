package se.digipunkt.server.fleet.evidence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;
import java.util.Optional;

@SqlTable
interface JournalTable extends GenericRepository<JournalRow, String> {

    @Query(
            """
            INSERT INTO evidence_journal (id, kiosk, place, next_seq, follows_journal, follows_seq)
            VALUES (:id, :kiosk, :place, :nextSeq, :followsJournal, :followsSeq)
            ON CONFLICT (id) DO UPDATE SET
                next_seq = excluded.next_seq,
                follows_journal = COALESCE(evidence_journal.follows_journal, excluded.follows_journal),
                follows_seq = COALESCE(evidence_journal.follows_seq, excluded.follows_seq)
            """)
    void save(
            String id,
            String kiosk,
            String place,
            long nextSeq,
            @Nullable String followsJournal,
            @Nullable Long followsSeq);

    Optional<JournalRow> findById(String id);

    @Query(
            """
            SELECT id, kiosk, place, next_seq, follows_journal, follows_seq
            FROM evidence_journal
            WHERE place = :place
            ORDER BY id
            """)
    List<JournalRow> listOf(String place);
}
