package se.digipunkt.server.places;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;
import java.util.Optional;

@SqlTable
interface PlaceChangeTable extends GenericRepository<PlaceChangeRow, String> {

    @Query(
            """
            INSERT INTO place_change (id, place, at, who, what)
            VALUES (:id, :place, :at, :who, :what)
            """)
    void addAll(List<PlaceChangeRow> rows);

    @Query("SELECT id, place, at, who, what FROM place_change WHERE place = :place ORDER BY id")
    List<PlaceChangeRow> list(String place);

    @Query("SELECT MAX(at) FROM place_change WHERE place = :place")
    Optional<Long> lastAt(String place);

    @Query("SELECT COUNT(*) FROM place_change")
    long count();

    @Query("SELECT MAX(id) FROM place_change")
    Optional<String> lastId();
}
