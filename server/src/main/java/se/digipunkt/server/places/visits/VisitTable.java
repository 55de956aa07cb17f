package se.digipunkt.server.places.visits;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

@SqlTable
interface VisitTable extends GenericRepository<VisitRow, String> {

    @Query(
            """
            INSERT INTO visit_told (journal, seq, bus, call, stop, event, at, boot, elapsed, earliest, latest)
            VALUES (:journal, :seq, :bus, :call, :stop, :event, :at, :boot, :elapsed, :earliest, :latest)
            ON CONFLICT (journal, seq) DO NOTHING
            """)
    void addOnce(
            String journal,
            long seq,
            String bus,
            @Nullable String call,
            @Nullable String stop,
            String event,
            @Nullable @Millis Instant at,
            String boot,
            long elapsed,
            @Millis Instant earliest,
            @Millis Instant latest);

    /// What was told last of a bus at a moment.
    @Query(
            """
            SELECT journal, seq, bus, call, stop, event, at, boot, elapsed, earliest, latest
            FROM visit_told
            WHERE bus = :bus AND at > :after AND at <= :moment
            ORDER BY at DESC, journal, seq DESC
            LIMIT 1
            """)
    Optional<VisitRow> lastAt(String bus, @Millis Instant after, @Millis Instant moment);

    /// What was told last before an entry of the same journal.
    @Query(
            """
            SELECT journal, seq, bus, call, stop, event, at, boot, elapsed, earliest, latest
            FROM visit_told
            WHERE journal = :journal AND seq < :seq
            ORDER BY seq DESC
            LIMIT 1
            """)
    Optional<VisitRow> lastBefore(String journal, long seq);

    @Query(
            """
            SELECT journal, seq, bus, call, stop, event, at, boot, elapsed, earliest, latest
            FROM visit_told
            WHERE boot = :boot
            """)
    List<VisitRow> ofBoot(String boot);

    @Query(
            """
            UPDATE visit_told SET at = :at, earliest = :earliest, latest = :latest
            WHERE journal = :journal AND seq = :seq
            """)
    void move(
            String journal,
            long seq,
            @Millis Instant at,
            @Millis Instant earliest,
            @Millis Instant latest);

    /// What a bus may have told in a time.
    @Query(
            """
            SELECT journal, seq, bus, call, stop, event, at, boot, elapsed, earliest, latest
            FROM visit_told
            WHERE bus = :bus AND latest >= :since AND earliest < :until
            """)
    List<VisitRow> during(String bus, @Millis Instant since, @Millis Instant until);
}
