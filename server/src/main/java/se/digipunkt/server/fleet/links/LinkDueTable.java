package se.digipunkt.server.fleet.links;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;

@SqlTable
interface LinkDueTable extends GenericRepository<LinkDueRow, String> {

    @Query(
            """
            SELECT place, moment
            FROM link_day_due
            ORDER BY place, moment
            LIMIT :most
            """)
    List<LinkDueRow> next(int most);

    @Query("DELETE FROM link_day_due WHERE place = :place AND moment = :moment")
    void removeAll(List<LinkDueRow> rows);
}
