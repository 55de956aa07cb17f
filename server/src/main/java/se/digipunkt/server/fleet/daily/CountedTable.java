package se.digipunkt.server.fleet.daily;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.SqlTable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@SqlTable
interface CountedTable extends GenericRepository<CountedRow, String> {

    @Query(
            """
            INSERT INTO availability_counted (place, first_day, last_day)
            VALUES (:place, :firstDay, :lastDay)
            ON CONFLICT (place) DO UPDATE SET first_day = excluded.first_day, last_day = excluded.last_day
            """)
    void save(String place, @IsoDate LocalDate firstDay, @IsoDate LocalDate lastDay);

    @Query("SELECT place, first_day, last_day FROM availability_counted WHERE place = :place")
    Optional<CountedRow> find(String place);

    @Query("SELECT place, first_day, last_day FROM availability_counted ORDER BY place")
    List<CountedRow> list();
}
