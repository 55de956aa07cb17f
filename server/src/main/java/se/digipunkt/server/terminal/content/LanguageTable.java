package se.digipunkt.server.terminal.content;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.List;

@SqlTable
interface LanguageTable extends GenericRepository<LanguageRow, String> {

    /// The version that holds of each.
    @Query(
            """
            SELECT t.language, t.version, t.offered, t.reviewed, t.reviewed_hash, t.at, t.who
            FROM terminal_language t
            WHERE t.version = (
                SELECT MAX(o.version) FROM terminal_language o WHERE o.language = t.language)
            ORDER BY t.language
            """)
    List<LanguageRow> list();

    /// All versions of all, the newest first.
    @Query(
            """
            SELECT language, version, offered, reviewed, reviewed_hash, at, who
            FROM terminal_language
            ORDER BY at DESC, language, version DESC
            """)
    List<LanguageRow> history();

    /// @return 0 when somebody else has written that version
    @Query(
            """
            INSERT INTO terminal_language (language, version, offered, reviewed, reviewed_hash, at, who)
            VALUES (:language, :version, :offered, :reviewed, :reviewedHash, :at, :who)
            ON CONFLICT (language, version) DO NOTHING
            """)
    int add(
            String language,
            long version,
            boolean offered,
            boolean reviewed,
            @Nullable String reviewedHash,
            @Millis Instant at,
            String who);

    /// Tells everybody who gathers from here that something has changed, in the transaction of the
    /// change.
    @Query("UPDATE terminal_change_count SET changes = changes + 1 WHERE id = 'all'")
    void count();

    @Query("SELECT changes FROM terminal_change_count WHERE id = 'all'")
    long changes();
}
