package se.digipunkt.server.places.declared;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

@SqlTable
interface DeclaredTable extends GenericRepository<DeclaredRow, String> {

    /// The last word counts.
    @Query(
            """
            INSERT INTO hours_declared (point, kind, day, kept, times, at)
            VALUES (:point, :kind, :day, :kept, :times, :at)
            ON CONFLICT (point, kind, day) DO UPDATE SET
                kept = excluded.kept, times = excluded.times, at = excluded.at
            """)
    void save(
            String point,
            String kind,
            @IsoDate LocalDate day,
            boolean kept,
            @Nullable String times,
            @Millis Instant at);

    @Query(
            """
            SELECT point, day, kept, times, at
            FROM hours_declared
            WHERE point IN (:points) AND kind = :kind AND day BETWEEN :first AND :last
            """)
    List<DeclaredRow> list(
            List<String> points, String kind, @IsoDate LocalDate first, @IsoDate LocalDate last);

    @Query(
            """
            SELECT DISTINCT point
            FROM hours_declared
            WHERE kind = :kind AND day BETWEEN :first AND :last
            """)
    Set<String> points(String kind, @IsoDate LocalDate first, @IsoDate LocalDate last);
}
