package se.digipunkt.kiosk.sync;

import se.digipunkt.kiosk.evidence.LinkProbe.Outcome;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// The body of an answer, of which only the size and the time count.
final class Counted implements BodySubscriber<Counted> {

    private final CompletableFuture<Counted> whole = new CompletableFuture<>();
    private final AtomicLong bytes = new AtomicLong();
    private final LongSupplier nanoTime;
    private volatile long ended;
    private volatile int refusedWith;

    Counted(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// @param expected the status that the server gives when it measures
    Counted of(HttpResponse.ResponseInfo head, int expected) {
        if (head.statusCode() != expected) {
            refusedWith = head.statusCode();
        }
        return this;
    }

    /// What has come when patience is at its end.
    Outcome soFar(Duration waited) {
        if (refusedWith != 0) {
            return refused();
        }
        return bytes.get() == 0 ? new Outcome.NoAnswer() : new Outcome.Took(bytes.get(), waited);
    }

    /// @param began nanoseconds
    Outcome whole(long began) {
        return refusedWith != 0
                ? refused()
                : new Outcome.Took(bytes.get(), Duration.ofNanos(ended - began));
    }

    private Outcome refused() {
        return new Outcome.Refused("status " + refusedWith);
    }

    @Override
    public CompletionStage<Counted> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        parts.forEach(part -> bytes.addAndGet(part.remaining()));
    }

    @Override
    public void onError(Throwable broken) {
        whole.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        ended = nanoTime.getAsLong();
        whole.complete(this);
    }
}
