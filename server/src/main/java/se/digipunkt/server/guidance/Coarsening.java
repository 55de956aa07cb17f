package se.digipunkt.server.guidance;

import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Makes records forget, when they are old enough, when exactly it was, how old the person was and
/// of which gender: a record then keeps its day and half-day. Hours, ages and genders were counted
/// when the record came and stay counted, without any link to it.
///
/// In small commits, each whole by itself: it may be stopped or cut off anywhere, and goes on where
/// it was.
@Singleton
final class Coarsening {

    static final String JOB = "coarsening";

    /// How often it is looked whether there is anything to do.
    static final Duration EVERY = Duration.ofHours(1);

    private static final int TOGETHER = 500;

    private final RecordTable records;
    private final JobTable jobs;
    private final OwnJournals journals;
    private final WriteGate gate;
    private final Clock clock;
    private final int exactDays;

    Coarsening(
            RecordTable records,
            JobTable jobs,
            OwnJournals journals,
            WriteGate gate,
            Clock clock,
            @Property(name = "digipunkt.guidance-exact-days", defaultValue = "35") int exactDays) {
        this.records = records;
        this.jobs = jobs;
        this.journals = journals;
        this.gate = gate;
        this.clock = clock;
        this.exactDays = exactDays;
    }

    /// Does all that is due, unless it is paused.
    ///
    /// @return how many records have become coarse
    long run() {
        if (paused()) {
            return 0;
        }
        gate.write(() -> jobs.begin(JOB, clock.instant()));
        long done = 0;
        int some = some();
        while (some > 0) {
            done += some;
            some = paused() ? 0 : some();
        }
        long all = done;
        gate.write(
                () -> {
                    journals.removeOld();
                    jobs.end(JOB, clock.instant(), all);
                });
        return done;
    }

    private int some() {
        return gate.write(
                () -> {
                    List<RecordRow> due = records.due(lastDue(), today(), TOGETHER);
                    if (!due.isEmpty()) {
                        records.coarsen(due.stream().map(RecordRow::coarsened).toList());
                        jobs.progress(JOB, due.size());
                    }
                    return due.size();
                });
    }

    void pause(boolean paused) {
        gate.write(() -> jobs.pause(JOB, paused));
    }

    private boolean paused() {
        return job().map(JobRow::paused).orElse(false);
    }

    private Optional<JobRow> job() {
        return gate.read(() -> jobs.find(JOB));
    }

    CoarseningView view() {
        return gate.read(
                () -> {
                    Optional<JobRow> job = jobs.find(JOB);
                    boolean paused = job.map(JobRow::paused).orElse(false);
                    Instant begun = job.map(JobRow::begun).orElse(null);
                    Instant ended = job.map(JobRow::ended).orElse(null);
                    Instant next = begun == null ? clock.instant() : begun.plus(EVERY);
                    return new CoarseningView(
                            paused,
                            exactDays,
                            begun,
                            ended == null || begun != null && ended.isBefore(begun) ? null : ended,
                            job.map(JobRow::records).orElse(0L),
                            records.countDue(lastDue(), today()),
                            records.countFine(),
                            paused ? null : next);
                });
    }

    /// The last day of which nothing exact is kept. What comes later than that still is exact until
    /// the next day: its corrections come with it.
    private LocalDate lastDue() {
        return today().minusDays(exactDays + 1L);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), KnownTime.ZONE);
    }
}
