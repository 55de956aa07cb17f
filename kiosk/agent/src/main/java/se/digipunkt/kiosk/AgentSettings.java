package se.digipunkt.kiosk;

import io.micronaut.context.annotation.ConfigurationProperties;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.device.Pins;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What the operator has set; see `application.properties` for the environment variables.
///
/// @param server base URL of the server
/// @param enrolmentCode for the first start
/// @param data folder for all that is kept
/// @param device `pi`, `laptop`, or nothing to find out
/// @param ballastMebibytes kept in reserve for a full disk
/// @param longestRetry no pause is longer before the server is tried again
/// @param buttonPin line of the help button on a Pi (BCM), or nothing
/// @param lampPin of the lamp, likewise
/// @param presencePin of the presence sensor, likewise
@ConfigurationProperties("digipunkt")
record AgentSettings(
        @Nullable String server,
        @Nullable String enrolmentCode,
        Path data,
        @Nullable String device,
        int ballastMebibytes,
        Duration longestRetry,
        @Nullable String buttonPin,
        @Nullable String lampPin,
        @Nullable String presencePin) {

    Optional<URI> serverAddress() {
        return told(server).map(AgentSettings::address);
    }

    Optional<String> code() {
        return told(enrolmentCode);
    }

    Optional<String> deviceName() {
        return told(device);
    }

    Pins pins() {
        return Pins.of(buttonPin, lampPin, presencePin);
    }

    long ballastBytes() {
        return ballastMebibytes * 1024L * 1024L;
    }

    private static URI address(String told) {
        try {
            URI address = new URI(told);
            String scheme = address.getScheme();
            if (address.getHost() != null && ("https".equals(scheme) || "http".equals(scheme))) {
                return address;
            }
        } catch (URISyntaxException notEvenThat) {
            throw noAddress(told, notEvenThat);
        }
        throw noAddress(told, null);
    }

    private static IllegalArgumentException noAddress(String told, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "DIGIPUNKT_SERVER is \""
                        + told
                        + "\", which is no server's address. It is to begin with https:// or"
                        + " http://, as in https://digipunkt.example.se",
                cause);
    }

    private static Optional<String> told(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
