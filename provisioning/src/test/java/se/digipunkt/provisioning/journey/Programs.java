package se.digipunkt.provisioning.journey;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import se.digipunkt.kiosk.device.MockWiring;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// The real programs, as the build has packaged them, each in a folder of its own. All end with the
/// test class, and with the test's JVM; a failed test tells what they said last.
public final class Programs
        implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback, AutoCloseable {

    private static final Path SERVER = Path.of("server/target/digipunkt-server.jar");
    private static final Path KIOSK = Path.of("kiosk/agent/target/digipunkt-kiosk.jar");

    private static final Main SERVER_MAIN = new Main(SERVER, "se.digipunkt.server.Server");

    private static final Main KIOSK_MAIN = new Main(KIOSK, "se.digipunkt.kiosk.KioskAgent");

    private final ConcurrentLinkedQueue<Program> started = new ConcurrentLinkedQueue<>();
    private final Folders folders = new Folders();
    private final Thread atExit = new Thread(this::closeAll);

    private final Consumer<Programs> beforeAll;

    public Programs() {
        this(_ -> {});
    }

    /// @param beforeAll what all tests of the class share
    public Programs(Consumer<Programs> beforeAll) {
        this.beforeAll = beforeAll;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        try {
            beforeAll.accept(this);
        } catch (RuntimeException | AssertionError failure) {
            tell(failure);
            throw failure;
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        context.getExecutionException().ifPresent(this::tell);
    }

    private void tell(Throwable failure) {
        started.forEach(program -> failure.addSuppressed(new AssertionError(program.lastWords())));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        closeAll();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    /// A server on a new folder, not yet started.
    public ServerProgram server(Database database) {
        return server(database, Map.of());
    }

    /// @param settings more of them, by environment
    public ServerProgram server(Database database, Map<String, String> settings) {
        Path jar = jar(SERVER);
        return server(database, settings, List.of(jar), List.of("-jar", jar.toString()));
    }

    /// A server with [se.digipunkt.server.intake.DyingSteps] in front, which waits for its cue.
    ///
    /// @param cue a file that is to name the step at which it dies
    public ServerProgram mortalServer(Database database, Path cue) {
        Path steps = front("mortal-steps", "se.digipunkt.server.intake.DyingSteps");
        return server(
                database,
                Map.of("DIGIPUNKT_DIE_AT", cue.toString()),
                List.of(steps, jar(SERVER)),
                withFront(steps, SERVER_MAIN));
    }

    /// A server that lives in the time of a test.
    public ServerProgram server(Database database, ToldClock clock) {
        Path told =
                front(
                        "told-server-clock",
                        "se.digipunkt.server.common.ToldServerClock",
                        ToldClock.class.getName());
        return server(
                database,
                Map.of(ToldClock.VARIABLE, clock.file().toString()),
                List.of(told, jar(SERVER)),
                withFront(told, SERVER_MAIN));
    }

    private static Path front(String name, String... types) {
        Path target = Checkout.root().resolve("provisioning/target");
        return FrontJar.of(target, name, List.of(types));
    }

    private static List<String> withFront(Path front, Main main) {
        return withFront(front.toString(), main);
    }

    private static List<String> withFront(String front, Main main) {
        Path jar = jar(main.jar());
        String path =
                String.join(
                        File.pathSeparator,
                        front,
                        jar.toString(),
                        jar.resolveSibling("lib").resolve("*").toString());
        return List.of("-cp", path, main.name());
    }

    /// A program's jar and the class that it starts with.
    private record Main(Path jar, String name) {}

    private ServerProgram server(
            Database database,
            Map<String, String> settings,
            List<Path> built,
            List<String> program) {
        return server(
                StartCache.command(
                        built,
                        program,
                        learning -> server(learning, Database.SQLITE, settings).program()),
                database,
                settings);
    }

    private ServerProgram server(
            List<String> arguments, Database database, Map<String, String> settings) {
        Path folder = folders.make("server");
        ServerProgram server =
                ServerProgram.in(folder, in(folder, arguments), database.settings(), settings);
        started.add(server.program());
        return server;
    }

    /// An agent on a new folder, not yet started.
    ///
    /// @param code to enrol with
    public KioskProgram kiosk(ServerProgram server, String code) {
        return kiosk(
                StartCache.command(
                        List.of(jar(KIOSK)),
                        List.of("-jar", jar(KIOSK).toString()),
                        learning -> kiosk(learning, server, "", Map.of()).program()),
                server,
                code,
                Map.of());
    }

    /// An agent that lives in the time of a test, on a machine that booted just now; not yet
    /// started.
    ///
    /// @param ticked gets the time of its last tick
    /// @param more settings by environment
    public KioskProgram kiosk(
            ServerProgram server,
            String code,
            ToldClock clock,
            ToldClock ticked,
            Map<String, String> more) {
        Path told =
                front(
                        "told-agent-time",
                        "se.digipunkt.kiosk.ToldAgentTime",
                        "se.digipunkt.kiosk.ToldTicks",
                        ToldClock.class.getName());
        Map<String, String> settings = new HashMap<>(more);
        settings.put(ToldClock.VARIABLE, clock.file().toString());
        settings.put("DIGIPUNKT_TOLD_BOOT", UUID.randomUUID().toString());
        settings.put("DIGIPUNKT_TOLD_BOOTED", clock.instant().minusSeconds(60).toString());
        settings.put(ToldClock.TICKED, ticked.file().toString());
        Map<String, String> learnt = new HashMap<>(settings);
        more.keySet().forEach(learnt::remove);
        return kiosk(
                StartCache.command(
                        List.of(told, jar(KIOSK)),
                        withFront(told, KIOSK_MAIN),
                        learning -> kiosk(learning, server, "", learnt).program()),
                server,
                code,
                settings);
    }

    /// An agent with a button and a lamp on the pins of Pi4J's mock; not yet started. What it is
    /// told at `/mocked` presses and looks.
    public KioskProgram mockedKiosk(ServerProgram server, String code) {
        Path mocked =
                front(
                        "mocked-controls",
                        "se.digipunkt.kiosk.MockedControls",
                        "se.digipunkt.kiosk.MockedApi",
                        "se.digipunkt.kiosk.device.MockWiring");
        String path = mocked + File.pathSeparator + jarOf(MockWiring.mock());
        return kiosk(withFront(path, KIOSK_MAIN), server, code, Map.of());
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private KioskProgram kiosk(
            List<String> arguments, ServerProgram server, String code, Map<String, String> more) {
        Path folder = folders.make("kiosk");
        KioskProgram kiosk =
                KioskProgram.in(folder, in(folder, arguments), server.address(), code, more);
        started.add(kiosk.program());
        return kiosk;
    }

    /// An agent of no server, on a new folder, not yet started.
    public KioskProgram kioskAlone() {
        Path folder = folders.make("kiosk");
        List<String> arguments = in(folder, List.of("-jar", jar(KIOSK).toString()));
        URI nobody = URI.create("http://localhost:9");
        KioskProgram kiosk = KioskProgram.in(folder, arguments, nobody, "", Map.of());
        started.add(kiosk.program());
        return kiosk;
    }

    private static Path jar(Path path) {
        Path jar = Checkout.root().resolve(path);
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    path
                            + " is missing: these tests run the packaged programs, as mvn verify"
                            + " does");
        }
        return jar;
    }

    /// A killed program leaves the native library that SQLite has unpacked: so it stays in the
    /// program's own folder.
    private static List<String> in(Path folder, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addFirst("-Dorg.sqlite.tmpdir=" + folder);
        return all;
    }

    private void closeAll() {
        started.forEach(Program::close);
        folders.close();
    }
}
