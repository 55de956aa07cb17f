package se.digipunkt.provisioning.journey;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// The real programs, as the build has packaged them, each in a folder of its own. All end with the
/// test class, and with the test's JVM; a failed test tells what they said last.
public final class Programs
        implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback, AutoCloseable {

    private static final Path SERVER = Path.of("server/target/digipunkt-server.jar");
    private static final Path KIOSK = Path.of("kiosk/agent/target/digipunkt-kiosk.jar");

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
    public ServerProgram mortalServer(Database database) {
        Path jar = jar(SERVER);
        Path steps = MortalSteps.jar(Checkout.root().resolve("provisioning/target"));
        String path =
                String.join(
                        File.pathSeparator,
                        steps.toString(),
                        jar.toString(),
                        jar.resolveSibling("lib").resolve("*").toString());
        List<String> program = List.of("-cp", path, "se.digipunkt.server.Server");
        return server(database, Map.of(), List.of(steps, jar), program);
    }

    private ServerProgram server(
            Database database,
            Map<String, String> settings,
            List<Path> built,
            List<String> program) {
        return server(
                StartCache.command(
                        built,
                        program,
                        learning -> server(learning, Database.SQLITE, Map.of()).program()),
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
                        learning -> kiosk(learning, server, "").program()),
                server,
                code);
    }

    private KioskProgram kiosk(List<String> arguments, ServerProgram server, String code) {
        Path folder = folders.make("kiosk");
        KioskProgram kiosk = KioskProgram.in(folder, in(folder, arguments), server.address(), code);
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
