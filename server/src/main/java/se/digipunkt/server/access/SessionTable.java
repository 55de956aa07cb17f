package se.digipunkt.server.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.Optional;

@SqlTable
interface SessionTable extends GenericRepository<SessionRow, String> {

    @Query(
            """
            INSERT INTO session (token, user_id, kind, created, expires, last_seen)
            VALUES (:token, :userId, :kind, :created, :expires, :lastSeen)
            """)
    void add(SessionRow row);

    @Query(
            """
            SELECT token, user_id, kind, created, expires, last_seen
            FROM session
            WHERE token = :token AND expires > :now
            """)
    Optional<SessionRow> find(String token, @Millis Instant now);

    @Query(
            """
            UPDATE session
            SET last_seen = :now, expires = :expires
            WHERE token = :token AND last_seen = :lastSeen
            """)
    void seen(String token, @Millis Instant lastSeen, @Millis Instant now, @Millis Instant expires);

    @Query("DELETE FROM session WHERE token = :token")
    void remove(String token);

    @Query("DELETE FROM session WHERE user_id = :userId AND token <> :kept")
    void removeOthers(String userId, String kept);

    @Query("DELETE FROM session WHERE user_id = :userId")
    void removeAll(String userId);

    @Query("DELETE FROM session WHERE expires <= :now")
    int removeExpired(@Millis Instant now);
}
