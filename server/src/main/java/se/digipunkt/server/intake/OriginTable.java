package se.digipunkt.server.intake;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;
import java.util.Optional;

/// Where entries that a fork has moved were first written.
@SqlTable
interface OriginTable extends GenericRepository<EntryRow, String> {

    @Query(
            """
            INSERT INTO journal_origin (journal, seq, origin_journal, origin_seq, origin_hash)
            VALUES (:journal, :seq, :originJournal, :originSeq, :originHash)
            """)
    void save(String journal, long seq, String originJournal, long originSeq, String originHash);

    /// Entries of other journals that were first written among those numbers of this one.
    @Query(
            """
            SELECT COUNT(*)
            FROM journal_origin
            WHERE origin_journal = :journal AND origin_seq BETWEEN :first AND :last
            """)
    long countMovedFrom(String journal, long first, long last);

    @Query(
            """
            SELECT journal, seq, kind, state
            FROM journal_entry
            WHERE journal = :journal AND seq = :seq AND hash = :hash
            UNION ALL
            SELECT moved.journal, moved.seq, moved.kind, moved.state
            FROM journal_origin
            JOIN journal_entry moved
                ON moved.journal = journal_origin.journal AND moved.seq = journal_origin.seq
            WHERE origin_journal = :journal AND origin_seq = :seq AND origin_hash = :hash
            """)
    List<TwinRow> twins(String journal, long seq, String hash);

    /// Entries of a kind that count: the one that stands there, and those that were first written
    /// at another number.
    @Query(
            """
            SELECT journal, seq, kind, state
            FROM journal_entry
            WHERE journal = :atJournal AND seq = :atSeq AND kind = :kind AND state = 'counted'
            UNION ALL
            SELECT moved.journal, moved.seq, moved.kind, moved.state
            FROM journal_origin
            JOIN journal_entry moved
                ON moved.journal = journal_origin.journal AND moved.seq = journal_origin.seq
            WHERE origin_journal = :firstJournal AND origin_seq = :firstSeq
                AND moved.kind = :kind AND moved.state = 'counted'
            """)
    List<TwinRow> counted(
            String kind, String firstJournal, long firstSeq, String atJournal, long atSeq);

    @Query(
            """
            SELECT origin_journal AS journal, origin_seq AS seq, origin_hash AS hash
            FROM journal_origin
            WHERE journal = :journal AND seq = :seq
            """)
    Optional<OriginRow> find(String journal, long seq);

    /// The origin of an entry that is a copy.
    @Query(
            """
            SELECT
                COALESCE(origin_journal, entry.journal) AS journal,
                COALESCE(origin_seq, entry.seq) AS seq,
                COALESCE(origin_hash, entry.hash) AS hash
            FROM journal_entry entry
            LEFT JOIN journal_origin
                ON journal_origin.journal = entry.journal AND journal_origin.seq = entry.seq
            WHERE entry.journal = :journal AND entry.seq = :seq AND state = 'copy'
            """)
    Optional<OriginRow> findOfCopy(String journal, long seq);
}
