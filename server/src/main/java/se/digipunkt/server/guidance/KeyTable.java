package se.digipunkt.server.guidance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.Optional;

@SqlTable
interface KeyTable extends GenericRepository<KeyRow, String> {

    void save(KeyRow row);

    @Query(
            """
            SELECT key_hash, place, record_hash, journal, seq, made
            FROM guidance_key
            WHERE place = :place AND key_hash = :keyHash
            """)
    Optional<KeyRow> find(String place, String keyHash);

    @Query("DELETE FROM guidance_key WHERE made < :before")
    int removeBefore(@Millis Instant before);
}
