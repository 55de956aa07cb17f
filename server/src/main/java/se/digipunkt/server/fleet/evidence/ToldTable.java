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
interface ToldTable extends GenericRepository<ToldRow, String> {

    @Query(
            """
            INSERT INTO alive_told (journal, seq, boot, from_elapsed, until_elapsed, terminal, link, reason,
                received)
            VALUES (:journal, :seq, :boot, :fromElapsed, :untilElapsed, :terminal, :link, :reason, :received)
            ON CONFLICT (journal, seq) DO NOTHING
            """)
    void addOnce(
            String journal,
            long seq,
            String boot,
            long fromElapsed,
            long untilElapsed,
            @Nullable String terminal,
            @Nullable String link,
            @Nullable String reason,
            @Millis Instant received);

    /// All that came since a moment, and the last that came before.
    @Query(
            """
            SELECT journal, seq, boot, from_elapsed, until_elapsed, terminal, link, received
            FROM alive_told
            WHERE journal = :journal AND seq >= COALESCE(
                (SELECT MAX(seq) FROM alive_told WHERE journal = :journal AND received < :since), 0)
            ORDER BY seq
            """)
    List<ToldRow> since(String journal, @Millis Instant since);

    /// Starts of the agent, once each though a fork may have brought them twice, newest first.
    @Query(
            """
            SELECT DISTINCT COALESCE(clock_anchor.utc - clock_anchor.elapsed + told.from_elapsed, told.received)
                AS started_at, told.reason
            FROM alive_told told
            JOIN evidence_journal ON evidence_journal.id = told.journal
            LEFT JOIN clock_anchor
                ON clock_anchor.boot = told.boot AND clock_anchor.kiosk = evidence_journal.kiosk
            WHERE evidence_journal.kiosk = :kiosk AND told.terminal IS NULL AND told.received >= :since
            ORDER BY started_at DESC
            """)
    List<StartRow> starts(String kiosk, @Millis Instant since);

    /// The number at which a journal first tells that the agent started.
    @Query(
            """
            SELECT seq
            FROM alive_told
            WHERE journal = :journal AND terminal IS NULL
            ORDER BY seq
            LIMIT 1
            """)
    Optional<Long> firstStart(String journal);

    /// Where a boot is first told of in a journal, by journal.
    @Query(
            """
            SELECT journal, MIN(seq) AS seq
            FROM alive_told
            WHERE boot = :boot
            GROUP BY journal
            """)
    List<FirstTold> firstOf(String boot);

    /// What was told last before a number, in a boot whose time is known now.
    @Query(
            """
            SELECT told.journal, told.seq, told.boot, told.from_elapsed, told.until_elapsed, told.terminal,
                told.link, told.received
            FROM alive_told told
            WHERE told.journal = :journal AND told.seq < :seq
                AND EXISTS (SELECT 1 FROM clock_anchor WHERE clock_anchor.boot = told.boot)
            ORDER BY told.seq DESC
            LIMIT 1
            """)
    Optional<ToldRow> knownBefore(String journal, long seq);

    /// What was told first from a number on, in a boot whose time is known now.
    @Query(
            """
            SELECT told.journal, told.seq, told.boot, told.from_elapsed, told.until_elapsed, told.terminal,
                told.link, told.received
            FROM alive_told told
            WHERE told.journal = :journal AND told.seq >= :seq
                AND EXISTS (SELECT 1 FROM clock_anchor WHERE clock_anchor.boot = told.boot)
            ORDER BY told.seq
            LIMIT 1
            """)
    Optional<ToldRow> knownFrom(String journal, long seq);
}
