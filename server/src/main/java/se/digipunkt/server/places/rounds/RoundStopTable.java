package se.digipunkt.server.places.rounds;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;

@SqlTable
interface RoundStopTable extends GenericRepository<RoundStopRow, String> {

    @Query(
            """
            SELECT round, number, point, from_time, to_time, note
            FROM round_stop
            WHERE round = :round
            ORDER BY number
            """)
    List<RoundStopRow> listOf(String round);

    @Query(
            """
            SELECT round, number, point, from_time, to_time, note
            FROM round_stop
            ORDER BY round, number
            """)
    List<RoundStopRow> list();

    @Query("DELETE FROM round_stop WHERE round = :round")
    void removeOf(String round);

    @Query(
            """
            INSERT INTO round_stop (round, number, point, from_time, to_time, note)
            VALUES (:round, :number, :point, :fromTime, :toTime, :note)
            """)
    void addAll(List<RoundStopRow> rows);
}
