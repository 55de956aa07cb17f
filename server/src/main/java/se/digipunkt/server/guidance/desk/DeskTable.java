package se.digipunkt.server.guidance.desk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

@SqlTable
interface DeskTable extends GenericRepository<DeskRow, String> {

    /// The place's row is there after this, and nobody else has it until the end of the write.
    @Query(
            """
            INSERT INTO guidance_desk (place, tiles_version, tiles)
            VALUES (:place, 0, '')
            ON CONFLICT (place) DO UPDATE SET tiles_version = guidance_desk.tiles_version
            """)
    void hold(String place);

    @Query(
            """
            SELECT place, tiles_version, tiles_week, tiles, measuring_until, call, call_chosen
            FROM guidance_desk
            WHERE place = :place
            """)
    Optional<DeskRow> find(String place);

    @Query(
            """
            UPDATE guidance_desk SET tiles_version = :version, tiles_week = :week, tiles = :tiles
            WHERE place = :place
            """)
    void order(String place, int version, @IsoDate LocalDate week, String tiles);

    @Query("UPDATE guidance_desk SET measuring_until = :until WHERE place = :place")
    void measure(String place, @IsoDate LocalDate until);

    @Query("UPDATE guidance_desk SET call = :call, call_chosen = :at WHERE place = :place")
    void choose(String place, String call, @Millis Instant at);
}
