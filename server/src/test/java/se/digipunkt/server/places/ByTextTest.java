package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ByTextTest {

    private final List<String> worked = new ArrayList<>();
    private final ByText<Integer> lengths = new ByText<>(2, this::length);

    @Test
    void worksOutATextOnce() {
        assertThat(lengths.of("off")).isEqualTo(3);
        assertThat(lengths.of("24/7")).isEqualTo(4);
        assertThat(lengths.of("off")).isEqualTo(3);

        assertThat(worked).containsExactly("off", "24/7");
    }

    @Test
    void forgetsWhenThereAreTooMany() {
        lengths.of("off");
        lengths.of("24/7");
        lengths.of("Mo 10:00-12:00");
        lengths.of("off");

        assertThat(worked).containsExactly("off", "24/7", "Mo 10:00-12:00", "off");
    }

    private Integer length(String text) {
        worked.add(text);
        return text.length();
    }
}
