package se.digipunkt.server.places;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;

@SqlTable
interface PlaceChangeFieldTable extends GenericRepository<PlaceChangeFieldRow, String> {

    @Query(
            """
            INSERT INTO place_change_field (change, field, before, after)
            VALUES (:change, :field, :before, :after)
            """)
    void addAll(List<PlaceChangeFieldRow> rows);

    /// Of all changes of a place, in no order.
    @Query(
            """
            SELECT field.change, field.field, field.before, field.after
            FROM place_change_field AS field
            JOIN place_change AS change ON change.id = field.change
            WHERE change.place = :place
            """)
    List<PlaceChangeFieldRow> list(String place);
}
