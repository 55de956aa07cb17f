package se.digipunkt.server.guidance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;
import java.util.Optional;

@SqlTable
interface RecordTable extends GenericRepository<RecordRow, String> {

    void save(RecordRow row);

    @Query(
            """
            SELECT journal, seq, root_journal, root_seq, place, at, day, time_basis, time_precision, errands,
                taxonomy, form, head_count, children, women, men, aimed_at, channel, call, stop,
                outcome, referred_to, barrier, duration, language, interpreter, age_band, gender, state
            FROM guidance_record
            WHERE journal = :journal AND seq = :seq
            """)
    Optional<RecordRow> find(String journal, long seq);

    /// The record of a chain that counts, if any.
    @Query(
            """
            SELECT journal, seq, root_journal, root_seq, place, at, day, time_basis, time_precision, errands,
                taxonomy, form, head_count, children, women, men, aimed_at, channel, call, stop,
                outcome, referred_to, barrier, duration, language, interpreter, age_band, gender, state
            FROM guidance_record
            WHERE root_journal = :journal AND root_seq = :seq AND state = 'in-force'
            """)
    Optional<RecordRow> findInForce(String journal, long seq);

    /// Compare and set: of two writers that retire a record, one counts it out.
    @Query(
            """
            UPDATE guidance_record SET state = :state
            WHERE journal = :journal AND seq = :seq AND state = 'in-force'
            """)
    int retire(String journal, long seq, String state);

    /// Records whose day is not known: they count in no period.
    @Query(
            """
            SELECT COUNT(*)
            FROM guidance_record
            WHERE day IS NULL AND state = 'in-force' AND place IN (:places)
            """)
    long countUncertain(List<String> places);
}
