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

    @Query("SELECT COUNT(*) FROM (SELECT id FROM place WHERE sample LIMIT 1) AS first_sample")
    long countSamples();

    /// Takes an id with what no place can lack; [#replace] writes the rest. Two statements, because
    /// an insert of an entity tells 1 even when a conflict made it do nothing.
    ///
    /// @return 0 when the id is taken
    @Query(
            """
            INSERT INTO place (id, type, name, municipality, sample)
            VALUES (:id, :type, :name, :municipality, :sample)
            ON CONFLICT (id) DO NOTHING
            """)
    int take(String id, String type, String name, String municipality, boolean sample);

    /// Makes every other change of the place wait until this transaction ends, so that nobody
    /// changes what somebody else is changing (PostgreSQL; SQLite has one writer anyway).
    @Query("UPDATE place SET id = id WHERE id = :id")
    void hold(String id);

    @Query(
            """
            UPDATE place
            SET name = :name, municipality = :municipality, kinds = :kinds, lat = :lat, lon = :lon,
                position_precision = :positionPrecision, opening_hours = :openingHours,
                staffed_hours = :staffedHours, valid_from = :validFrom, valid_to = :validTo,
                sample = :sample
            WHERE id = :id
            """)
    int replace(PlaceRow row);
}
