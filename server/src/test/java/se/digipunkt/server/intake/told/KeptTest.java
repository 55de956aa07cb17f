package se.digipunkt.server.intake.told;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

class KeptTest {

    private final AtomicInteger made = new AtomicInteger();
    private final Kept<String, Integer, Integer> kept = new Kept<>(2);

    @Test
    void makesAnewOnlyWhenWhatItWasMadeFromHasChanged() {
        assertThat(of("jokkmokk", 1)).isEqualTo(1);
        assertThat(of("jokkmokk", 1)).isEqualTo(1);
        assertThat(of("jokkmokk", 2)).isEqualTo(2);
        assertThat(of("jokkmokk", 1))
                .as("an older server is no reason to tell old news")
                .isEqualTo(3);
    }

    @Test
    void forgetsWhatWasUsedLongestAgo() {
        of("jokkmokk", 1);
        of("pajala", 1);
        of("jokkmokk", 1);
        of("kiruna", 1);

        assertThat(of("jokkmokk", 1)).isEqualTo(1);
        assertThat(of("pajala", 1)).isEqualTo(4);
    }

    @Test
    void whoWantsWhatIsBeingMadeWaitsForItAndMakesNothing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        FutureTask<Integer> first = new FutureTask<>(() -> made(begun, goOn));
        FutureTask<Integer> retry = new FutureTask<>(() -> of("jokkmokk", 1));
        Thread.ofPlatform().start(first);
        begun.await();
        Thread retrying = Thread.ofPlatform().start(retry);
        while (retrying.getState() != Thread.State.WAITING && !retry.isDone()) {
            Thread.onSpinWait();
        }
        goOn.countDown();

        assertThat(first.get()).isEqualTo(1);
        assertThat(retry.get()).isEqualTo(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void whoHasWaitedGetsWhatIsNewByThen() {
        AtomicInteger changes = new AtomicInteger(1);

        assertThat(kept.get("jokkmokk", changes::get, basis -> basis)).isEqualTo(1);
        assertThat(kept.get("jokkmokk", changes::incrementAndGet, basis -> basis))
                .as("asked once more before it is made")
                .isEqualTo(3);
    }

    private int made(CountDownLatch begun, CountDownLatch goOn) {
        return kept.get(
                "jokkmokk",
                () -> 1,
                _ -> {
                    begun.countDown();
                    awaited(goOn);
                    return made.incrementAndGet();
                });
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int of(String place, int basis) {
        return kept.get(place, () -> basis, _ -> made.incrementAndGet());
    }
}
