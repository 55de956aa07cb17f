package se.digipunkt.server.storage;

import io.micronaut.transaction.TransactionOperations;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The one way to write. On SQLite a fair lock is held around the writing transaction, so that
/// deferred transactions never collide and readers are never blocked; on PostgreSQL the database
/// does that itself. A call inside a running transaction joins it.
@Singleton
public final class WriteGate {

    /// Of a work that must see one picture, while others write.
    private static final int MOST_ATTEMPTS = 20;

    private final TransactionOperations<Connection> transactions;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final boolean oneWriter;

    /// Why SQLite has undone the running transaction by itself, or null. Whoever goes on writing
    /// would write outside of any. Guarded by the lock.
    private @Nullable RuntimeException undone;

    /// Of the thread that writes; PostgreSQL lets several write at once.
    private final ThreadLocal<@Nullable EndOfWrite> end = new ThreadLocal<>();

    /// @param settings first: a URL that is refused must not be opened
    WriteGate(StorageSettings settings, TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
        this.oneWriter = settings.sqlite();
    }

    /// Runs the work in a transaction that is committed when this returns.
    ///
    /// @throws StorageFull when the disk is full; nothing was stored
    /// @throws WriteCollision when another transaction was preferred; nothing was stored
    public <T> T write(Supplier<T> work) {
        if (transactions.findTransactionStatus().isPresent()) {
            return joined(work);
        }
        if (oneWriter) {
            lock.lock();
        }
        try {
            return transactions.executeWrite(status -> whole(work));
        } catch (RuntimeException e) {
            throw told(e);
        } finally {
            if (oneWriter) {
                if (lock.getHoldCount() == 1) {
                    undone = null;
                }
                lock.unlock();
            }
        }
    }

    /// Inside a running transaction the work is simply done: a failure is for whoever catches it,
    /// and undoes no more than they say.
    private <T> T joined(Supplier<T> work) {
        if (oneWriter && !lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write inside a read would not go through the gate");
        }
        throwIfUndone();
        return work.get();
    }

    private <T> T whole(Supplier<T> work) {
        EndOfWrite atEnd = new EndOfWrite();
        end.set(atEnd);
        try {
            T result = work.get();
            throwIfUndone();
            atEnd.write();
            return result;
        } finally {
            end.remove();
        }
    }

    /// Inside [#write]: writes the item at its end, in the same transaction, together with all that
    /// the same writer is asked for. What a [#nested] work asked for is not written when it fails.
    public <T> void atEnd(WrittenTogether<T> writer, T item) {
        running().add(writer, item);
    }

    private EndOfWrite running() {
        EndOfWrite running = end.get();
        if (running == null) {
            throw new IllegalStateException("there is no write whose end this could wait for");
        }
        return running;
    }

    private void throwIfUndone() {
        if (lock.isHeldByCurrentThread() && undone != null) {
            throw undone;
        }
    }

    /// As [#write(Supplier)], with nothing to return.
    public void write(Runnable work) {
        write(
                () -> {
                    work.run();
                    return true;
                });
    }

    /// As [#write(Supplier)], and all that the work reads is as it was when it began, where others
    /// may write meanwhile (PostgreSQL) as well. When one of them has changed what it writes, it is
    /// done again as a whole, a number of times.
    ///
    /// @throws WriteCollision when others came between each time; nothing was stored
    public <T> T writeOnOnePicture(Supplier<T> work) {
        if (transactions.findTransactionStatus().isPresent()) {
            throw new IllegalStateException("a running transaction keeps the picture it has");
        }
        return onOnePicture(work, MOST_ATTEMPTS);
    }

    private <T> T onOnePicture(Supplier<T> work, int attempts) {
        try {
            return write(
                    () -> {
                        keepPicture();
                        return work.get();
                    });
        } catch (WriteCollision collision) {
            if (attempts == 1) {
                throw collision;
            }
            return onOnePicture(work, attempts - 1);
        }
    }

    private void keepPicture() {
        if (oneWriter) {
            return;
        }
        try (Statement statement = transactions.getConnection().createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        } catch (SQLException e) {
            throw told(new IllegalStateException("the database refused an isolation level", e));
        }
    }

    /// Runs the work on one picture of the database; on PostgreSQL each statement sees what was
    /// committed before it.
    public <T> T read(Supplier<T> work) {
        return transactions.findTransactionStatus().isPresent()
                ? work.get()
                : transactions.executeRead(status -> work.get());
    }

    /// As [#read], and all that the work reads is as it was when it began, where others may write
    /// meanwhile (PostgreSQL) as well: what is taken from each other belongs together. Inside a
    /// running transaction it is read on the picture which that one has.
    public <T> T readOnOnePicture(Supplier<T> work) {
        return transactions.findTransactionStatus().isPresent()
                ? work.get()
                : transactions.executeRead(
                        status -> {
                            keepPicture();
                            return work.get();
                        });
    }

    /// Inside [#write]: runs the work so that its failure undoes only its own writes.
    ///
    /// @throws StorageFull when the disk is full; then nothing of the whole write is stored
    /// @throws WriteCollision when another transaction was preferred; the whole write must be done
    ///   again
    public <T> T nested(Supplier<T> work) {
        throwIfUndone();
        Connection connection = transactions.getConnection();
        EndOfWrite running = running();
        int mark = running.mark();
        try {
            Savepoint savepoint = connection.setSavepoint();
            try {
                T result = work.get();
                connection.releaseSavepoint(savepoint);
                return result;
            } catch (RuntimeException e) {
                running.forgetSince(mark);
                throw undo(connection, savepoint, told(e));
            }
        } catch (SQLException e) {
            throw told(new IllegalStateException("the database refused a savepoint", e));
        }
    }

    private static RuntimeException told(RuntimeException thrown) {
        return WriteCollision.orSame(StorageFull.orSame(thrown));
    }

    private RuntimeException undo(
            Connection connection, Savepoint savepoint, RuntimeException failure) {
        try {
            connection.rollback(savepoint);
        } catch (SQLException gone) {
            failure.addSuppressed(gone);
            if (lock.isHeldByCurrentThread()) {
                undone = failure;
            }
        }
        return failure;
    }
}
