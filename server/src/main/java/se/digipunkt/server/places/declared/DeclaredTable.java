package se.digipunkt.server.places.declared;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

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
            INSERT INTO staffed_declared (point, day, kept, at)
            VALUES (:point, :day, :kept, :at)
            ON CONFLICT (point, day) DO UPDATE SET kept = excluded.kept, at = excluded.at
            """)
    void save(String point, @IsoDate LocalDate day, boolean kept, @Millis Instant at);

    @Query(
            """
            SELECT point, day, kept, at
            FROM staffed_declared
            WHERE point = :point AND day BETWEEN :first AND :last
            """)
    List<DeclaredRow> list(String point, @IsoDate LocalDate first, @IsoDate LocalDate last);
}
