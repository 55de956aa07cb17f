package se.digipunkt.server.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.List;

@SqlTable
interface AuditTable extends GenericRepository<AuditRow, String> {

    @Query(
            """
            INSERT INTO audit (id, at, actor, action, subject)
            VALUES (:id, :at, :actor, :action, :subject)
            """)
    void add(AuditRow row);

    @Query("SELECT id, at, actor, action, subject FROM audit ORDER BY id DESC LIMIT :most")
    List<AuditRow> latest(int most);

    @Query("DELETE FROM audit WHERE at < :before")
    int removeBefore(@Millis Instant before);
}
