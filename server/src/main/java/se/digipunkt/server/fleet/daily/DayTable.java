package se.digipunkt.server.fleet.daily;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.SqlTable;

import java.time.LocalDate;
import java.util.List;

@SqlTable
interface DayTable extends GenericRepository<DayRow, String> {

    void saveAll(List<DayRow> rows);

    @Query("DELETE FROM availability_day WHERE place = :place AND day BETWEEN :first AND :last")
    void remove(String place, @IsoDate LocalDate first, @IsoDate LocalDate last);

    @Query(
            """
            SELECT place, day, promised, working, down, degraded, online, good, promise
            FROM availability_day
            WHERE place = :place AND day BETWEEN :first AND :last
            ORDER BY day
            """)
    List<DayRow> list(String place, @IsoDate LocalDate first, @IsoDate LocalDate last);

    @Query(
            """
            SELECT place, SUM(promised) AS promised, SUM(working) AS working, SUM(down) AS down,
                SUM(degraded) AS degraded, SUM(online) AS online, SUM(good) AS good
            FROM availability_day
            WHERE place IN (:places) AND day BETWEEN :first AND :last
            GROUP BY place
            """)
    List<SumRow> sums(List<String> places, @IsoDate LocalDate first, @IsoDate LocalDate last);
}
