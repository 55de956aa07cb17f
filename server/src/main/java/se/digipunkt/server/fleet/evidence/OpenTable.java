package se.digipunkt.server.fleet.evidence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

@SqlTable
interface OpenTable extends GenericRepository<OpenRow, String> {

    @Query(
            """
            INSERT INTO alive_open (kiosk, boot, from_elapsed, until_elapsed, terminal, link, journal, after_seq,
                received)
            VALUES (:kiosk, :boot, :fromElapsed, :untilElapsed, :terminal, :link, :journal, :afterSeq, :received)
            ON CONFLICT (kiosk, boot) DO UPDATE SET
                from_elapsed = excluded.from_elapsed, until_elapsed = excluded.until_elapsed,
                terminal = excluded.terminal, link = excluded.link, journal = excluded.journal,
                after_seq = excluded.after_seq, received = excluded.received
            """)
    void save(
            String kiosk,
            String boot,
            long fromElapsed,
            long untilElapsed,
            String terminal,
            @Nullable String link,
            @Nullable String journal,
            @Nullable Long afterSeq,
            @Millis Instant received);

    @Query(
            """
            SELECT kiosk, boot, from_elapsed, until_elapsed, terminal, link, journal, after_seq, received
            FROM alive_open
            WHERE kiosk = :kiosk AND boot = :boot
            """)
    Optional<OpenRow> find(String kiosk, String boot);

    @Query(
            """
            SELECT kiosk, boot, from_elapsed, until_elapsed, terminal, link, journal, after_seq, received
            FROM alive_open
            WHERE kiosk = :kiosk AND received >= :since
            ORDER BY received
            """)
    List<OpenRow> since(String kiosk, @Millis Instant since);

    /// Of the boot that was heard from last.
    @Query(
            """
            SELECT kiosk, boot, from_elapsed, until_elapsed, terminal, link, journal, after_seq, received
            FROM alive_open
            WHERE kiosk = :kiosk
            ORDER BY received DESC
            LIMIT 1
            """)
    Optional<OpenRow> latest(String kiosk);
}
