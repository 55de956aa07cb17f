package se.digipunkt.server.fleet.evidence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;

@SqlTable
interface HoleTable extends GenericRepository<HoleRow, String> {

    @Query(
            """
            INSERT INTO evidence_hole (journal, from_seq, until_seq)
            VALUES (:journal, :fromSeq, :untilSeq)
            ON CONFLICT (journal, from_seq) DO NOTHING
            """)
    void addOnce(String journal, long fromSeq, long untilSeq);

    /// One that grows with what is forgotten.
    @Query(
            """
            INSERT INTO evidence_hole (journal, from_seq, until_seq)
            VALUES (:journal, :fromSeq, :untilSeq)
            ON CONFLICT (journal, from_seq) DO UPDATE SET until_seq = excluded.until_seq
            WHERE evidence_hole.until_seq < excluded.until_seq
            """)
    void widen(String journal, long fromSeq, long untilSeq);

    @Query(
            """
            SELECT journal, from_seq, until_seq
            FROM evidence_hole
            WHERE journal = :journal
            ORDER BY from_seq
            """)
    List<HoleRow> listOf(String journal);
}
