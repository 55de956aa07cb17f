package se.digipunkt.server.fleet.links;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.List;

@SqlTable
interface LinkTable extends GenericRepository<LinkRow, String> {

    @Query(
            """
            INSERT INTO link_measured (journal, seq, kiosk, place, measured_at, medium, operator, rtt_millis,
                down_kbps, up_kbps, loss_permille, signal_dbm, received, boot, elapsed, found_for)
            VALUES (:journal, :seq, :kiosk, :place, :measuredAt, :medium, :operator, :rttMillis, :downKbps,
                :upKbps, :lossPermille, :signalDbm, :received, :boot, :elapsed, :foundFor)
            ON CONFLICT (journal, seq) DO NOTHING
            """)
    void addOnce(
            String journal,
            long seq,
            String kiosk,
            String place,
            @Nullable @Millis Instant measuredAt,
            @Nullable String medium,
            @Nullable String operator,
            @Nullable Long rttMillis,
            @Nullable Long downKbps,
            @Nullable Long upKbps,
            @Nullable Long lossPermille,
            @Nullable Long signalDbm,
            @Millis Instant received,
            String boot,
            long elapsed,
            @Nullable String foundFor);

    @Query(
            """
            SELECT journal, seq, kiosk, place, measured_at, medium, operator, rtt_millis, down_kbps, up_kbps,
                loss_permille, signal_dbm, received, boot, elapsed, found_for
            FROM link_measured
            WHERE kiosk = :kiosk
            ORDER BY received DESC, seq DESC
            LIMIT :most
            """)
    List<LinkRow> latest(String kiosk, int most);

    @Query(
            """
            SELECT journal, seq, kiosk, place, measured_at, medium, operator, rtt_millis, down_kbps, up_kbps,
                loss_permille, signal_dbm, received, boot, elapsed, found_for
            FROM link_measured
            WHERE place IN (:places) AND measured_at >= :from AND measured_at < :until
            ORDER BY place, measured_at
            """)
    List<LinkRow> between(List<String> places, @Millis Instant from, @Millis Instant until);

    @Query(
            """
            SELECT journal, seq, kiosk, place, measured_at, medium, operator, rtt_millis, down_kbps, up_kbps,
                loss_permille, signal_dbm, received, boot, elapsed, found_for
            FROM link_measured
            WHERE boot = :boot
            ORDER BY journal, seq
            """)
    List<LinkRow> ofBoot(String boot);

    @Query(
            """
            UPDATE link_measured SET measured_at = :at, place = :place
            WHERE journal = :journal AND seq = :seq
            """)
    void move(String journal, long seq, @Millis Instant at, String place);
}
