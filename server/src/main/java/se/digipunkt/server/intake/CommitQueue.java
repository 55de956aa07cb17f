package se.digipunkt.server.intake;

import io.micronaut.context.annotation.Context;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.server.storage.StorageFull;
import se.digipunkt.server.storage.WriteCollision;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// One writer that commits many requests together: a commit costs a flush of the disk, however many
/// share it. A request that fails undoes only its own writes.
@Context
final class CommitQueue {

    private static final Logger LOG = LoggerFactory.getLogger(CommitQueue.class);

    /// Requests in one commit.
    static final int MOST_TOGETHER = 256;

    /// Requests that wait; more are asked to come back.
    static final int MOST_WAITING = 2048;

    /// Of one commit that collides with other writers.
    private static final int MOST_ATTEMPTS = 5;

    private static final long RETRY_AFTER_SECONDS = 5;

    private final BlockingQueue<Waiting<?>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final WriteGate gate;
    private final SyncSteps steps;
    private final Thread writer;
    private volatile boolean closed;

    CommitQueue(WriteGate gate, SyncSteps steps) {
        this.gate = gate;
        this.steps = steps;
        this.writer = Thread.ofPlatform().name("intake-writer").daemon().start(this::run);
    }

    /// @return completes after the commit, with what the work returned
    /// @throws ProblemException `intake-full`
    <T> CompletableFuture<T> submit(Supplier<T> work) {
        Waiting<T> waiting = new Waiting<>(work, new CompletableFuture<>());
        if (closed || !queue.offer(waiting)) {
            throw new ProblemException(new IntakeProblem.IntakeFull(RETRY_AFTER_SECONDS));
        }
        return waiting.answer();
    }

    private void run() {
        List<Waiting<?>> together = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            try {
                together.add(queue.take());
                queue.drainTo(together, MOST_TOGETHER - 1);
                commit(together);
                together.clear();
            } catch (InterruptedException e) {
                closed = true;
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void commit(List<Waiting<?>> together) {
        try {
            List<Runnable> answers = committed(together, MOST_ATTEMPTS);
            steps.afterCommitBeforeAnswer();
            answers.forEach(Runnable::run);
        } catch (RuntimeException | Error notCommitted) {
            // Even out of memory is told: a dead writer would leave every kiosk waiting.
            together.forEach(waiting -> waiting.answer().completeExceptionally(notCommitted));
        }
    }

    /// What collided is done again as a whole, for nothing of it was stored. With luck against it
    /// each time the kiosks are asked to come back.
    private List<Runnable> committed(List<Waiting<?>> together, int attempts) {
        try {
            return gate.write(
                    () -> {
                        List<Runnable> done = new ArrayList<>();
                        together.forEach(waiting -> done.add(waiting.work(gate)));
                        steps.beforeCommit();
                        return done;
                    });
        } catch (WriteCollision collision) {
            if (attempts == 1) {
                throw new ProblemException(new IntakeProblem.Overtaken(RETRY_AFTER_SECONDS));
            }
            LOG.info("{} requests collided with another writer", together.size());
            return committed(together, attempts - 1);
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        closed = true;
        // Wakes a writer that has nothing to do; one that is full of work ends by itself.
        queue.offer(new Waiting<>(() -> true, new CompletableFuture<>()));
        writer.join(TimeUnit.SECONDS.toMillis(10));
    }

    private record Waiting<T>(Supplier<T> supplier, CompletableFuture<T> answer) {

        /// Does the work now; the answer is given later, when it is committed.
        Runnable work(WriteGate gate) {
            @Nullable T result;
            try {
                result = gate.nested(supplier);
            } catch (StorageFull | WriteCollision ofTheWholeWrite) {
                throw ofTheWholeWrite;
            } catch (RuntimeException failed) {
                return () -> answer.completeExceptionally(failed);
            }
            return () -> answer.complete(result);
        }
    }
}
