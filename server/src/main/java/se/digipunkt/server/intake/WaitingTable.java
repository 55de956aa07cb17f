package se.digipunkt.server.intake;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;
import java.util.Set;

/// Corrections that came before their record, and withdrawals that came before their closure.
@SqlTable
interface WaitingTable extends GenericRepository<EntryRow, String> {

    @Query(
            """
            INSERT INTO journal_waiting
                (journal, seq, kiosk, target_journal, target_seq, target_hash)
            VALUES (:journal, :seq, :kiosk, :targetJournal, :targetSeq, :targetHash)
            ON CONFLICT (journal, seq) DO NOTHING
            """)
    void save(
            String journal,
            long seq,
            String kiosk,
            String targetJournal,
            long targetSeq,
            @Nullable String targetHash);

    @Query("DELETE FROM journal_waiting WHERE journal = :journal AND seq = :seq")
    void delete(String journal, long seq);

    /// Those of a kiosk, and those that wait for an entry first written in one of those journals,
    /// whose record has come by now; in journal order.
    @Query(
            """
            SELECT
                entry.journal, entry.seq, entry.hash, entry.kind, entry.received, entry.state,
                entry.reason, entry.body, entry.tried_by
            FROM journal_waiting
            JOIN journal_entry entry
                ON entry.journal = journal_waiting.journal AND entry.seq = journal_waiting.seq
            WHERE (journal_waiting.kiosk = :kiosk OR target_journal IN (:journals))
                AND (EXISTS (
                        SELECT 1
                        FROM journal_entry target
                        WHERE target.journal = target_journal AND target.seq = target_seq
                            AND (target_hash IS NULL AND target.state IN ('counted', 'copy')
                                OR target.hash = target_hash AND target.state = 'counted'))
                    OR EXISTS (
                        SELECT 1
                        FROM journal_origin
                        JOIN journal_entry target
                            ON target.journal = journal_origin.journal
                                AND target.seq = journal_origin.seq
                        WHERE origin_journal = target_journal AND origin_seq = target_seq
                            AND (origin_hash = target_hash
                                OR target_hash IS NULL AND entry.kind = 'closure-withdrawn')
                            AND target.state = 'counted'))
            ORDER BY entry.journal, entry.seq
            """)
    List<EntryRow> ready(String kiosk, Set<String> journals);
}
