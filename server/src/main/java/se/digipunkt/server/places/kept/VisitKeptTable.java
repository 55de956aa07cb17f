package se.digipunkt.server.places.kept;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.SqlTable;

import java.time.LocalDate;
import java.util.List;

@SqlTable
interface VisitKeptTable extends GenericRepository<VisitKeptRow, String> {

    void saveAll(List<VisitKeptRow> rows);

    @Query("DELETE FROM visit_kept WHERE bus = :bus AND day = :day")
    void remove(String bus, @IsoDate LocalDate day);

    @Query(
            """
            SELECT call, bus, stop, day, outcome, promised, delivered, lost, helped, helped_at_once,
                bare
            FROM visit_kept
            WHERE bus = :bus AND day = :day
            """)
    List<VisitKeptRow> ofDay(String bus, @IsoDate LocalDate day);

    /// Of some buses and stops.
    @Query(
            """
            SELECT call, bus, stop, day, outcome, promised, delivered, lost, helped, helped_at_once,
                bare
            FROM visit_kept
            WHERE (bus IN (:places) OR stop IN (:places)) AND day BETWEEN :first AND :last
            ORDER BY day, bus, call
            """)
    List<VisitKeptRow> list(List<String> places, @IsoDate LocalDate first, @IsoDate LocalDate last);

    /// Stops of which something is known.
    @Query(
            """
            SELECT DISTINCT bus, stop
            FROM visit_kept
            WHERE (bus IN (:places) OR stop IN (:places)) AND day BETWEEN :first AND :last
                AND outcome NOT IN ('unplanned', 'cancelled')
            """)
    List<BusStopRow> stops(List<String> places, @IsoDate LocalDate first, @IsoDate LocalDate last);

    @Query(
            """
            SELECT bus, outcome, COUNT(*) AS calls, SUM(promised) AS promised,
                SUM(delivered) AS delivered, SUM(lost) AS lost
            FROM visit_kept
            WHERE (bus IN (:places) OR stop IN (:places)) AND day BETWEEN :first AND :last
            GROUP BY bus, outcome
            """)
    List<VisitSumRow> sums(List<String> places, @IsoDate LocalDate first, @IsoDate LocalDate last);
}
