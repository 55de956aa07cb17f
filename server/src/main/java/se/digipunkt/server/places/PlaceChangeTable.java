package se.digipunkt.server.places;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@SqlTable
interface PlaceChangeTable extends GenericRepository<PlaceChangeRow, String> {

    @Query(
            """
            INSERT INTO place_change (id, place, at, who, what)
            VALUES (:id, :place, :at, :who, :what)
            """)
    void addAll(List<PlaceChangeRow> rows);

    /// Tells everybody who gathers from places that something has changed, in the transaction of
    /// the change.
    @Query("UPDATE place_change_count SET changes = changes + 1 WHERE id = 'all'")
    void count();

    @Query("SELECT changes FROM place_change_count WHERE id = 'all'")
    long changes();

    @Query("SELECT id, place, at, who, what FROM place_change WHERE place = :place ORDER BY id")
    List<PlaceChangeRow> list(String place);

    @Query("SELECT place, MIN(at) AS at FROM place_change GROUP BY place")
    List<FirstChange> listFirst();

    @Query("SELECT MAX(at) FROM place_change WHERE place = :place")
    Optional<Long> lastAt(String place);

    @Query("SELECT DISTINCT place FROM place_change WHERE at >= :since")
    Set<String> listSince(@Millis Instant since);
}
