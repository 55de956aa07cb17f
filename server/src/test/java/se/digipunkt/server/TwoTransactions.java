package se.digipunkt.server;

import io.micronaut.context.BeanContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

import se.digipunkt.server.storage.WriteGate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

/// Lets two transactions of one PostgreSQL meet: while the first is open the second is begun, and
/// the first is committed when the second waits for it, or is through.
public final class TwoTransactions implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String WAITING =
            """
            SELECT COUNT(*)
            FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'
            """;

    private final WriteGate gate;
    private final DataSource pool;
    private final ExecutorService other = Executors.newVirtualThreadPerTaskExecutor();

    public TwoTransactions(BeanContext server) {
        gate = server.getBean(WriteGate.class);
        pool = DelegatingDataSource.unwrapDataSource(server.getBean(DataSource.class));
    }

    /// @return what came of the second
    /// @throws ExecutionException with what the second threw
    public <T> T meet(Runnable first, Callable<T> second) throws ExecutionException {
        return meet(first, second, () -> {});
    }

    /// @param then what the first does besides, when the second waits for it already
    public <T> T meet(Runnable first, Callable<T> second, Runnable then) throws ExecutionException {
        Future<T> running =
                gate.write(
                        () -> {
                            first.run();
                            Future<T> begun = other.submit(second);
                            awaitWaiting(begun);
                            then.run();
                            return begun;
                        });
        try {
            return running.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the second transaction does not end", e);
        }
    }

    private void awaitWaiting(Future<?> begun) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!begun.isDone() && !someoneWaits()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the second transaction neither waits nor ends");
            }
            Thread.onSpinWait();
        }
    }

    private boolean someoneWaits() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery(WAITING)) {
            return waiting.next() && waiting.getLong(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        other.shutdownNow();
    }
}
