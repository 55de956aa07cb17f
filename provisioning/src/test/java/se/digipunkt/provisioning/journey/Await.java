package se.digipunkt.provisioning.journey;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Asks again until the answer is there or the time is up.
public final class Await {

    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private Await() {}

    /// @param what that is waited for, as the failure names it
    public static void until(String what, Duration most, BooleanSupplier isSo) {
        value(what, most, () -> isSo.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    public static <T> T value(String what, Duration most, Supplier<Optional<T>> asked) {
        long deadline = System.nanoTime() + most.toNanos();
        while (true) {
            Optional<T> answer = asked.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("After " + most.toSeconds() + " s still not: " + what);
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }
}
