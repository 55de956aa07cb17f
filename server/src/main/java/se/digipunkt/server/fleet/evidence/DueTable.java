package se.digipunkt.server.fleet.evidence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.SqlTable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@SqlTable
interface DueTable extends GenericRepository<DueRow, String> {

    /// @param mark that was never used before: what was counted meanwhile is due again
    @Query(
            """
            INSERT INTO availability_due (place, first_day, last_day, mark)
            VALUES (:place, :firstDay, :lastDay, :mark)
            ON CONFLICT (place) DO UPDATE SET
                first_day = CASE WHEN excluded.first_day < availability_due.first_day
                    THEN excluded.first_day ELSE availability_due.first_day END,
                last_day = CASE WHEN excluded.last_day > availability_due.last_day
                    THEN excluded.last_day ELSE availability_due.last_day END,
                mark = excluded.mark
            """)
    void add(String place, @IsoDate LocalDate firstDay, @IsoDate LocalDate lastDay, long mark);

    Optional<DueRow> findById(String place);

    @Query(
            """
            SELECT place, first_day, last_day, mark
            FROM availability_due
            WHERE place > :after
            ORDER BY place
            LIMIT :most
            """)
    List<DueRow> next(String after, int most);

    /// Compare and set: nothing came to it since it was read.
    @Query("DELETE FROM availability_due WHERE place = :place AND mark = :mark")
    int remove(String place, long mark);
}
