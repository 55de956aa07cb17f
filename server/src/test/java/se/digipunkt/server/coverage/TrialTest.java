package se.digipunkt.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.simple.SimpleHttpParameters;

import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.Locality;
import se.digipunkt.server.places.Position;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an address tries, and what is wrong with it.
final class TrialTest {

    private static final Trial.Known KNOWN =
            new Trial.Known(
                    Map.of(),
                    Map.of(
                            "2510TB104",
                            new Locality(
                                    "2510TB104",
                                    "Porjus",
                                    "2510",
                                    254,
                                    2020,
                                    new Position(66.96, 19.81))));

    private final List<Fault> faults = new ArrayList<>();

    private Trial read(String name, String... values) {
        Map<CharSequence, List<String>> given = new LinkedHashMap<>();
        given.put(name, List.of(values));
        return Trial.read(new SimpleHttpParameters(given, ConversionService.SHARED), KNOWN, faults);
    }

    @Test
    void hoursOfALocalityAreRead() {
        Trial trial = read("open", "2510TB104:7,5");

        assertThat(faults).isEmpty();
        assertThat(trial.hours()).containsExactly(Map.entry("2510TB104", new BigDecimal("7.5")));
        assertThat(trial.query()).isEqualTo("&open=2510TB104%3A7.5");
    }

    @Test
    void whatIsNotThereAndHoursThatNoWeekHasAreTold() {
        assertThat(read("open", "nowhere:5", "2510TB104:200", "2510TB104").isEmpty()).isTrue();
        read("close", "2510TB104");

        assertThat(faults)
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/open", "no-such-place"),
                        org.assertj.core.groups.Tuple.tuple("/open", "out-of-range"),
                        org.assertj.core.groups.Tuple.tuple("/for", "out-of-range"),
                        org.assertj.core.groups.Tuple.tuple("/close", "no-such-place"));
    }
}
