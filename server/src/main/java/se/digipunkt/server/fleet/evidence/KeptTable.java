package se.digipunkt.server.fleet.evidence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@SqlTable
interface KeptTable extends GenericRepository<KeptRow, String> {

    @Query("SELECT place, first_day FROM evidence_kept_of WHERE place = :place")
    Optional<KeptRow> find(String place);

    /// It never goes back.
    @Query(
            """
            INSERT INTO evidence_kept_of (place, first_day)
            VALUES (:place, :day)
            ON CONFLICT (place) DO UPDATE SET first_day = excluded.first_day
            WHERE evidence_kept_of.first_day < excluded.first_day
            """)
    void keepFrom(String place, @IsoDate LocalDate day);

    @Query("SELECT COUNT(*) FROM availability_due WHERE place = :place AND first_day < :day")
    long countDueBefore(String place, @IsoDate LocalDate day);

    @Query("SELECT DISTINCT place FROM evidence_journal ORDER BY place")
    List<String> places();

    @Query("SELECT MAX(seq) FROM alive_told WHERE journal = :journal AND received < :moment")
    Optional<Long> lastBefore(String journal, @Millis Instant moment);

    @Query(
            """
            DELETE FROM alive_told
            WHERE journal = :journal AND seq BETWEEN :first AND :last
            """)
    int forget(String journal, long first, long last);

    /// What was going on in boots that were heard from last before a moment, but of the last boot
    /// of the kiosk.
    @Query(
            """
            DELETE FROM alive_open
            WHERE kiosk = :kiosk AND received < :moment AND received < (SELECT MAX(last.received)
                FROM alive_open AS last
                WHERE last.kiosk = :kiosk)
            """)
    int forgetOpen(String kiosk, @Millis Instant moment);

    @Query("SELECT DISTINCT kiosk FROM clock_anchor WHERE utc < :moment ORDER BY kiosk")
    List<String> anchoredBefore(@Millis Instant moment);

    /// Anchors from before a moment, of boots in which nothing is known any more.
    @Query(
            """
            DELETE FROM clock_anchor
            WHERE kiosk = :kiosk AND utc < :moment
                AND NOT EXISTS (SELECT 1 FROM alive_told WHERE alive_told.boot = clock_anchor.boot)
                AND NOT EXISTS (SELECT 1 FROM alive_open WHERE alive_open.boot = clock_anchor.boot)
            """)
    int forgetAnchors(String kiosk, @Millis Instant moment);
}
