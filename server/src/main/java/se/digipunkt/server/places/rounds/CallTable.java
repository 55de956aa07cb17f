package se.digipunkt.server.places.rounds;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@SqlTable
interface CallTable extends GenericRepository<CallRow, String> {

    @Query(
            """
            SELECT id, round, bus, stop, date, starts, ends, planned_starts, planned_ends, state,
                announced_at, reason, school
            FROM call
            WHERE id = :id
            """)
    Optional<CallRow> find(String id);

    /// What a round has from a day on, by its own date.
    @Query(
            """
            SELECT id, round, bus, stop, date, starts, ends, planned_starts, planned_ends, state,
                announced_at, reason, school
            FROM call
            WHERE round = :round AND date >= :day
            """)
    List<CallRow> listOfRound(String round, @IsoDate LocalDate day);

    /// What staff have cancelled, moved or added that was planned for a moment or later, or was
    /// moved there: the timetable does not bring it back.
    @Query(
            """
            SELECT id, round, bus, stop, date, starts, ends, planned_starts, planned_ends, state,
                announced_at, reason, school
            FROM call
            WHERE (planned_ends > :since OR ends > :since) AND state IN ('cancelled', 'moved', 'extra')
                AND reason <> 'timetable'
            """)
    List<CallRow> listAnnounced(@Millis Instant since);

    /// Calls that touch a time, now or as they were planned.
    @Query(
            """
            SELECT id, round, bus, stop, date, starts, ends, planned_starts, planned_ends, state,
                announced_at, reason, school
            FROM call
            WHERE starts < :until AND ends > :since
                OR planned_starts < :until AND planned_ends > :since
            ORDER BY starts, id
            """)
    List<CallRow> list(@Millis Instant since, @Millis Instant until);

    /// The same of one bus or stop.
    @Query(
            """
            SELECT id, round, bus, stop, date, starts, ends, planned_starts, planned_ends, state,
                announced_at, reason, school
            FROM call
            WHERE (bus = :place OR stop = :place)
                AND (starts < :until AND ends > :since
                    OR planned_starts < :until AND planned_ends > :since)
            ORDER BY starts, id
            """)
    List<CallRow> listAt(String place, @Millis Instant since, @Millis Instant until);

    /// The same of some buses and stops.
    @Query(
            """
            SELECT id, round, bus, stop, date, starts, ends, planned_starts, planned_ends, state,
                announced_at, reason, school
            FROM call
            WHERE (bus IN (:places) OR stop IN (:places))
                AND (starts < :until AND ends > :since
                    OR planned_starts < :until AND planned_ends > :since)
            ORDER BY starts, id
            """)
    List<CallRow> listAtAny(List<String> places, @Millis Instant since, @Millis Instant until);

    /// The first calls that end after a moment and still hold.
    @Query(
            """
            SELECT id, round, bus, stop, date, starts, ends, planned_starts, planned_ends, state,
                announced_at, reason, school
            FROM call
            WHERE (bus = :place OR stop = :place) AND ends > :after AND state <> 'cancelled'
                AND (school = FALSE OR :schools = TRUE)
            ORDER BY starts, id
            LIMIT :most
            """)
    List<CallRow> listNext(String place, @Millis Instant after, boolean schools, int most);

    /// The first of each of some stops; two that begin at once both come, by id.
    @Query(
            """
            SELECT call.id, call.round, call.bus, call.stop, call.date, call.starts, call.ends,
                call.planned_starts, call.planned_ends, call.state, call.announced_at, call.reason,
                call.school
            FROM call
            JOIN (
                SELECT stop, MIN(starts) AS starts
                FROM call
                WHERE stop IN (:stops) AND ends > :after AND state <> 'cancelled'
                    AND school = FALSE
                GROUP BY stop
            ) AS first ON first.stop = call.stop AND first.starts = call.starts
            WHERE call.ends > :after AND call.state <> 'cancelled' AND call.school = FALSE
            ORDER BY call.starts, call.id
            """)
    List<CallRow> listNextAt(Collection<String> stops, @Millis Instant after);

    /// A row that is there already stays as it is: another server was first.
    @Query(
            """
            INSERT INTO call (id, round, bus, stop, date, starts, ends, planned_starts,
                planned_ends, state, announced_at, reason, school)
            VALUES (:id, :round, :bus, :stop, :date, :starts, :ends, :plannedStarts, :plannedEnds,
                :state, :announcedAt, :reason, :school)
            ON CONFLICT (id) DO NOTHING
            """)
    void addAll(List<CallRow> rows);

    /// @return 1; a second call with the id is an error, which undoes the write
    @Query(
            """
            INSERT INTO call (id, round, bus, stop, date, starts, ends, planned_starts,
                planned_ends, state, announced_at, reason, school)
            VALUES (:id, :round, :bus, :stop, :date, :starts, :ends, :plannedStarts, :plannedEnds,
                :state, :announcedAt, :reason, :school)
            """)
    int add(CallRow row);

    /// Only what is still as it was read: two who change one call at once do not overwrite each
    /// other.
    ///
    /// @return 0 when somebody else was faster
    @Query(
            """
            UPDATE call
            SET bus = :bus, school = :school, starts = :starts, ends = :ends,
                planned_starts = :plannedStarts, planned_ends = :plannedEnds, state = :state,
                announced_at = :announcedAt, reason = :reason
            WHERE id = :id AND state = :oldState AND starts = :oldStarts AND ends = :oldEnds
            """)
    int announce(
            String id,
            String bus,
            boolean school,
            @Millis Instant starts,
            @Millis Instant ends,
            @Millis Instant plannedStarts,
            @Millis Instant plannedEnds,
            String state,
            @Nullable @Millis Instant announcedAt,
            @Nullable String reason,
            String oldState,
            @Millis Instant oldStarts,
            @Millis Instant oldEnds);

    /// Only what still follows the timetable: what somebody has announced meanwhile stays.
    @Query(
            """
            UPDATE call
            SET bus = :bus, starts = :starts, ends = :ends, planned_starts = :plannedStarts,
                planned_ends = :plannedEnds, state = :state, announced_at = :announcedAt,
                reason = :reason, school = :school
            WHERE id = :id AND (state = 'planned' OR reason = 'timetable')
            """)
    void followAll(List<CallRow> rows);

    /// Calls to come that were moved, cancelled or added by hand: another bus drives them too, and
    /// they are for whom their round is for.
    @Query(
            """
            UPDATE call
            SET bus = :bus, school = :school
            WHERE round = :round AND planned_starts > :after AND starts > :after
                AND state <> 'planned' AND reason <> 'timetable'
                AND (bus <> :bus OR school <> :school)
            """)
    int followRound(String round, String bus, boolean school, @Millis Instant after);

    /// Only what still follows the timetable.
    @Query("DELETE FROM call WHERE id = :id AND (state = 'planned' OR reason = 'timetable')")
    void remove(String id);

    /// Tells everybody who gathers from places that something has changed, in the transaction of
    /// the change.
    @Query("UPDATE place_change_count SET changes = changes + 1 WHERE id = 'all'")
    void count();
}
