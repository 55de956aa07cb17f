package se.digipunkt.server.places;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.List;

@SqlTable
interface ClosureMomentTable extends GenericRepository<ClosureMomentRow, String> {

    @Query(
            """
            INSERT INTO closure_moment (id, what, place, kiosk, boot, elapsed, at, received)
            VALUES (:id, :what, :place, :kiosk, :boot, :elapsed, :at, :received)
            ON CONFLICT (id, what) DO NOTHING
            """)
    void addOnce(
            String id,
            String what,
            String place,
            String kiosk,
            String boot,
            long elapsed,
            @Millis Instant at,
            @Millis Instant received);

    /// Announced before it is taken back.
    @Query(
            """
            SELECT id, what, place, kiosk, boot, elapsed, at, received
            FROM closure_moment
            WHERE boot = :boot
            ORDER BY id, what
            """)
    List<ClosureMomentRow> ofBoot(String boot);

    @Query(
            """
            SELECT id, what, place, kiosk, boot, elapsed, at, received
            FROM closure_moment
            WHERE id = :id
            """)
    List<ClosureMomentRow> of(String id);

    @Query("UPDATE closure_moment SET at = :at WHERE id = :id AND what = :what")
    void move(String id, String what, @Millis Instant at);

    @Query("SELECT DISTINCT place FROM closure_moment WHERE received < :moment ORDER BY place")
    List<String> placesBefore(@Millis Instant moment);

    /// But of closures that go on: they may still be taken back.
    @Query(
            """
            DELETE FROM closure_moment
            WHERE place = :place AND received < :moment
                AND id NOT IN (SELECT id FROM closure_said WHERE ends_at >= :moment)
            """)
    void forgetBefore(String place, @Millis Instant moment);
}
