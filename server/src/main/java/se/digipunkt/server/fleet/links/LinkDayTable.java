package se.digipunkt.server.fleet.links;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.SqlTable;

import java.time.LocalDate;
import java.util.List;

@SqlTable
interface LinkDayTable extends GenericRepository<LinkDayRow, String> {

    void saveAll(List<LinkDayRow> rows);

    @Query("DELETE FROM link_day WHERE place = :place AND day = :day")
    void remove(String place, @IsoDate LocalDate day);

    @Query(
            """
            SELECT place, day, medium, operator, measurements, failed, transferred, rtt_millis, down_kbps, up_kbps,
                signal_dbm, loss_permille, last_at
            FROM link_day
            WHERE place IN (:places) AND day BETWEEN :first AND :last
            """)
    List<LinkDayRow> list(List<String> places, @IsoDate LocalDate first, @IsoDate LocalDate last);
}
