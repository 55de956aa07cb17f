package se.digipunkt.server.places.rounds;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.SqlTable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@SqlTable
interface RoundTable extends GenericRepository<RoundRow, String> {

    @Query(
            """
            SELECT id, bus, name, first_day, last_day, rule, first_date, except_dates, holidays,
                school
            FROM round
            WHERE id = :id
            """)
    Optional<RoundRow> find(String id);

    @Query(
            """
            SELECT id, bus, name, first_day, last_day, rule, first_date, except_dates, holidays,
                school
            FROM round
            ORDER BY id
            """)
    List<RoundRow> list();

    @Query(
            """
            SELECT id, bus, name, first_day, last_day, rule, first_date, except_dates, holidays,
                school
            FROM round
            WHERE bus = :bus
            ORDER BY name, id
            """)
    List<RoundRow> listOf(String bus);

    /// Makes every other change of the round and of its calls by the timetable wait until this
    /// transaction ends (PostgreSQL; SQLite has one writer anyway).
    @Query("UPDATE round SET id = id WHERE id = :id")
    void hold(String id);

    /// Takes an id with what no round can lack; [#replace] writes the rest. Two statements, because
    /// an insert of an entity tells 1 even when a conflict made it do nothing.
    ///
    /// @return 0 when the id is taken
    @Query(
            """
            INSERT INTO round (id, bus, name, first_day, rule, first_date, except_dates, holidays,
                school)
            VALUES (:id, :bus, :name, :firstDay, :rule, :firstDate, '', FALSE, FALSE)
            ON CONFLICT (id) DO NOTHING
            """)
    int take(
            String id,
            String bus,
            String name,
            @IsoDate LocalDate firstDay,
            String rule,
            @IsoDate LocalDate firstDate);

    @Query(
            """
            UPDATE round
            SET bus = :bus, name = :name, first_day = :firstDay, last_day = :lastDay, rule = :rule,
                first_date = :firstDate, except_dates = :exceptDates, holidays = :holidays,
                school = :school
            WHERE id = :id
            """)
    int replace(RoundRow row);

    /// 1 of a bus that is made up.
    @Query("SELECT COUNT(*) FROM place WHERE id = :bus AND sample")
    long countSample(String bus);
}
