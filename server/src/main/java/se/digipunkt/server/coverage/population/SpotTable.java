package se.digipunkt.server.coverage.population;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;

@SqlTable
interface SpotTable extends GenericRepository<SpotRow, String> {

    @Query(
            """
            INSERT INTO population_spot (kind, year, id, name, municipality, lat, lon, people)
            VALUES (:kind, :year, :id, :name, :municipality, :lat, :lon, :people)
            ON CONFLICT (kind, year, id) DO UPDATE SET
                name = excluded.name,
                municipality = excluded.municipality,
                lat = excluded.lat,
                lon = excluded.lon,
                people = excluded.people
            """)
    void putAll(List<SpotRow> rows);

    @Query(
            """
            SELECT kind, year, id, name, municipality, lat, lon, people
            FROM population_spot
            WHERE kind = :kind AND year = :year
            ORDER BY id
            """)
    List<SpotRow> list(String kind, int year);

    @Query("SELECT COUNT(*) FROM population_spot WHERE kind = :kind AND year = :year")
    long count(String kind, int year);

    @Query("DELETE FROM population_spot WHERE kind = :kind AND year = :year")
    void remove(String kind, int year);
}
