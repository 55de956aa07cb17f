package se.digipunkt.server.terminal.content;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.List;

@SqlTable
interface ThemeTextTable extends GenericRepository<ThemeTextRow, String> {

    /// The version that holds of each.
    @Query(
            """
            SELECT t.theme, t.language, t.version, t.title, t.explanation, t.review, t.shipped_hash, t.at, t.who
            FROM terminal_text t
            WHERE t.version = (
                SELECT MAX(o.version) FROM terminal_text o
                WHERE o.theme = t.theme AND o.language = t.language)
            ORDER BY t.theme, t.language
            """)
    List<ThemeTextRow> list();

    /// All versions of a theme's texts, the newest first.
    @Query(
            """
            SELECT theme, language, version, title, explanation, review, shipped_hash, at, who
            FROM terminal_text
            WHERE theme = :theme
            ORDER BY at DESC, language, version DESC
            """)
    List<ThemeTextRow> history(String theme);

    /// Not of an entity, for an insert of one tells 1 even when a conflict made it do nothing.
    ///
    /// @return 0 when somebody else has written that version
    @Query(
            """
            INSERT INTO terminal_text
                (theme, language, version, title, explanation, review, shipped_hash, at, who)
            VALUES (:theme, :language, :version, :title, :explanation, :review, :shippedHash, :at, :who)
            ON CONFLICT (theme, language, version) DO NOTHING
            """)
    int add(
            String theme,
            String language,
            long version,
            String title,
            String explanation,
            String review,
            @Nullable String shippedHash,
            @Millis Instant at,
            String who);
}
