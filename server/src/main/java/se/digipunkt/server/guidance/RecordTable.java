package se.digipunkt.server.guidance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@SqlTable
interface RecordTable extends GenericRepository<RecordRow, String> {

    String WHOLE =
            """
            SELECT journal, seq, root_journal, root_seq, place, at, day, half_day, received_day, coarse,
                time_basis, time_precision, errands, taxonomy, form, head_count, children, women, men,
                aimed_at, channel, call, stop, outcome, referred_to, barrier, duration, language,
                interpreter, age_band, gender, state
            FROM guidance_record
            """;

    void save(RecordRow row);

    @Query(
            WHOLE
                    + """
                    WHERE journal = :journal AND seq = :seq
                    """)
    Optional<RecordRow> find(String journal, long seq);

    /// The record of a chain that counts, if any.
    @Query(
            WHOLE
                    + """
                    WHERE root_journal = :journal AND root_seq = :seq AND state = 'in-force'
                    """)
    Optional<RecordRow> findInForce(String journal, long seq);

    /// A record and all its corrections.
    @Query(
            WHOLE
                    + """
                    WHERE root_journal = :journal AND root_seq = :seq
                    ORDER BY journal, seq
                    """)
    List<RecordRow> chain(String journal, long seq);

    @Query(
            """
            UPDATE guidance_record
            SET at = :at, day = :day, time_basis = :timeBasis, call = :call, stop = :stop
            WHERE journal = :journal AND seq = :seq AND NOT coarse
            """)
    void move(
            String journal,
            long seq,
            @Nullable @Millis Instant at,
            @Nullable @IsoDate LocalDate day,
            String timeBasis,
            @Nullable String call,
            @Nullable String stop);

    /// What counts of some places and days.
    @Query(
            WHOLE
                    + """
                    WHERE place IN (:places) AND day BETWEEN :first AND :last AND state = 'in-force'
                    """)
    List<RecordRow> at(List<String> places, @IsoDate LocalDate first, @IsoDate LocalDate last);

    /// What counts of some places and days, counted by what is asked by: thousands of records are
    /// few rows.
    ///
    /// @param by code of a cross-table
    @Query(
            """
            SELECT errands, form,
                CASE WHEN :by LIKE '%language%' THEN language END AS language,
                CASE WHEN :by LIKE '%outcome%' THEN outcome END AS outcome,
                CASE WHEN :by LIKE '%barrier%' THEN barrier END AS barrier,
                CASE WHEN :by LIKE '%channel%' THEN channel END AS channel,
                CASE WHEN :by LIKE '%weekday%' THEN day END AS day,
                CASE WHEN :by LIKE '%hour%' THEN at / 3600000 END AS epoch_hour,
                COUNT(*) AS records, SUM(head_count) AS attendances
            FROM guidance_record
            WHERE place IN (:places) AND day BETWEEN :first AND :last AND state = 'in-force'
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
            """)
    List<AlikeRow> alike(
            List<String> places, String by, @IsoDate LocalDate first, @IsoDate LocalDate last);

    /// The same of what others have logged at some places: buses.
    @Query(
            """
            SELECT errands, form,
                CASE WHEN :by LIKE '%language%' THEN language END AS language,
                CASE WHEN :by LIKE '%outcome%' THEN outcome END AS outcome,
                CASE WHEN :by LIKE '%barrier%' THEN barrier END AS barrier,
                CASE WHEN :by LIKE '%channel%' THEN channel END AS channel,
                CASE WHEN :by LIKE '%weekday%' THEN day END AS day,
                CASE WHEN :by LIKE '%hour%' THEN at / 3600000 END AS epoch_hour,
                COUNT(*) AS records, SUM(head_count) AS attendances
            FROM guidance_record
            WHERE stop IN (:places) AND place NOT IN (:places) AND day BETWEEN :first AND :last
                AND state = 'in-force'
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
            """)
    List<AlikeRow> alikeAtStops(
            List<String> places, String by, @IsoDate LocalDate first, @IsoDate LocalDate last);

    /// What counts of some places and a day, or of those as stops of a bus.
    @Query(
            WHOLE
                    + """
                    WHERE (place IN (:places) OR stop IN (:places)) AND day = :day AND state = 'in-force'
                    """)
    List<RecordRow> given(List<String> places, @IsoDate LocalDate day);

    /// What counts of groups at some places, or at those as stops of a bus.
    @Query(
            WHOLE
                    + """
                    WHERE (place IN (:places) OR stop IN (:places)) AND form = 'group'
                        AND day BETWEEN :first AND :last AND state = 'in-force'
                    """)
    List<RecordRow> groups(List<String> places, @IsoDate LocalDate first, @IsoDate LocalDate last);

    /// What counts of a place and a day, the latest first.
    @Query(
            WHOLE
                    + """
                    WHERE place = :place AND day = :day AND state = 'in-force'
                    ORDER BY COALESCE(at, 0) DESC, root_journal DESC, root_seq DESC
                    LIMIT :most
                    """)
    List<RecordRow> latest(String place, @IsoDate LocalDate day, int most);

    /// The latest help of a bus at a known stop, of some moments.
    ///
    /// @param first day of `after`; with `last` for the index
    @Query(
            WHOLE
                    + """
                    WHERE place = :bus AND day BETWEEN :first AND :last AND state = 'in-force'
                        AND stop IS NOT NULL AND at > :after AND at <= :moment
                    ORDER BY at DESC, root_journal DESC, root_seq DESC
                    LIMIT 1
                    """)
    Optional<RecordRow> lastAtStop(
            String bus,
            @IsoDate LocalDate first,
            @IsoDate LocalDate last,
            @Millis Instant after,
            @Millis Instant moment);

    /// Takes the row until the end of the write: who changes a chain of corrections takes its root
    /// first, and then reads what the one before has left.
    @Query(
            """
            UPDATE guidance_record SET state = state
            WHERE journal = :journal AND seq = :seq
            """)
    void hold(String journal, long seq);

    /// Compare and set: of two writers that retire a record, one counts it out.
    @Query(
            """
            UPDATE guidance_record SET state = :state
            WHERE journal = :journal AND seq = :seq AND state = 'in-force'
            """)
    int retire(String journal, long seq, String state);

    /// What was removed of a chain, and not joined with another record.
    @Query(
            WHOLE
                    + """
                    WHERE root_journal = :journal AND root_seq = :seq
                        AND state IN ('removed', 'removed-here')
                    """)
    Optional<RecordRow> findRemoved(String journal, long seq);

    /// What was removed of a chain, also into another record.
    @Query(
            WHOLE
                    + """
                    WHERE root_journal = :journal AND root_seq = :seq
                        AND state IN ('removed', 'removed-here', 'joined')
                    """)
    Optional<RecordRow> findGone(String journal, long seq);

    /// What was removed of a place and a day and has forgotten nothing, the latest first.
    @Query(
            WHOLE
                    + """
                    WHERE place = :place AND day = :day AND state IN ('removed', 'removed-here')
                        AND NOT coarse
                    ORDER BY COALESCE(at, 0) DESC, root_journal DESC, root_seq DESC
                    """)
    List<RecordRow> removed(String place, @IsoDate LocalDate day);

    /// What was removed of a place at the server alone, not by the kiosk that logged it; the latest
    /// first.
    ///
    /// @param first day of the help, or of its arrival
    @Query(
            WHOLE
                    + """
                    WHERE place = :place AND state = 'removed-here'
                        AND (day >= :first OR received_day >= :first)
                        AND root_journal NOT IN (
                            SELECT journal FROM guidance_journal WHERE place = :place)
                    ORDER BY COALESCE(received_day, day) DESC, root_journal, root_seq
                    LIMIT :most
                    """)
    List<RecordRow> removedHere(String place, @IsoDate LocalDate first, int most);

    /// What was removed of a chain that is in force again, or will be at the end of the write.
    @Query(
            """
            UPDATE guidance_record SET state = 'replaced'
            WHERE root_journal = :journal AND root_seq = :seq
                AND state IN ('removed', 'removed-here', 'joined')
            """)
    void restore(String journal, long seq);

    /// What is no longer one with another record, and stays removed.
    @Query(
            """
            UPDATE guidance_record SET state = 'removed-here'
            WHERE root_journal = :journal AND root_seq = :seq AND state = 'joined'
            """)
    void part(String journal, long seq);

    /// What was removed at the server alone, and its kiosk has now removed as well.
    @Query(
            """
            UPDATE guidance_record SET state = :state
            WHERE root_journal = :journal AND root_seq = :seq AND state = 'removed-here'
            """)
    void know(String journal, long seq, String state);

    @Query(
            """
            SELECT COUNT(*) FROM guidance_record
            WHERE root_journal = :journal AND root_seq = :seq AND state = 'removed-here'
            """)
    int countRemovedHere(String journal, long seq);

    /// Records whose day is not known: they count in no period.
    @Query(
            """
            SELECT COUNT(*)
            FROM guidance_record
            WHERE day IS NULL AND state = 'in-force' AND place IN (:places)
            """)
    long countUncertain(List<String> places);

    /// The months of which there is any record.
    @Query(
            """
            SELECT DISTINCT SUBSTR(day, 1, 7)
            FROM guidance_record
            WHERE day IS NOT NULL
            """)
    List<String> months();

    /// The places that have any record.
    @Query("SELECT DISTINCT place FROM guidance_record")
    List<String> places();

    /// Days on which a place has records that are coarse.
    @Query(
            """
            SELECT DISTINCT day
            FROM guidance_record
            WHERE place = :place AND day BETWEEN :first AND :last AND coarse
            """)
    List<String> coarseDays(String place, @IsoDate LocalDate first, @IsoDate LocalDate last);

    /// When places helped people who came to them, on days that are known.
    @Query(
            """
            SELECT DISTINCT place, day, half_day, at / 3600000 AS epoch_hour
            FROM guidance_record
            WHERE place IN (:places) AND day BETWEEN :first AND :last AND state = 'in-force'
                AND (channel IS NULL OR channel NOT IN ('phone', 'home'))
                AND (time_precision = 'day' OR time_precision = 'exact' AND time_basis = 'anchored')
            """)
    List<HelpShownRow> helped(
            List<String> places, @IsoDate LocalDate first, @IsoDate LocalDate last);

    /// Records that say more than they should by now: those of the last day or earlier that have
    /// not come only today, and those without a day that came so long ago.
    @Query(
            WHOLE
                    + """
                    WHERE NOT coarse
                        AND (day <= :last AND (received_day IS NULL OR received_day < :today)
                            OR day IS NULL AND (received_day IS NULL OR received_day <= :last))
                    ORDER BY journal, seq
                    LIMIT :most
                    """)
    List<RecordRow> due(@IsoDate LocalDate last, @IsoDate LocalDate today, int most);

    @Query(
            """
            SELECT COUNT(*)
            FROM guidance_record
            WHERE NOT coarse
                AND (day <= :last AND (received_day IS NULL OR received_day < :today)
                    OR day IS NULL AND (received_day IS NULL OR received_day <= :last))
            """)
    long countDue(@IsoDate LocalDate last, @IsoDate LocalDate today);

    @Query("SELECT COUNT(*) FROM guidance_record WHERE NOT coarse")
    long countFine();

    /// Keeps of each only what it says here of its half-day.
    @Query(
            """
            UPDATE guidance_record SET at = NULL, half_day = :halfDay, age_band = NULL, gender = NULL, coarse = TRUE
            WHERE journal = :journal AND seq = :seq
            """)
    void coarsen(List<RecordRow> rows);

    /// A hash of the whole record would tell what it has forgotten, to whoever tries all there is.
    @Query(
            """
            UPDATE guidance_key SET record_hash = ''
            WHERE journal = :journal AND seq = :seq
            """)
    void forgetKeys(List<RecordRow> rows);

    /// A moment in a boot whose time is known is an exact time: it is forgotten with that.
    @Query(
            """
            DELETE FROM guidance_moment
            WHERE journal = :journal AND seq = :seq
            """)
    void forgetMoments(List<RecordRow> rows);
}
