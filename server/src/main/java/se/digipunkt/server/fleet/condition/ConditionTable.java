package se.digipunkt.server.fleet.condition;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

@SqlTable
interface ConditionTable extends GenericRepository<Condition, String> {

    @Query(
            """
            SELECT id, temperature, throttled, clock_ahead, under_voltage, screen, screen_seen, controls
            FROM kiosk
            WHERE id = :id
            """)
    Optional<Condition> find(String id);

    /// Of kiosks that were heard from since, and whose clock a time server has set.
    @Query(
            """
            SELECT id, temperature, throttled, clock_ahead, under_voltage, screen, screen_seen, controls
            FROM kiosk
            WHERE clock = 'ntp' AND clock_ahead IS NOT NULL AND revoked IS NULL AND last_heard >= :since
            ORDER BY clock_ahead
            """)
    List<Condition> trusted(@Millis Instant since);
}
