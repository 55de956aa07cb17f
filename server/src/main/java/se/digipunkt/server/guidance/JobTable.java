package se.digipunkt.server.guidance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import se.digipunkt.server.storage.Millis;
import se.digipunkt.server.storage.SqlTable;

import java.time.Instant;
import java.util.Optional;

@SqlTable
interface JobTable extends GenericRepository<JobRow, String> {

    @Query("SELECT job, paused, begun, ended, records FROM guidance_job WHERE job = :job")
    Optional<JobRow> find(String job);

    @Query(
            """
            INSERT INTO guidance_job (job, paused, begun, records)
            VALUES (:job, FALSE, :begun, 0)
            ON CONFLICT (job) DO UPDATE SET begun = excluded.begun, records = 0
            """)
    void begin(String job, @Millis Instant begun);

    @Query("UPDATE guidance_job SET records = records + :more WHERE job = :job")
    void progress(String job, long more);

    @Query("UPDATE guidance_job SET ended = :ended, records = :records WHERE job = :job")
    void end(String job, @Millis Instant ended, long records);

    @Query(
            """
            INSERT INTO guidance_job (job, paused, records)
            VALUES (:job, :paused, 0)
            ON CONFLICT (job) DO UPDATE SET paused = excluded.paused
            """)
    void pause(String job, boolean paused);
}
