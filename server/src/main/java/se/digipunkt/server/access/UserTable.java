package se.digipunkt.server.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

@SqlTable
interface UserTable extends GenericRepository<UserRow, String> {

    /// @return 0 when the name is taken
    @Query(
            """
            INSERT INTO user_account (id, name, name_key, password, roles, places, municipality,
                created, disabled, must_change, failed_tries)
            VALUES (:id, :name, :nameKey, :password, :roles, :places, :municipality,
                :created, NULL, :mustChange, 0)
            ON CONFLICT (name_key) DO NOTHING
            """)
    int add(
            String id,
            String name,
            String nameKey,
            String password,
            String roles,
            String places,
            @Nullable String municipality,
            @Millis Instant created,
            boolean mustChange);

    /// As the other; with a row as parameter Micronaut Data would count the row, stored or not.
    default int add(UserRow row) {
        return add(
                row.id(),
                row.name(),
                row.nameKey(),
                row.password(),
                row.roles(),
                row.places(),
                row.municipality(),
                row.created(),
                row.mustChange());
    }

    @Query(
            """
            SELECT id, name, name_key, password, roles, places, municipality, created, disabled,
                must_change, locked_until
            FROM user_account
            WHERE id = :id
            """)
    Optional<UserRow> find(String id);

    @Query(
            """
            SELECT id, name, name_key, password, roles, places, municipality, created, disabled,
                must_change, locked_until
            FROM user_account
            WHERE name_key = :nameKey
            """)
    Optional<UserRow> findNamed(String nameKey);

    @Query(
            """
            SELECT id, name, name_key, password, roles, places, municipality, created, disabled,
                must_change, locked_until
            FROM user_account
            ORDER BY name_key
            """)
    List<UserRow> list();

    @Query("SELECT COUNT(*) FROM user_account")
    long count();

    /// Makes every other change of admins wait until this transaction ends, so that two admins
    /// cannot remove each other at the same moment (PostgreSQL; SQLite has one writer anyway).
    @Query("UPDATE user_account SET disabled = disabled WHERE roles LIKE '%admin%'")
    void holdAdmins();

    @Query(
            """
            SELECT COUNT(*)
            FROM user_account
            WHERE roles LIKE '%admin%' AND disabled IS NULL AND id <> :id
            """)
    long otherAdmins(String id);

    @Query(
            """
            UPDATE user_account
            SET roles = :roles, places = :places, municipality = :municipality,
                disabled = :disabled
            WHERE id = :id
            """)
    void change(
            String id,
            String roles,
            String places,
            @Nullable String municipality,
            @Nullable @Millis Instant disabled);

    @Query(
            """
            UPDATE user_account
            SET password = :password, must_change = :mustChange, failed_tries = 0,
                first_failed = NULL, locked_until = NULL
            WHERE id = :id
            """)
    void setPassword(String id, String password, boolean mustChange);

    /// Counts a try to sign in before it is made. The one that reaches `most` within the window
    /// locks the account; tries on a locked account change nothing.
    ///
    /// @return 0 when the account is locked
    @Query(
            """
            UPDATE user_account
            SET failed_tries = CASE WHEN first_failed > :since THEN failed_tries + 1 ELSE 1 END,
                first_failed = CASE WHEN first_failed > :since THEN first_failed ELSE :now END,
                locked_until = CASE WHEN first_failed > :since AND failed_tries + 1 >= :most
                    THEN :lockedUntil ELSE NULL END
            WHERE id = :id AND (locked_until IS NULL OR locked_until <= :now)
            """)
    int takeTry(
            String id,
            int most,
            @Millis Instant since,
            @Millis Instant now,
            @Millis Instant lockedUntil);

    @Query(
            """
            UPDATE user_account
            SET failed_tries = 0, first_failed = NULL, locked_until = NULL
            WHERE id = :id
            """)
    void clearTries(String id);
}
