package se.digipunkt.server.terminal.help;

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
interface HelpCallTable extends GenericRepository<HelpCallRow, String> {

    @Query(
            """
            INSERT INTO help_call (journal, seq, place, language, day, called_at, boot, elapsed, received)
            VALUES (:journal, :seq, :place, :language, :day, :calledAt, :boot, :elapsed, :received)
            ON CONFLICT (journal, seq) DO NOTHING
            """)
    void addOnce(
            String journal,
            long seq,
            String place,
            @Nullable String language,
            @Nullable @IsoDate LocalDate day,
            @Nullable @Millis Instant calledAt,
            String boot,
            long elapsed,
            @Millis Instant received);

    @Query(
            """
            SELECT journal, seq, place, language, day, called_at, boot, elapsed, waited, ended, received
            FROM help_call
            WHERE journal = :journal AND seq = :seq
            """)
    Optional<HelpCallRow> find(String journal, long seq);

    /// The last one of a boot until a moment of it.
    @Query(
            """
            SELECT journal, seq, place, language, day, called_at, boot, elapsed, waited, ended, received
            FROM help_call
            WHERE boot = :boot AND place = :place AND elapsed <= :elapsed
            ORDER BY elapsed DESC
            LIMIT 1
            """)
    Optional<HelpCallRow> lastBefore(String boot, String place, long elapsed);

    @Query(
            """
            SELECT journal, seq, place, language, day, called_at, boot, elapsed, waited, ended, received
            FROM help_call
            WHERE boot = :boot
            ORDER BY journal, seq
            """)
    List<HelpCallRow> ofBoot(String boot);

    @Query(
            """
            UPDATE help_call SET waited = :waited
            WHERE journal = :journal AND seq = :seq AND waited IS NULL
            """)
    void setWaited(String journal, long seq, long waited);

    @Query(
            "UPDATE help_call SET ended = :ended WHERE journal = :journal AND seq = :seq AND ended"
                    + " IS NULL")
    void setEnded(String journal, long seq, String ended);

    @Query(
            "UPDATE help_call SET day = :day, called_at = :at WHERE journal = :journal AND seq ="
                    + " :seq")
    void move(String journal, long seq, @IsoDate LocalDate day, @Millis Instant at);

    /// Those of some days, and those of which no day is known.
    @Query(
            """
            SELECT journal, seq, place, language, day, called_at, boot, elapsed, waited, ended, received
            FROM help_call
            WHERE place IN (:places) AND (day IS NULL OR (day >= :from AND day <= :to))
            ORDER BY place, day
            """)
    List<HelpCallRow> list(List<String> places, @IsoDate LocalDate from, @IsoDate LocalDate to);

    /// What comes later than it is kept exactly stays so until the next day: what came of it comes
    /// with it.
    @Query(
            """
            UPDATE help_call SET language = NULL, called_at = NULL, boot = NULL, elapsed = NULL, received = NULL
            WHERE received < :before AND day <= :last
            """)
    int forget(@IsoDate LocalDate last, @Millis Instant before);

    @Query(
            """
            UPDATE help_call SET language = NULL, called_at = NULL, boot = NULL, elapsed = NULL, received = NULL
            WHERE day IS NULL AND received < :before
            """)
    int forgetUncertain(@Millis Instant before);
}
