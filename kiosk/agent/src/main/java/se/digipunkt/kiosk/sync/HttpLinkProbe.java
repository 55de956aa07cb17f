package se.digipunkt.kiosk.sync;

import se.digipunkt.kiosk.evidence.LinkProbe;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Measures by `/kiosk/v1/link` of our own server. Only the answers that it gives are taken for
/// its: a captive portal is fast, too.
public final class HttpLinkProbe implements LinkProbe {

    private static final int GIVEN = 200;
    private static final int NOTHING = 204;

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /// How soon a request is given up once there is something better to do.
    private static final long LOOK_MILLIS = 50;

    private final URI link;
    private final Supplier<Optional<String>> token;
    private final RandomGenerator random;
    private final LongSupplier nanoTime;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();

    /// @param server base URL
    /// @param random makes bytes that nothing packs smaller
    public HttpLinkProbe(
            URI server,
            Supplier<Optional<String>> token,
            RandomGenerator random,
            LongSupplier nanoTime) {
        this.link = URI.create(server.toString().replaceFirst("/+$", "") + "/kiosk/v1/link");
        this.token = token;
        this.random = random;
        this.nanoTime = nanoTime;
    }

    @Override
    public Outcome roundTrip(Patience patience) {
        return outcome(HttpRequest.newBuilder(link).GET(), NOTHING, patience);
    }

    @Override
    public Outcome down(int bytes, Patience patience) {
        URI some = URI.create(link + "?bytes=" + bytes);
        return outcome(HttpRequest.newBuilder(some).GET(), GIVEN, patience);
    }

    @Override
    public Outcome up(int bytes, Patience patience) {
        byte[] body = new byte[bytes];
        random.nextBytes(body);
        Outcome outcome =
                outcome(
                        HttpRequest.newBuilder(link)
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofByteArray(body)),
                        NOTHING,
                        patience);
        return outcome instanceof Outcome.Took took
                ? new Outcome.Took(bytes, took.time())
                : outcome;
    }

    private Outcome outcome(HttpRequest.Builder request, int expected, Patience patience) {
        token.get().ifPresent(given -> request.header("Authorization", "Bearer " + given));
        long began = nanoTime.getAsLong();
        Counted counted = new Counted(nanoTime);
        CompletableFuture<HttpResponse<Counted>> answer =
                client.sendAsync(request.build(), head -> counted.of(head, expected));
        try {
            return awaited(answer, counted, began, patience);
        } finally {
            answer.cancel(true);
        }
    }

    private Outcome awaited(
            CompletableFuture<HttpResponse<Counted>> answer,
            Counted counted,
            long began,
            Patience patience) {
        while (patience.undisturbed().getAsBoolean()) {
            Duration waited = Duration.ofNanos(nanoTime.getAsLong() - began);
            if (waited.compareTo(patience.atMost()) >= 0) {
                return counted.soFar(waited);
            }
            try {
                answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return counted.whole(began);
            } catch (TimeoutException stillUnderWay) {
                continue;
            } catch (ExecutionException broken) {
                return new Outcome.NoAnswer();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Outcome.Disturbed();
            }
        }
        return new Outcome.Disturbed();
    }
}
