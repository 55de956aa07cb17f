package se.digipunkt.server.guidance.desk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.SqlTable;

import java.time.LocalDate;
import java.util.List;

@SqlTable
interface JoinedTable extends GenericRepository<JoinedRow, String> {

    void save(JoinedRow row);

    /// What can still be taken apart at a place, in the order in which it was joined.
    @Query(
            """
            SELECT place, root_journal, root_seq, journal, seq, into_journal, into_seq, position, made
            FROM guidance_joined
            WHERE place = :place AND made >= :since
            ORDER BY into_journal, into_seq, position
            """)
    List<JoinedRow> list(String place, @IsoDate LocalDate since);

    @Query(
            """
            UPDATE guidance_joined SET into_journal = :intoJournal, into_seq = :intoSeq
            WHERE root_journal = :journal AND root_seq = :seq
            """)
    void move(String journal, long seq, String intoJournal, long intoSeq);

    @Query("DELETE FROM guidance_joined WHERE root_journal = :journal AND root_seq = :seq")
    int remove(String journal, long seq);

    /// Of all places: what can no longer be corrected is of no use.
    @Query("DELETE FROM guidance_joined WHERE made < :before")
    int removeBefore(@IsoDate LocalDate before);
}
