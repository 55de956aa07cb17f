package se.digipunkt.server.places.kept;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.SqlTable;

import java.time.LocalDate;
import java.util.List;

@SqlTable
interface VisitCountedTable extends GenericRepository<VisitCountedRow, String> {

    @Query(
            """
            INSERT INTO visit_counted (bus, last_day)
            VALUES (:bus, :lastDay)
            ON CONFLICT (bus) DO UPDATE SET last_day = excluded.last_day
            """)
    void save(String bus, @IsoDate LocalDate lastDay);

    @Query("SELECT bus, last_day FROM visit_counted ORDER BY bus")
    List<VisitCountedRow> list();
}
