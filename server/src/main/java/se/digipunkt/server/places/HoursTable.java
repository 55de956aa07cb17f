package se.digipunkt.server.places;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.SqlTable;

import java.time.LocalDate;
import java.util.List;

@SqlTable
interface HoursTable extends GenericRepository<HoursRow, String> {

    @Query(
            """
            SELECT place, valid_from, opening_hours, staffed_hours
            FROM place_hours
            WHERE place = :place
            ORDER BY valid_from
            """)
    List<HoursRow> list(String place);

    /// Of several points, each point's in order.
    @Query(
            """
            SELECT place, valid_from, opening_hours, staffed_hours
            FROM place_hours
            WHERE place IN (:places)
            ORDER BY place, valid_from
            """)
    List<HoursRow> list(List<String> places);

    /// A version that begins on the same day is replaced.
    @Query(
            """
            INSERT INTO place_hours (place, valid_from, opening_hours, staffed_hours)
            VALUES (:place, :validFrom, :openingHours, :staffedHours)
            ON CONFLICT (place, valid_from) DO UPDATE SET
                opening_hours = excluded.opening_hours,
                staffed_hours = excluded.staffed_hours
            """)
    void put(HoursRow row);

    /// The same of many versions.
    @Query(
            """
            INSERT INTO place_hours (place, valid_from, opening_hours, staffed_hours)
            VALUES (:place, :validFrom, :openingHours, :staffedHours)
            ON CONFLICT (place, valid_from) DO UPDATE SET
                opening_hours = excluded.opening_hours,
                staffed_hours = excluded.staffed_hours
            """)
    void putAll(List<HoursRow> rows);

    @Query("DELETE FROM place_hours WHERE place = :place AND valid_from = :validFrom")
    int remove(String place, @IsoDate LocalDate validFrom);
}
