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

@SqlTable
interface DeclaredTable extends GenericRepository<DeclaredRow, String> {

    /// The last word counts.
    @Query(
            """
            INSERT INTO staffed_declared (point, day, kept, times, at)
            VALUES (:point, :day, :kept, :times, :at)
            ON CONFLICT (point, day) DO UPDATE SET
                kept = excluded.kept, times = excluded.times, at = excluded.at
            """)
    void save(
            String point,
            @IsoDate LocalDate day,
            boolean kept,
            @Nullable String times,
            @Millis Instant at);

    @Query(
            """
            SELECT point, day, kept, times, at
            FROM staffed_declared
            WHERE point IN (:points) AND day BETWEEN :first AND :last
            """)
    List<DeclaredRow> list(List<String> points, @IsoDate LocalDate first, @IsoDate LocalDate last);
}
