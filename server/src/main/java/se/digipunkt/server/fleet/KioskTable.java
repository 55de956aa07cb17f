package se.digipunkt.server.fleet;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@SqlTable
interface KioskTable extends GenericRepository<Kiosk, String> {

    void save(Kiosk kiosk);

    Optional<Kiosk> findById(String id);

    @Query(
            """
            SELECT id, place, enrolled, revoked, model, serial, desk_pin, last_heard, agent_version, terminal,
                clock, settings_version, unsent, disk_free, set_aside, holes, forks
            FROM kiosk
            ORDER BY place, id
            """)
    List<Kiosk> list();

    @Query(
            """
            SELECT id, place, enrolled, revoked, model, serial, desk_pin, last_heard, agent_version, terminal,
                clock, settings_version, unsent, disk_free, set_aside, holes, forks
            FROM kiosk
            WHERE place = :place
            ORDER BY enrolled, id
            """)
    List<Kiosk> listOf(String place);

    @Query(
            """
            UPDATE kiosk SET last_heard = :now, agent_version = COALESCE(:agentVersion, agent_version),
                terminal = COALESCE(:terminal, terminal), clock = COALESCE(:clock, clock),
                settings_version = COALESCE(:settingsVersion, settings_version),
                unsent = COALESCE(:unsent, unsent), disk_free = COALESCE(:diskFree, disk_free),
                temperature = COALESCE(:temperature, temperature), throttled = COALESCE(:throttled, throttled),
                clock_ahead = COALESCE(:clockAhead, clock_ahead),
                under_voltage = COALESCE(:underVoltage, under_voltage), screen = COALESCE(:screen, screen),
                screen_seen = COALESCE(:screenSeen, screen_seen), controls = COALESCE(:controls, controls)
            WHERE id = :id
            """)
    void heard(
            String id,
            @Millis Instant now,
            @Nullable String agentVersion,
            @Nullable String terminal,
            @Nullable String clock,
            @Nullable String settingsVersion,
            @Nullable Long unsent,
            @Nullable Long diskFree,
            @Nullable Long temperature,
            @Nullable Boolean throttled,
            @Nullable Long clockAhead,
            @Nullable Boolean underVoltage,
            @Nullable String screen,
            @Nullable @Millis Instant screenSeen,
            @Nullable String controls);

    @Query(
            """
            INSERT INTO kiosk_heard (place, day)
            VALUES (:place, :day)
            ON CONFLICT (place, day) DO NOTHING
            """)
    void heardOn(String place, @IsoDate LocalDate day);

    @Query(
            """
            SELECT DISTINCT place
            FROM kiosk_heard
            WHERE day BETWEEN :first AND :last
            ORDER BY place
            """)
    List<String> heardBetween(@IsoDate LocalDate first, @IsoDate LocalDate last);

    @Query("UPDATE kiosk SET unsent = 0 WHERE id = :id AND revoked IS NOT NULL")
    void clearUnsent(String id);

    @Query("UPDATE kiosk SET set_aside = :setAside, holes = :holes, forks = :forks WHERE id = :id")
    void setCounts(String id, long setAside, long holes, long forks);

    @Query("UPDATE kiosk SET revoked = :at WHERE id = :id AND revoked IS NULL")
    int revoke(String id, @Millis Instant at);

    @Query("UPDATE kiosk SET desk_pin = :hash WHERE id = :id")
    int setDeskPin(String id, String hash);
}
