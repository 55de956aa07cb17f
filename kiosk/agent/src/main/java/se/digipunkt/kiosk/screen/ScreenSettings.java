package se.digipunkt.kiosk.screen;

import io.micronaut.context.annotation.ConfigurationProperties;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the operator has set of the screen; see `application.properties`.
///
/// @param mode `auto`, `kiosk`, `window`, `headless` or `off`
/// @param browser command that starts it, words apart by blanks; found out when empty
/// @param flags more flags for it, apart by blanks
/// @param folder for what a resident's browser writes, on a tmpfs; found out when empty
/// @param signInHosts where people sign in to public sites, apart by commas
@ConfigurationProperties("digipunkt.screen")
public record ScreenSettings(
        @Nullable String mode,
        @Nullable String browser,
        @Nullable String flags,
        @Nullable String folder,
        @Nullable String signInHosts) {

    String wantedMode() {
        return told(mode).orElse("");
    }

    Optional<List<String>> browserCommand() {
        return told(browser).map(command -> List.of(command.split("\\s+")));
    }

    List<String> moreFlags() {
        return told(flags).map(all -> List.of(all.split("\\s+"))).orElse(List.of());
    }

    List<String> signIn() {
        return told(signInHosts).stream()
                .flatMap(hosts -> Arrays.stream(hosts.split("\\s*,\\s*")))
                .toList();
    }

    Optional<String> profiles() {
        return told(folder);
    }

    private static Optional<String> told(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
