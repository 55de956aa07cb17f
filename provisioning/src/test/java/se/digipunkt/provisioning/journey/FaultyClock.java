package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The system's clock as one program sees it, set to anything at any time: by libfaketime (Debian
/// package `faketime`).
final class FaultyClock {

    private static final List<String> LIBRARIES =
            List.of(
                    "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
                    "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1");

    private final Path library;
    private final Path file;

    private FaultyClock(Path library, Path file) {
        this.library = library;
        this.file = file;
    }

    /// Ends the test where the library is missing, and fails it in continuous integration, which
    /// installs it.
    static FaultyClock in(Path folder) {
        Optional<Path> library = LIBRARIES.stream().map(Path::of).filter(Files::exists).findFirst();
        assumeTrue(
                library.isPresent() || "true".equals(System.getenv("CI")),
                "needs libfaketime: apt-get install faketime");
        assertThat(library).as("libfaketime: apt-get install faketime").isPresent();
        return new FaultyClock(library.orElseThrow(), folder.resolve("faketime"));
    }

    /// @param time as `1970-01-02 00:00:00`; it goes on from there
    FaultyClock says(String time) {
        try {
            Path fresh = file.resolveSibling("faketime.new");
            Files.writeString(fresh, "@" + time + "\n");
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /// The monotonic clock stays true. Its "fix" would keep each waiting thread of a JVM busy (0.06
    /// s of processor time became 2.1 s in a trial of four); file times stay true for the start
    /// cache.
    Map<String, String> settings() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "NO_FAKE_STAT", "1");
    }
}
