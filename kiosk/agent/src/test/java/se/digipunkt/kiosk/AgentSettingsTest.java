package se.digipunkt.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

class AgentSettingsTest {

    @Test
    void takesTheServersAddress() {
        assertThat(withServer(" https://digipunkt.example.se ").serverAddress())
                .contains(URI.create("https://digipunkt.example.se"));
        assertThat(withServer("http://192.0.2.7:8080").serverAddress()).isPresent();
        assertThat(withServer("").serverAddress()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "localhost:8080", "ftp://a", "https://", "http://a b"})
    void saysInOneLineThatSomethingElseIsNoAddress(String wrong) {
        assertThatThrownBy(() -> withServer(wrong).serverAddress())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("DIGIPUNKT_SERVER is \"" + wrong + "\"")
                .hasMessageContaining("https://");
    }

    private static AgentSettings withServer(String server) {
        return new AgentSettings(
                server, null, Path.of("data"), null, 0, Duration.ofMinutes(15), null, null, null);
    }
}
