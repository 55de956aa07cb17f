package se.digipunkt.server.terminal.content;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.List;

@SqlTable
interface ThemeSitesTable extends GenericRepository<ThemeSitesRow, String> {

    /// The version that holds of each.
    @Query(
            """
            SELECT t.theme, t.version, t.sites, t.shipped_hash, t.at, t.who
            FROM terminal_sites t
            WHERE t.version = (
                SELECT MAX(o.version) FROM terminal_sites o WHERE o.theme = t.theme)
            ORDER BY t.theme
            """)
    List<ThemeSitesRow> list();

    /// All versions of a theme's sites, the newest first.
    @Query(
            """
            SELECT theme, version, sites, shipped_hash, at, who
            FROM terminal_sites
            WHERE theme = :theme
            ORDER BY version DESC
            """)
    List<ThemeSitesRow> history(String theme);

    /// @return 0 when somebody else has written that version
    @Query(
            """
            INSERT INTO terminal_sites (theme, version, sites, shipped_hash, at, who)
            VALUES (:theme, :version, :sites, :shippedHash, :at, :who)
            ON CONFLICT (theme, version) DO NOTHING
            """)
    int add(
            String theme,
            long version,
            String sites,
            @Nullable String shippedHash,
            @Millis Instant at,
            String who);
}
