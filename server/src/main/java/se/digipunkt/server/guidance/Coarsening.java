package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes records forget, when they are old enough, when exactly it was, how old the person was and
/// of which gender: a record then keeps its day and half-day. Hours, ages and genders were counted
/// when the record came and stay counted, without any link to it; but not the hours of single days,
/// in which one could find it again, nor the hash of what was sent.
///
/// Nothing is forgotten before a recount of all totals is done: it could not be counted any more.
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
    private final Totals totals;
    private final JobTable jobs;
    private final ExactDays exact;
    private final WriteGate gate;
    private final Clock clock;

    Coarsening(
            RecordTable records,
            Totals totals,
            JobTable jobs,
            ExactDays exact,
            WriteGate gate,
            Clock clock) {
        this.records = records;
        this.totals = totals;
        this.jobs = jobs;
        this.exact = exact;
        this.gate = gate;
        this.clock = clock;
    }

    /// Does all that is due, unless it is paused or totals are yet to be counted.
    ///
    /// @return how many records have become coarse
    long run() {
        if (paused() || !counted()) {
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
        gate.write(() -> jobs.end(JOB, clock.instant(), all));
        return done;
    }

    private int some() {
        return gate.write(
                () -> {
                    List<RecordRow> due =
                            records.due(exact.lastForgotten(), exact.today(), TOGETHER);
                    if (!due.isEmpty()) {
                        forget(due);
                        jobs.progress(JOB, due.size());
                    }
                    return due.size();
                });
    }

    private void forget(List<RecordRow> due) {
        records.coarsen(due.stream().map(RecordRow::coarsened).toList());
        records.forgetKeys(due);
        records.forgetMoments(due);
        Set<Totals.PlaceDay> days = new HashSet<>();
        for (RecordRow row : due) {
            if (row.day() != null) {
                days.add(new Totals.PlaceDay(row.place(), row.day()));
            }
        }
        totals.forgetHours(days);
    }

    void pause(boolean paused) {
        gate.write(() -> jobs.pause(JOB, paused));
    }

    private boolean paused() {
        return job().map(JobRow::paused).orElse(false);
    }

    private boolean counted() {
        return gate.read(() -> jobs.find(RecountJob.JOB))
                .filter(recount -> recount.ended() != null)
                .isPresent();
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
                            exact.days(),
                            begun,
                            ended == null || begun != null && ended.isBefore(begun) ? null : ended,
                            job.map(JobRow::records).orElse(0L),
                            records.countDue(exact.lastForgotten(), exact.today()),
                            records.countFine(),
                            paused ? null : next);
                });
    }
}
