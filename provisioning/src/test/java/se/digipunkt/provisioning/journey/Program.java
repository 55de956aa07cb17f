package se.digipunkt.provisioning.journey;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// One of our programs as a process of its own, which can be killed and started again on the same
/// folder and port.
public final class Program implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final int TOLD_LINES = 60;

    /// Small, because several run beside a browser on a small machine.
    private static final List<String> JAVA =
            List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx192m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED");

    private static final System.Logger LOG = System.getLogger(Program.class.getName());
    private static final AtomicInteger PORTS =
            new AtomicInteger(20_000 + (int) (ProcessHandle.current().pid() % 10_000));

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    private final String name;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final URI health;
    private final Path folder;

    private @Nullable Process process;

    /// @param arguments for java: `-jar …` or `-cp … Main`
    /// @param health answers 200 when the program is ready
    /// @param folder for its log; it also runs there
    Program(
            String name,
            List<String> arguments,
            Map<String, String> environment,
            URI health,
            Path folder) {
        this.name = name;
        this.arguments = List.copyOf(arguments);
        this.environment = Map.copyOf(environment);
        this.health = health;
        this.folder = folder;
    }

    /// A port that no other test is given, and outside the range from which the system takes those
    /// of connections: what is free now must still be free when the program has started.
    static int freePort() {
        while (true) {
            int port = PORTS.getAndIncrement();
            try (ServerSocket _ = new ServerSocket(port)) {
                return port;
            } catch (BindException taken) {
                LOG.log(System.Logger.Level.DEBUG, "port {0} is taken", port);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Starts it and waits until it is ready.
    public Program start() {
        return start(Map.of());
    }

    /// Starts it when it has much to do before it is ready.
    public Program start(Duration most) {
        launch(Map.of());
        Await.until(name + " answers at " + health, most, this::ready);
        return this;
    }

    /// @param more settings by environment, for this start only
    public Program start(Map<String, String> more) {
        launch(more);
        Await.until(name + " answers at " + health, START, this::ready);
        return this;
    }

    /// @param more settings by environment, for this start only
    /// @return its exit code, when it refuses to start
    public int startAndEnd(Map<String, String> more) {
        launch(more);
        return ended(START);
    }

    /// Waits until it has ended by itself.
    ///
    /// @return its exit code
    public int ended(Duration most) {
        Process running = running();
        Await.until(name + " has ended", most, () -> !running.isAlive());
        return running.exitValue();
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return running().pid();
    }

    /// `kill -9`: nothing is flushed, nothing is said goodbye to.
    public void kill() {
        Process running = running();
        running.destroyForcibly();
        running.onExit().join();
    }

    /// Stops it where it stands: it does not end, and does nothing.
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int code =
                    new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                            .inheritIO()
                            .start()
                            .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill -" + name + ": " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Asks it to end, as a service manager does.
    public void stop() {
        stop(Duration.ofSeconds(20));
    }

    void stop(Duration most) {
        Process running = running();
        running.destroy();
        Await.until(name + " has stopped", most, () -> !running.isAlive());
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /// What it has written, over all its starts.
    public String log() {
        try {
            Path file = logFile();
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The end of the log, for the report of a failure.
    String lastWords() {
        List<String> lines = log().lines().toList();
        return name
                + " said last:\n"
                + String.join(
                        "\n", lines.subList(Math.max(0, lines.size() - TOLD_LINES), lines.size()));
    }

    private void launch(Map<String, String> more) {
        if (isRunning()) {
            throw new IllegalStateException(name + " runs already");
        }
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean ready() {
        if (!isRunning()) {
            throw new AssertionError(name + " ended at its start\n" + lastWords());
        }
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return process;
    }

    private Path logFile() {
        return folder.resolve(name + ".log");
    }
}
