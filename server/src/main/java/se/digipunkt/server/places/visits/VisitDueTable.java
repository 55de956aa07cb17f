package se.digipunkt.server.places.visits;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.SqlTable;

import java.time.LocalDate;
import java.util.List;

@SqlTable
interface VisitDueTable extends GenericRepository<VisitDueRow, String> {

    /// @param mark that was never used before: what was counted meanwhile is due again
    @Query(
            """
            INSERT INTO visit_due (bus, day, mark)
            VALUES (:bus, :day, :mark)
            ON CONFLICT (bus, day) DO UPDATE SET mark = excluded.mark
            """)
    void add(String bus, @IsoDate LocalDate day, long mark);

    @Query(
            """
            SELECT bus, day, mark
            FROM visit_due
            WHERE day BETWEEN :first AND :last
            """)
    List<VisitDueRow> between(@IsoDate LocalDate first, @IsoDate LocalDate last);

    /// What is due after a bus and day. Days to come are counted when they begin.
    @Query(
            """
            SELECT bus, day, mark
            FROM visit_due
            WHERE day <= :last AND (bus > :bus OR bus = :bus AND day > :day)
            ORDER BY bus, day
            LIMIT :most
            """)
    List<VisitDueRow> next(String bus, @IsoDate LocalDate day, @IsoDate LocalDate last, int most);

    /// Compare and set: nothing came to it since it was read.
    @Query("DELETE FROM visit_due WHERE bus = :bus AND day = :day AND mark = :mark")
    int remove(String bus, @IsoDate LocalDate day, long mark);
}
