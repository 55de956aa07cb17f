package se.digipunkt.server.guidance.sheet;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;

@SqlTable
interface ImportedTable extends GenericRepository<ImportedRow, String> {

    /// @return 0 when the row is there; whoever adds the same row at once waits here for the other
    @Query(
            """
            INSERT INTO guidance_imported (place, row_hash, content_hash, made)
            VALUES (:place, :rowHash, :contentHash, :made)
            ON CONFLICT (place, row_hash) DO NOTHING
            """)
    int add(String place, String rowHash, String contentHash, @Millis Instant made);

    @Query(
            """
            SELECT row_hash, place, content_hash, made
            FROM guidance_imported
            WHERE place = :place AND row_hash = :rowHash
            """)
    ImportedRow get(String place, String rowHash);

    @Query("DELETE FROM guidance_imported WHERE made < :before")
    int removeBefore(@Millis Instant before);
}
