package se.digipunkt.server.places;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;

@SqlTable
interface PopulationTable extends GenericRepository<PopulationRow, String> {

    @Query(
            """
            INSERT INTO population (municipality, year, people)
            VALUES (:municipality, :year, :people)
            ON CONFLICT (municipality, year) DO NOTHING
            """)
    void addAll(List<PopulationRow> rows);

    @Query("SELECT COUNT(*) FROM population")
    long count();
}
