package se.digipunkt.server.guidance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.SqlTable;

import java.time.LocalDate;
import java.util.List;

/// What each place has helped by day: the few cross-tables that records cannot tell later.
@SqlTable
interface DailyTable extends GenericRepository<TotalRow, String> {

    @Query(
            """
            INSERT INTO guidance_daily
                (place, stop, day, cross_table, first_value, second_value, questions, attendances, occasions)
            VALUES (:place, :stop, :period, :crossTable, :firstValue, :secondValue, :questions, :attendances, :occasions)
            ON CONFLICT (place, stop, cross_table, day, first_value, second_value) DO UPDATE SET
                questions = guidance_daily.questions + excluded.questions,
                attendances = guidance_daily.attendances + excluded.attendances,
                occasions = guidance_daily.occasions + excluded.occasions
            """)
    void addAll(List<TotalRow> rows);

    /// By day, of what was logged by some places.
    @Query(
            """
            SELECT day AS period, first_value, second_value, SUM(questions) AS questions,
                SUM(attendances) AS attendances, SUM(occasions) AS occasions
            FROM guidance_daily
            WHERE place IN (:places) AND cross_table = :crossTable AND day BETWEEN :first AND :last
            GROUP BY day, first_value, second_value
            """)
    List<PeriodRow> at(
            List<String> places,
            String crossTable,
            @IsoDate LocalDate first,
            @IsoDate LocalDate last);

    /// By day, of what others have logged at some places: buses.
    @Query(
            """
            SELECT day AS period, first_value, second_value, SUM(questions) AS questions,
                SUM(attendances) AS attendances, SUM(occasions) AS occasions
            FROM guidance_daily
            WHERE stop IN (:places) AND stop <> '' AND place NOT IN (:places)
                AND cross_table = :crossTable
                AND day BETWEEN :first AND :last
            GROUP BY day, first_value, second_value
            """)
    List<PeriodRow> atStops(
            List<String> places,
            String crossTable,
            @IsoDate LocalDate first,
            @IsoDate LocalDate last);

    /// All of one place and some days.
    @Query(
            """
            SELECT place, stop, 'day' AS span, day AS period, cross_table, first_value, second_value,
                questions, attendances, occasions
            FROM guidance_daily
            WHERE place = :place AND day BETWEEN :first AND :last
            """)
    List<TotalRow> list(String place, @IsoDate LocalDate first, @IsoDate LocalDate last);

    /// Forgets at which hours a place helped on a day.
    @Query(
            "DELETE FROM guidance_daily WHERE place = :place AND cross_table = 'hour' AND day ="
                    + " :day")
    void forgetHours(String place, @IsoDate LocalDate day);

    /// Each record under one place: the stop where it is one of them, else who logged it.
    @Query(
            """
            SELECT place, SUM(questions) AS questions, SUM(attendances) AS attendances,
                SUM(occasions) AS occasions
            FROM (
                SELECT place, questions, attendances, occasions
                FROM guidance_daily
                WHERE place IN (:places) AND cross_table = 'total' AND day BETWEEN :first AND :last
                    AND stop NOT IN (:places)
                UNION ALL
                SELECT stop AS place, questions, attendances, occasions
                FROM guidance_daily
                WHERE stop IN (:places) AND stop <> '' AND cross_table = 'total'
                    AND day BETWEEN :first AND :last
            ) AS counted
            GROUP BY place
            """)
    List<PlaceTotal> byPlace(
            @IsoDate LocalDate first, @IsoDate LocalDate last, List<String> places);

    /// Which of some places have logged anything themselves, wherever that counts.
    @Query(
            """
            SELECT DISTINCT place
            FROM guidance_daily
            WHERE place IN (:places) AND cross_table = 'total' AND day BETWEEN :first AND :last
                AND (questions <> 0 OR attendances <> 0 OR occasions <> 0)
            """)
    List<String> logging(List<String> places, @IsoDate LocalDate first, @IsoDate LocalDate last);
}
