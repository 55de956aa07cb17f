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
interface KeptTable extends GenericRepository<KeptRow, Long> {

    @Query("SELECT one, first_day FROM evidence_kept WHERE one = 1")
    Optional<KeptRow> find();

    /// It never goes back.
    @Query("UPDATE evidence_kept SET first_day = :day WHERE one = 1 AND first_day < :day")
    void keepFrom(@IsoDate LocalDate day);

    @Query("SELECT COUNT(*) FROM availability_due WHERE first_day < :day")
    long countDueBefore(@IsoDate LocalDate day);

    @Query("SELECT id FROM evidence_journal ORDER BY id")
    List<String> journals();

    /// What a journal told before the last that came before a moment, but where the agent was
    /// started first: that tells a journal that begins from one that goes on.
    @Query(
            """
            DELETE FROM alive_told
            WHERE journal = :journal
                AND seq < (SELECT MAX(last.seq) FROM alive_told AS last
                    WHERE last.journal = :journal AND last.received < :moment)
                AND seq <> COALESCE((SELECT MIN(start.seq) FROM alive_told AS start
                    WHERE start.journal = :journal AND start.terminal IS NULL), 0)
            """)
    int forget(String journal, @Millis Instant moment);

    /// What was going on in boots that were heard from last before a moment, but of the last boot
    /// of each kiosk.
    @Query(
            """
            DELETE FROM alive_open
            WHERE received < :moment AND received < (SELECT MAX(last.received) FROM alive_open AS last
                WHERE last.kiosk = alive_open.kiosk)
            """)
    int forgetOpen(@Millis Instant moment);
}
