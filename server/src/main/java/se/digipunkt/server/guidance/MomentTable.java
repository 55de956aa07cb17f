package se.digipunkt.server.guidance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;

@SqlTable
interface MomentTable extends GenericRepository<MomentRow, String> {

    void save(MomentRow row);

    @Query(
            """
            SELECT journal, seq, boot, elapsed, call_told, received
            FROM guidance_moment
            WHERE boot = :boot
            ORDER BY journal, seq
            """)
    List<MomentRow> ofBoot(String boot);
}
