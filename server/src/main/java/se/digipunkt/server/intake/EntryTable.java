package se.digipunkt.server.intake;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.List;

@SqlTable
interface EntryTable extends GenericRepository<EntryRow, String> {

    void save(EntryRow row);

    @Query(
            """
            SELECT seq, hash
            FROM journal_entry
            WHERE journal = :journal AND seq BETWEEN :first AND :last
            ORDER BY seq
            """)
    List<KnownEntry> known(String journal, long first, long last);

    /// Keeps of entries that nobody has to handle any more only the day (UTC) on which they came.
    @Query(
            """
            UPDATE journal_entry SET received = received - received % 86400000
            WHERE journal = :journal AND state IN ('counted', 'copy') AND received < :before
                AND received % 86400000 <> 0
            """)
    int forgetMoments(String journal, @Millis Instant before);

    /// Set-aside entries that this program has not tried yet, oldest journal order first.
    @Query(
            """
            SELECT journal, seq, hash, kind, received, state, reason, body, tried_by
            FROM journal_entry
            WHERE state IN ('invalid', 'unknown-kind', 'refused') AND tried_by <> :program
            ORDER BY journal, seq
            LIMIT :most
            """)
    List<EntryRow> untried(String program, int most);

    /// Set-aside entries of one reason after another entry, in journal order.
    @Query(
            """
            SELECT journal, seq, hash, kind, received, state, reason, body, tried_by
            FROM journal_entry
            WHERE state IN ('invalid', 'unknown-kind', 'refused') AND reason = :reason
                AND (journal > :journal OR journal = :journal AND seq > :seq)
            ORDER BY journal, seq
            LIMIT :most
            """)
    List<EntryRow> refused(String reason, String journal, long seq, int most);

    /// Has set-aside entries tried again that name a boot; they are few.
    @Query(
            """
            UPDATE journal_entry SET tried_by = ''
            WHERE state IN ('invalid', 'unknown-kind', 'refused') AND reason IN (:reasons)
                AND REPLACE(LOWER(body), :boot, '') <> LOWER(body)
            """)
    void tryAgain(List<String> reasons, String boot);

    @Query(
            """
            UPDATE journal_entry SET state = :state, reason = :reason, body = :body, tried_by = :triedBy
            WHERE journal = :journal AND seq = :seq
            """)
    void setFate(
            String journal,
            long seq,
            String state,
            @Nullable String reason,
            @Nullable String body,
            @Nullable String triedBy);

    @Query(
            """
            SELECT COUNT(*)
            FROM journal_entry
            JOIN journal ON journal.id = journal_entry.journal
            WHERE journal.kiosk = :kiosk AND state IN ('invalid', 'unknown-kind', 'refused')
            """)
    long countSetAside(String kiosk);
}
