package se.digipunkt.server.fleet.evidence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;

@SqlTable
interface TrueTimeTable extends GenericRepository<TrueTimeRow, String> {

    /// The least uncertain of each boot last: a boot may have gone on from one kiosk to another.
    @Query(
            """
            SELECT kiosk, boot, elapsed, utc, uncertainty
            FROM clock_anchor
            WHERE kiosk IN (:kiosks) AND boot IN (:boots)
            ORDER BY uncertainty DESC
            """)
    List<TrueTimeRow> of(List<String> kiosks, List<String> boots);
}
