package se.digipunkt.server.coverage.population;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;

@SqlTable
interface GroupTable extends GenericRepository<GroupRow, String> {

    @Query(
            """
            INSERT INTO population_group (year, municipality, sex, age_from, age_to, people)
            VALUES (:year, :municipality, :sex, :ageFrom, :ageTo, :people)
            ON CONFLICT (year, municipality, sex, age_from, age_to) DO UPDATE SET
                people = excluded.people
            """)
    void putAll(List<GroupRow> rows);

    @Query(
            """
            SELECT year, municipality, sex, age_from, age_to, people
            FROM population_group
            WHERE year = :year
            ORDER BY municipality, sex, age_from, age_to
            """)
    List<GroupRow> list(int year);

    /// Everybody of each municipality, where that was published.
    @Query(
            """
            SELECT year, municipality, sex, age_from, age_to, people
            FROM population_group
            WHERE year = :year AND sex = 'all' AND age_from = 0 AND age_to = 999
            """)
    List<GroupRow> listTotals(int year);

    @Query("DELETE FROM population_group WHERE year = :year")
    void remove(int year);
}
