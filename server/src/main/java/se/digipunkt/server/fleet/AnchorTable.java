package se.digipunkt.server.fleet;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.Optional;

@SqlTable
interface AnchorTable extends GenericRepository<AnchorRow, String> {

    /// Keeps the less uncertain of two anchors of a boot.
    ///
    /// @return 1 when that is this one
    @Query(
            """
            INSERT INTO clock_anchor (kiosk, boot, elapsed, utc, uncertainty)
            VALUES (:kiosk, :boot, :elapsed, :utc, :uncertainty)
            ON CONFLICT (kiosk, boot) DO UPDATE SET
                elapsed = excluded.elapsed, utc = excluded.utc, uncertainty = excluded.uncertainty
            WHERE excluded.uncertainty < clock_anchor.uncertainty
            """)
    int keepBest(String kiosk, String boot, long elapsed, @Millis Instant utc, long uncertainty);

    @Query(
            """
            SELECT kiosk, boot, elapsed, utc, uncertainty
            FROM clock_anchor
            WHERE kiosk = :kiosk AND boot = :boot
            """)
    Optional<AnchorRow> find(String kiosk, String boot);

    /// The least uncertain: a boot may have gone on from one kiosk to another.
    @Query(
            """
            SELECT kiosk, boot, elapsed, utc, uncertainty
            FROM clock_anchor
            WHERE boot = :boot
            ORDER BY uncertainty, kiosk
            LIMIT 1
            """)
    Optional<AnchorRow> best(String boot);
}
