package se.digipunkt.server.guidance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

@SqlTable
interface OwnJournalTable extends GenericRepository<OwnJournalRow, String> {

    /// One that is there stays as it is; either way others wait here for the end of the write.
    @Query(
            """
            INSERT INTO guidance_journal (place, journal, next_seq)
            VALUES (:place, :journal, 1)
            ON CONFLICT (place) DO UPDATE SET next_seq = guidance_journal.next_seq
            """)
    void hold(String place, String journal);

    @Query("SELECT place, journal, next_seq FROM guidance_journal WHERE place = :place")
    OwnJournalRow get(String place);

    @Query(
            """
            SELECT COUNT(*) FROM guidance_journal WHERE place = :place AND journal = :journal
            """)
    int count(String place, String journal);

    @Query("UPDATE guidance_journal SET next_seq = next_seq + :records WHERE place = :place")
    void use(String place, int records);
}
