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
            SELECT place.id, place.type, place.name, place.names, place.municipality, place.kinds,
                place.organisations, place.lat, place.lon, place.position_precision, place.address,
                in_force.opening_hours, in_force.staffed_hours, place.languages, place.facilities,
                place.phone, place.email, place.web, place.valid_from, place.valid_to,
                place.archived_on, place.sample
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
            SELECT place.id, place.type, place.name, place.names, place.municipality, place.kinds,
                place.organisations, place.lat, place.lon, place.position_precision, place.address,
                in_force.opening_hours, in_force.staffed_hours, place.languages, place.facilities,
                place.phone, place.email, place.web, place.valid_from, place.valid_to,
                place.archived_on, place.sample
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

    @Query("SELECT id FROM place")
    List<String> ids();

    @Query("SELECT id FROM place WHERE type = 'point' AND municipality = :municipality")
    List<String> pointIds(String municipality);

    @Query("SELECT COUNT(*) FROM (SELECT id FROM place WHERE sample LIMIT 1) AS first_sample")
    long countSamples();

    /// Takes an id with what no place can lack; [#replaceAll] writes the rest, hours apart. Two
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
            SET name = :name, names = :names, municipality = :municipality, kinds = :kinds,
                organisations = :organisations, lat = :lat, lon = :lon,
                position_precision = :positionPrecision, address = :address,
                languages = :languages, facilities = :facilities, phone = :phone, email = :email,
                web = :web, valid_from = :validFrom, valid_to = :validTo, sample = :sample
            WHERE id = :id
            """)
    void replaceAll(List<PlaceRow> rows);

    /// New places with everything but their hours; one whose id is taken is an error, which undoes
    /// the write.
    @Query(
            """
            INSERT INTO place (id, type, name, names, municipality, kinds, organisations, lat, lon,
                position_precision, address, languages, facilities, phone, email, web, valid_from,
                valid_to, sample)
            VALUES (:id, :type, :name, :names, :municipality, :kinds, :organisations, :lat, :lon,
                :positionPrecision, :address, :languages, :facilities, :phone, :email, :web,
                :validFrom, :validTo, :sample)
            """)
    void addAll(List<PlaceRow> rows);

    @Query("UPDATE place SET archived_on = :day WHERE id = :id")
    void archive(String id, @IsoDate LocalDate day);

    @Query("UPDATE place SET archived_on = NULL WHERE id = :id")
    void restore(String id);
}
