package se.digipunkt.server.fleet;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.Optional;

@SqlTable
interface TokenTable extends GenericRepository<TokenRow, String> {

    void save(TokenRow row);

    Optional<TokenRow> findByTokenHash(String tokenHash);

    /// A kiosk that uses its newest token has received it: the ones before it are of no more use to
    /// anybody.
    @Query("DELETE FROM kiosk_token WHERE kiosk = :kiosk AND made < :made")
    void deleteOlder(String kiosk, @Millis Instant made);

    @Query("SELECT COUNT(*) FROM kiosk_token WHERE kiosk = :kiosk")
    long countOf(String kiosk);
}
