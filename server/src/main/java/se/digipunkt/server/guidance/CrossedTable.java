package se.digipunkt.server.guidance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;

/// All cross-tables: of each place by month, of the region by month and by day.
@SqlTable
interface CrossedTable extends GenericRepository<TotalRow, String> {

    @Query(
            """
            INSERT INTO guidance_crossed
                (place, stop, span, period, cross_table, first_value, second_value, questions, attendances, occasions)
            VALUES (:place, :stop, :span, :period, :crossTable, :firstValue, :secondValue, :questions, :attendances, :occasions)
            ON CONFLICT (place, cross_table, span, period, stop, first_value, second_value) DO UPDATE SET
                questions = guidance_crossed.questions + excluded.questions,
                attendances = guidance_crossed.attendances + excluded.attendances,
                occasions = guidance_crossed.occasions + excluded.occasions
            """)
    void addAll(List<TotalRow> rows);

    /// @param places ids, or only `region`
    @Query(
            """
            SELECT first_value, second_value, SUM(questions) AS questions, SUM(attendances) AS attendances,
                SUM(occasions) AS occasions
            FROM guidance_crossed
            WHERE place IN (:places) AND cross_table = :crossTable AND span = :span
                AND period BETWEEN :first AND :last
            GROUP BY first_value, second_value
            """)
    List<SumRow> at(List<String> places, String crossTable, String span, String first, String last);

    /// By month, of what others have logged at some places: buses.
    @Query(
            """
            SELECT first_value, second_value, SUM(questions) AS questions, SUM(attendances) AS attendances,
                SUM(occasions) AS occasions
            FROM guidance_crossed
            WHERE stop IN (:places) AND stop <> '' AND place NOT IN (:places)
                AND cross_table = :crossTable AND span = 'month' AND period BETWEEN :first AND :last
            GROUP BY first_value, second_value
            """)
    List<SumRow> atStops(List<String> places, String crossTable, String first, String last);

    /// All of one place and a period.
    @Query(
            """
            SELECT place, stop, span, period, cross_table, first_value, second_value, questions,
                attendances, occasions
            FROM guidance_crossed
            WHERE place = :place AND span = :span AND period BETWEEN :first AND :last
            """)
    List<TotalRow> list(String place, String span, String first, String last);

    /// Forgets some tables of a day in the region.
    @Query(
            """
            DELETE FROM guidance_crossed
            WHERE place = 'region' AND cross_table IN (:tables) AND span = 'day' AND period = :day
            """)
    void forgetDay(List<String> tables, String day);

    /// The months of which anything is kept.
    @Query(
            """
            SELECT DISTINCT period
            FROM guidance_crossed
            WHERE place = 'region' AND cross_table = 'total' AND span = 'month'
            """)
    List<String> months();
}
