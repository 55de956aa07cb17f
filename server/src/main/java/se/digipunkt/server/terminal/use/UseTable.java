package se.digipunkt.server.terminal.use;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;

@SqlTable
interface UseTable extends GenericRepository<UseRow, String> {

    @Query(
            """
            INSERT INTO terminal_use (place, day, what, value, times)
            VALUES (:place, :day, :what, :value, :times)
            ON CONFLICT (place, day, what, value) DO UPDATE SET
                times = terminal_use.times + excluded.times
            """)
    void addAll(List<UseRow> rows);

    /// @param first ISO day, included
    /// @param last ISO day, included
    @Query(
            """
            SELECT place, what, value, SUM(times) AS times
            FROM terminal_use
            WHERE place IN (:places) AND day BETWEEN :first AND :last
            GROUP BY place, what, value
            """)
    List<UseSum> sum(List<String> places, String first, String last);
}
