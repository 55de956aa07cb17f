package se.digipunkt.server.places;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.SqlTable;

import java.util.List;
import java.util.Optional;

@SqlTable
interface PlaceTable extends GenericRepository<PlaceRow, String> {

    @Query(
            """
            SELECT id, type, name, municipality, kinds, lat, lon, position_precision,
                opening_hours, staffed_hours, valid_from, valid_to, sample
            FROM place
            WHERE id = :id
            """)
    Optional<PlaceRow> find(String id);

    @Query(
            """
            SELECT id, type, name, municipality, kinds, lat, lon, position_precision,
                opening_hours, staffed_hours, valid_from, valid_to, sample
            FROM place
            """)
    List<PlaceRow> list();

    @Query("SELECT COUNT(*) FROM place WHERE sample")
    long countSamples();
}
