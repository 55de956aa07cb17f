package se.digipunkt.server.places;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;

@SqlTable
interface LocalityTable extends GenericRepository<LocalityRow, String> {

    @Query(
            """
            INSERT INTO locality
                (id, name, municipality, kind, population, population_year, lat, lon)
            VALUES
                (:id, :name, :municipality, :kind, :population, :populationYear, :lat, :lon)
            ON CONFLICT (id) DO NOTHING
            """)
    void addAll(List<LocalityRow> rows);

    @Query(
            """
            SELECT id, name, municipality, kind, population, population_year, lat, lon
            FROM locality
            """)
    List<LocalityRow> list();

    @Query("SELECT COUNT(*) FROM locality")
    long count();
}
