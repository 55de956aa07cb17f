package se.digipunkt.server.coverage.population;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;

@SqlTable
interface SetTable extends GenericRepository<SetRow, String> {

    @Query(
            """
            INSERT INTO population_set (kind, year, projection, source, imported_at)
            VALUES (:kind, :year, :projection, :source, :importedAt)
            ON CONFLICT (kind, year) DO UPDATE SET
                projection = excluded.projection,
                source = excluded.source,
                imported_at = excluded.imported_at
            """)
    void putAll(List<SetRow> rows);

    @Query(
            """
            SELECT kind, year, projection, source, imported_at
            FROM population_set
            ORDER BY year DESC, kind
            """)
    List<SetRow> list();

    @Query("DELETE FROM population_set WHERE kind = :kind AND year = :year")
    void remove(String kind, int year);
}
