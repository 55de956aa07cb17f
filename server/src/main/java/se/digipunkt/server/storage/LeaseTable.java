package se.digipunkt.server.storage;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.Optional;

@SqlTable
interface LeaseTable extends GenericRepository<LeaseRow, String> {

    @Query(
            """
            INSERT INTO lease (job, holder, until)
            VALUES (:job, :holder, :until)
            ON CONFLICT (job) DO UPDATE SET holder = :holder, until = :until
            WHERE lease.until <= :now OR lease.holder = :holder
            """)
    int take(String job, String holder, @Millis Instant until, @Millis Instant now);

    @Query("SELECT job, holder, until FROM lease WHERE job = :job")
    Optional<LeaseRow> find(String job);
}
