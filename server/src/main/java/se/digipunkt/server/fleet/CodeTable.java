package se.digipunkt.server.fleet;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.Optional;

@SqlTable
interface CodeTable extends GenericRepository<CodeRow, String> {

    void save(CodeRow row);

    Optional<CodeRow> findByCodeHash(String codeHash);

    /// Compare and set: of two kiosks with one code, one wins.
    @Query(
            """
            UPDATE enrolment_code SET used = :now, nonce_hash = :nonceHash, kiosk = :kiosk
            WHERE code_hash = :codeHash AND used IS NULL AND expires > :now
            """)
    int use(String codeHash, @Millis Instant now, String nonceHash, String kiosk);

    @Query("DELETE FROM enrolment_code WHERE expires < :before")
    void deleteExpired(@Millis Instant before);
}
