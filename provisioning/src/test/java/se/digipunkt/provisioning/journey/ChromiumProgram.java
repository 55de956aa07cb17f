package se.digipunkt.provisioning.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the Chromium of this machine, or installs Debian's.
public final class ChromiumProgram {

    /// First the one without windows: the same pages for a fifth less processor time.
    private static final List<String> NAMES =
            List.of(
                    "chromium-headless-shell",
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable");

    private static final String MISSING =
            """
            The browser tests need Chromium, and this machine has none.
            Looked for: the environment variable CHROMIUM, and %s on the PATH.
            Install it (Debian, Ubuntu: apt-get install chromium), or set CHROMIUM to its path.
            """;

    private ChromiumProgram() {}

    /// One test class installs it, and the others wait for that.
    public static synchronized Path find() {
        return found().or(() -> mayInstall() ? installed() : Optional.empty())
                .orElseThrow(() -> new IllegalStateException(MISSING.formatted(NAMES)));
    }

    private static Optional<Path> found() {
        String told = System.getenv("CHROMIUM");
        if (told != null && !told.isBlank()) {
            Path path = Path.of(told);
            if (!Files.isExecutable(path)) {
                throw new IllegalStateException("CHROMIUM is " + told + ", which is no program");
            }
            return Optional.of(path);
        }
        return NAMES.stream().flatMap(ChromiumProgram::onPath).findFirst();
    }

    private static Stream<Path> onPath(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of("/usr/bin"), Arrays.stream(path.split(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    private static boolean mayInstall() {
        return System.getProperty("user.name").equals("root")
                && Files.exists(Path.of("/etc/debian_version"))
                && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    private static Optional<Path> installed() {
        run("apt-get", "update", "--quiet");
        run("apt-get", "install", "--yes", "--quiet", "--no-install-recommends", "chromium");
        return found();
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes());
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " ended with " + code + "\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
