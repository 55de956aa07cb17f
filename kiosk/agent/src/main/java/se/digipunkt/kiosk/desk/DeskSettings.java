package se.digipunkt.kiosk.desk;

import io.micronaut.context.annotation.ConfigurationProperties;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// What the operator has set for the desk; see `application.properties`.
///
/// @param data folder for all that is kept
/// @param kioskHosts host names of the kiosk beside localhost, separated by commas, for staff who
///   open the desk from another computer
@ConfigurationProperties("digipunkt")
record DeskSettings(Path data, @Nullable String kioskHosts) {

    List<String> hosts() {
        return kioskHosts == null || kioskHosts.isBlank()
                ? List.of()
                : Arrays.stream(kioskHosts.split(",", -1)).map(String::strip).toList();
    }
}
