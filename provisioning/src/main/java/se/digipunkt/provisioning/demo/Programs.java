package se.digipunkt.provisioning.demo;

import se.digipunkt.provisioning.fleet.ServerApi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The demo's processes, each with a log of its own in the data folder.
final class Programs implements AutoCloseable {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /// What a Java program ends with on Ctrl-C, which reaches it beside us.
    private static final int INTERRUPTED = 130;

    private final Layout layout;
    private final List<Process> running = new ArrayList<>();
    private volatile boolean closing;

    Programs(Layout layout) {
        this.layout = layout;
    }

    /// Starts the server and waits until it is ready.
    ServerApi server(int port, String adminPassword) throws InterruptedException {
        Map<String, String> environment = new HashMap<>();
        environment.put("DIGIPUNKT_PORT", Integer.toString(port));
        environment.put("DIGIPUNKT_DATA", layout.serverData().toString());
        environment.put("DIGIPUNKT_ADMIN_PASSWORD", adminPassword);
        Process process = start("server", layout.serverJar(), "-Xmx256m", environment);
        ServerApi server = new ServerApi("http://localhost:" + port);
        waitFor("server", process, () -> server.status("/health/readiness") == 200);
        return server;
    }

    /// Starts a kiosk's agent and waits until it is enrolled.
    ///
    /// @param code enrolment code, or empty when it has enrolled before
    /// @return the kiosk's id
    String agent(String place, int port, String server, String code) throws InterruptedException {
        Map<String, String> environment = new HashMap<>();
        environment.put("DIGIPUNKT_SERVER", server);
        environment.put("DIGIPUNKT_KIOSK_PORT", Integer.toString(port));
        environment.put("DIGIPUNKT_KIOSK_DATA", layout.kioskData(place).toString());
        environment.put("DIGIPUNKT_DEVICE", "laptop");
        environment.put("DIGIPUNKT_KIOSK_SCREEN", "off");
        if (!code.isEmpty()) {
            environment.put("DIGIPUNKT_ENROLMENT_CODE", code);
        }
        Process process = start("kiosk-" + place, layout.kioskJar(), "-Xmx96m", environment);
        ServerApi agent = new ServerApi("http://localhost:" + port);
        waitFor("kiosk-" + place, process, () -> !agent.kioskId().isEmpty());
        return agent.kioskId();
    }

    private Process start(String name, Path jar, String heap, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder(
                        JAVA, heap, "-XX:+UseSerialGC", "-jar", jar.toAbsolutePath().toString());
        builder.environment().keySet().removeIf(key -> key.startsWith("DIGIPUNKT_"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(layout.log(name).toFile()));
        try {
            Process process = builder.start();
            running.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void waitFor(String name, Process process, java.util.function.BooleanSupplier ready)
            throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!ready.getAsBoolean()) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw ProgramFailed.ended(name, process.exitValue(), layout.log(name));
            }
            if (System.nanoTime() > deadline) {
                throw ProgramFailed.notReady(name, layout.log(name));
            }
        }
    }

    /// Waits at most so many seconds for the server to end; at once true when all is being ended.
    boolean serverEnded(int seconds) throws InterruptedException {
        return closing || running.getFirst().waitFor(seconds, TimeUnit.SECONDS);
    }

    /// @throws ProgramFailed when the server, which has ended, was not asked to
    void checkAsked() {
        int code = running.getFirst().exitValue();
        if (!closing && code != INTERRUPTED) {
            throw ProgramFailed.ended("server", code, layout.log("server"));
        }
    }

    @Override
    public void close() {
        closing = true;
        running.reversed().forEach(Process::destroy);
    }

    /// The wanted port, or any free one when something else has it.
    static int freePort(int wanted) {
        for (int port : new int[] {wanted, 0}) {
            try (ServerSocket socket =
                    new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                if (port == 0) {
                    throw new UncheckedIOException(taken);
                }
            }
        }
        throw new IllegalStateException("no port is free");
    }
}
