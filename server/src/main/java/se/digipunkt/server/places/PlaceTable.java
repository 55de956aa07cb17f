package se.digipunkt.server.places;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.SqlTable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A point comes with the hours that are in force on a day.
@SqlTable
interface PlaceTable extends GenericRepository<PlaceRow, String> {

    @Query(
            """
            SELECT place.id, place.type, place.name, place.municipality, place.kinds, place.lat,
                place.lon, place.position_precision, in_force.opening_hours,
                in_force.staffed_hours, place.valid_from, place.valid_to, place.sample
            FROM place
            LEFT JOIN place_hours AS in_force
                ON in_force.place = place.id
                AND in_force.valid_from = (
                    SELECT MAX(version.valid_from)
                    FROM place_hours AS version
                    WHERE version.place = place.id AND version.valid_from <= :today
                )
            WHERE place.id = :id
            """)
    Optional<PlaceRow> find(String id, @IsoDate LocalDate today);

    @Query(
            """
            SELECT place.id, place.type, place.name, place.municipality, place.kinds, place.lat,
                place.lon, place.position_precision, in_force.opening_hours,
                in_force.staffed_hours, place.valid_from, place.valid_to, place.sample
            FROM place
            LEFT JOIN place_hours AS in_force
                ON in_force.place = place.id
                AND in_force.valid_from = (
                    SELECT MAX(version.valid_from)
                    FROM place_hours AS version
                    WHERE version.place = place.id AND version.valid_from <= :today
                )
            """)
    List<PlaceRow> list(@IsoDate LocalDate today);

    @Query("SELECT COUNT(*) FROM (SELECT id FROM place WHERE sample LIMIT 1) AS first_sample")
    long countSamples();

    /// Takes an id with what no place can lack; [#replace] writes the rest, hours apart. Two
    /// statements, because an insert of an entity tells 1 even when a conflict made it do nothing.
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
                position_precision = :positionPrecision, valid_from = :validFrom,
                valid_to = :validTo, sample = :sample
            WHERE id = :id
            """)
    int replace(PlaceRow row);
}
