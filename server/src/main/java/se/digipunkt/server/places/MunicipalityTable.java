package se.digipunkt.server.places;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;
import java.util.Optional;

@SqlTable
interface MunicipalityTable extends GenericRepository<MunicipalityRow, String> {

    @Query(
            """
            SELECT m.code, m.name, m.region_code, p.people AS population, p.year AS population_year
            FROM municipality AS m
            LEFT JOIN population AS p ON p.municipality = m.code
                AND p.year = (SELECT MAX(year) FROM population WHERE municipality = m.code)
            WHERE m.code = :code
            """)
    Optional<MunicipalityRow> find(String code);

    @Query(
            """
            SELECT m.code, m.name, m.region_code, p.people AS population, p.year AS population_year
            FROM municipality AS m
            LEFT JOIN population AS p ON p.municipality = m.code
                AND p.year = (SELECT MAX(year) FROM population WHERE municipality = m.code)
            ORDER BY m.code
            """)
    List<MunicipalityRow> list();

    @Query(
            """
            INSERT INTO municipality (code, name, region_code)
            VALUES (:code, :name, :regionCode)
            ON CONFLICT (code) DO NOTHING
            """)
    void addAll(List<MunicipalityRow> rows);

    @Query("SELECT COUNT(*) FROM municipality")
    long count();
}
