package se.digipunkt.server.places;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.Optional;

@SqlTable
interface ClosureSaidTable extends GenericRepository<ClosureSaidRow, String> {

    @Query(
            """
            INSERT INTO closure_said
                (id, place, kind, reason, starts_at, ends_at, announced_at, kiosk, left_until)
            VALUES
                (:id, :place, :kind, :reason, :startsAt, :endsAt, :announcedAt, :kiosk, :leftUntil)
            """)
    void add(ClosureSaidRow row);

    @Query(
            """
            SELECT id, place, kind, reason, starts_at, ends_at, announced_at, kiosk, left_until
            FROM closure_said
            WHERE id = :id
            """)
    Optional<ClosureSaidRow> find(String id);

    /// Unless somebody else has made something of it.
    @Query(
            """
            UPDATE closure_said
            SET left_until = :until
            WHERE id = :id AND COALESCE(left_until, -1) = COALESCE(:stood, -1)
            """)
    void leave(String id, @Nullable @Millis Instant stood, @Nullable @Millis Instant until);

    /// Those that nothing is reckoned from any more.
    @Query(
            """
            DELETE FROM closure_said
            WHERE ends_at < :moment AND id NOT IN (SELECT id FROM closure_moment)
            """)
    void forgetBefore(@Millis Instant moment);
}
