package se.digipunkt.server.places;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

@SqlTable
interface ExceptionTable extends GenericRepository<ExceptionRow, String> {

    @Query(
            """
            SELECT id, place, kind, effect, starts_at, ends_at, reason, announced_at, who
            FROM place_exception
            WHERE id = :id AND place = :place
            """)
    Optional<ExceptionRow> find(String id, String place);

    /// Those of some places that end after a moment, in the order of time.
    @Query(
            """
            SELECT id, place, kind, effect, starts_at, ends_at, reason, announced_at, who
            FROM place_exception
            WHERE place IN (:places) AND ends_at > :after
            ORDER BY starts_at, id
            """)
    List<ExceptionRow> listAfter(List<String> places, @Millis Instant after);

    @Query(
            """
            INSERT INTO place_exception
                (id, place, kind, effect, starts_at, ends_at, reason, announced_at, who)
            VALUES
                (:id, :place, :kind, :effect, :startsAt, :endsAt, :reason, :announcedAt, :who)
            """)
    void add(ExceptionRow row);

    /// @return 0 when it is there already
    @Query(
            """
            INSERT INTO place_exception
                (id, place, kind, effect, starts_at, ends_at, reason, announced_at, who)
            VALUES
                (:id, :place, :kind, :effect, :startsAt, :endsAt, :reason, :announcedAt, :who)
            ON CONFLICT (id) DO NOTHING
            """)
    int addOnce(
            String id,
            String place,
            String kind,
            String effect,
            @Millis Instant startsAt,
            @Millis Instant endsAt,
            String reason,
            @Millis Instant announcedAt,
            String who);

    @Query("UPDATE place_exception SET announced_at = :at WHERE id = :id")
    void announce(String id, @Millis Instant at);

    @Query("UPDATE place_exception SET ends_at = :at WHERE id = :id")
    void end(String id, @Millis Instant at);

    @Query("DELETE FROM place_exception WHERE id = :id")
    void remove(String id);
}
