package se.digipunkt.provisioning.fleet;

import se.digipunkt.kiosk.sync.HttpServerLink;

import java.net.http.HttpClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Kiosks that tell their lives to a server.
final class Fleet {

    /// Kiosks that talk at once where the order between them is nothing.
    private static final int AT_ONCE = 16;

    private final List<Site> sites;
    private final ServerApi office;
    private final Pace pace;

    Fleet(List<Site> sites, ServerApi office, Pace pace) {
        this.sites = List.copyOf(sites);
        this.office = office;
        this.pace = pace;
    }

    private record Turn(WiredKiosk kiosk, Exchange exchange) {}

    /// @return requests that it took
    /// @throws IllegalStateException when the server did not answer as the protocol says
    long live() {
        try (HttpClient client = HttpServerLink.newClient()) {
            List<WiredKiosk> kiosks =
                    sites.stream().map(site -> new WiredKiosk(site, office, client)).toList();
            if (pace.inOrder()) {
                liveInOrder(kiosks);
            } else {
                liveAtOnce(kiosks);
            }
            return kiosks.stream().mapToLong(WiredKiosk::requests).sum();
        }
    }

    private void liveInOrder(List<WiredKiosk> kiosks) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < kiosks.size(); i++) {
            WiredKiosk kiosk = kiosks.get(i);
            sites.get(i).life().exchanges.forEach(one -> turns.add(new Turn(kiosk, one)));
        }
        turns.sort(Comparator.comparing(turn -> turn.exchange().at()));
        for (Turn turn : turns) {
            Instant now = pace.reach(turn.exchange().at());
            turn.kiosk().talk(turn.exchange(), now);
        }
    }

    private void liveAtOnce(List<WiredKiosk> kiosks) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Void>> lives = new ArrayList<>();
            for (int i = 0; i < kiosks.size(); i++) {
                WiredKiosk kiosk = kiosks.get(i);
                List<Exchange> exchanges = sites.get(i).life().exchanges;
                lives.add(
                        () -> {
                            for (Exchange one : exchanges) {
                                kiosk.talk(one, pace.reach(one.at()));
                            }
                            return null;
                        });
            }
            for (Future<Void> life : threads.invokeAll(lives)) {
                life.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A kiosk could not go on", failed.getCause());
        }
    }
}
