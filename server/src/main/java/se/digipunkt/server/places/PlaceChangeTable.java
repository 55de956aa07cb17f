package se.digipunkt.server.places;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;

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
}
