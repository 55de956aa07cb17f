package se.digipunkt.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The real program in a process of its own.
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path out;
    private final Path err;

    ServerProcess(Path data, Path logs, String name) throws IOException {
        out = logs.resolve(name + ".out");
        err = logs.resolve(name + ".err");
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dtest.slow=true",
                                Server.class.getName()));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("DIGIPUNKT_DATA", data.toString());
        builder.environment().put("DIGIPUNKT_PORT", "-1");
        builder.environment().put("DIGIPUNKT_ADMIN_PASSWORD", "Tallört-och-renlav-7");
        process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }

    /// Waits until the program has printed it.
    Matcher awaitLine(String pattern) throws IOException, InterruptedException {
        Pattern wanted = Pattern.compile(pattern);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Matcher found = wanted.matcher(out());
            if (found.find()) {
                return found;
            }
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new AssertionError("no line " + pattern + " in:\n" + out() + err());
    }

    String out() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    String err() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }

    /// SIGTERM, as a service manager sends it.
    void askToStop() {
        process.destroy();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
