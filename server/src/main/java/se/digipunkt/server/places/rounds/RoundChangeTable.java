package se.digipunkt.server.places.rounds;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;
import java.util.Optional;

@SqlTable
interface RoundChangeTable extends GenericRepository<RoundChangeRow, String> {

    @Query(
            """
            INSERT INTO round_change (id, round, call, at, who, what)
            VALUES (:id, :round, :call, :at, :who, :what)
            """)
    void add(RoundChangeRow row);

    /// Tells everybody who gathers from places that something has changed, in the transaction of
    /// the change.
    @Query("UPDATE place_change_count SET changes = changes + 1 WHERE id = 'all'")
    void count();

    @Query(
            """
            SELECT id, round, call, at, who, what
            FROM round_change
            WHERE round = :round
            ORDER BY at, id
            """)
    List<RoundChangeRow> list(String round);

    /// When any round or call was changed last. Which rounds a stop has had is not kept, and what
    /// is told of a stop must not grow older when a round leaves it.
    @Query("SELECT MAX(at) FROM round_change")
    Optional<Long> lastAt();
}
