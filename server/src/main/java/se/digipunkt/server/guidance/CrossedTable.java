package se.digipunkt.server.guidance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;

/// All cross-tables: of each place by year and by month, of the region by month and by day.
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

    /// Of what others have logged at some places: buses.
    @Query(
            """
            SELECT first_value, second_value, SUM(questions) AS questions, SUM(attendances) AS attendances,
                SUM(occasions) AS occasions
            FROM guidance_crossed
            WHERE stop IN (:places) AND stop <> '' AND place NOT IN (:places)
                AND cross_table = :crossTable AND span = :span AND period BETWEEN :first AND :last
            GROUP BY first_value, second_value
            """)
    List<SumRow> atStops(
            List<String> places, String crossTable, String span, String first, String last);

    /// All help, by period.
    ///
    /// @param places ids, or only `region`
    @Query(
            """
            SELECT period, first_value, second_value, SUM(questions) AS questions,
                SUM(attendances) AS attendances, SUM(occasions) AS occasions
            FROM guidance_crossed
            WHERE place IN (:places) AND cross_table = 'total' AND span = :span
                AND period BETWEEN :first AND :last
            GROUP BY period, first_value, second_value
            """)
    List<PeriodRow> totals(List<String> places, String span, String first, String last);

    /// All help by month that others have logged at some places: buses.
    @Query(
            """
            SELECT period, first_value, second_value, SUM(questions) AS questions,
                SUM(attendances) AS attendances, SUM(occasions) AS occasions
            FROM guidance_crossed
            WHERE stop IN (:places) AND stop <> '' AND place NOT IN (:places)
                AND cross_table = 'total' AND span = 'month' AND period BETWEEN :first AND :last
            GROUP BY period, first_value, second_value
            """)
    List<PeriodRow> totalsAtStops(List<String> places, String first, String last);

    /// Each record under one place: the stop where it is one of them, else who logged it.
    @Query(
            """
            SELECT place, SUM(questions) AS questions, SUM(attendances) AS attendances,
                SUM(occasions) AS occasions
            FROM (
                SELECT place, questions, attendances, occasions
                FROM guidance_crossed
                WHERE place IN (:places) AND cross_table = 'total' AND span = :span
                    AND period BETWEEN :first AND :last
                    AND stop NOT IN (:places)
                UNION ALL
                SELECT stop AS place, questions, attendances, occasions
                FROM guidance_crossed
                WHERE stop IN (:places) AND stop <> '' AND cross_table = 'total' AND span = :span
                    AND period BETWEEN :first AND :last
            ) AS counted
            GROUP BY place
            """)
    List<PlaceTotal> byPlace(String span, String first, String last, List<String> places);

    /// Which of some places have logged anything themselves, wherever that counts.
    @Query(
            """
            SELECT DISTINCT place
            FROM guidance_crossed
            WHERE place IN (:places) AND cross_table = 'total' AND span = :span
                AND period BETWEEN :first AND :last
                AND (questions <> 0 OR attendances <> 0 OR occasions <> 0)
            """)
    List<String> logging(List<String> places, String span, String first, String last);

    /// All of one place and a period.
    @Query(
            """
            SELECT place, stop, span, period, cross_table, first_value, second_value, questions,
                attendances, occasions
            FROM guidance_crossed
            WHERE place = :place AND span = :span AND period BETWEEN :first AND :last
            """)
    List<TotalRow> list(String place, String span, String first, String last);

    /// What the years of a place must be given to be the sums of their months.
    @Query(
            """
            SELECT place, stop, 'year' AS span, SUBSTR(guidance_crossed.period, 1, 4) AS period,
                cross_table, first_value, second_value,
                SUM(CASE guidance_crossed.span WHEN 'month' THEN questions ELSE -questions END) AS questions,
                SUM(CASE guidance_crossed.span WHEN 'month' THEN attendances ELSE -attendances END) AS attendances,
                SUM(CASE guidance_crossed.span WHEN 'month' THEN occasions ELSE -occasions END) AS occasions
            FROM guidance_crossed
            WHERE place = :place AND guidance_crossed.span IN ('month', 'year')
            GROUP BY place, stop, SUBSTR(guidance_crossed.period, 1, 4), cross_table, first_value, second_value
            HAVING SUM(CASE guidance_crossed.span WHEN 'month' THEN questions ELSE -questions END) <> 0
                OR SUM(CASE guidance_crossed.span WHEN 'month' THEN attendances ELSE -attendances END) <> 0
                OR SUM(CASE guidance_crossed.span WHEN 'month' THEN occasions ELSE -occasions END) <> 0
            """)
    List<TotalRow> missingInYears(String place);

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
