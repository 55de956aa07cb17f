package se.digipunkt.server.intake.told;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    private int of(String place, int basis) {
        return kept.get(place, basis, made::incrementAndGet);
    }
}
