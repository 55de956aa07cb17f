package se.digipunkt.provisioning.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Runs everything on this machine until Ctrl-C.
public final class Demo {

    static final String POINT = "ddc-2510";
    static final String BUS = "bus-kiruna";

    private final Layout layout;
    private final DemoState state;
    private final Clock clock;

    private Demo(Layout layout, Clock clock) {
        this.layout = layout;
        this.state = DemoState.load(layout.data());
        this.clock = clock;
    }

    /// @param arguments the checkout's folder, then the data folder; `fresh` as third begins anew
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Layout layout = new Layout(Path.of(arguments[0]), Path.of(arguments[1]));
        if (arguments.length > 2 && arguments[2].equals("true")) {
            delete(layout.data());
        }
        Files.createDirectories(layout.data());
        new Demo(layout, Clock.systemUTC()).run();
    }

    private void run() throws InterruptedException {
        try (Programs programs = new Programs(layout)) {
            Runtime.getRuntime().addShutdownHook(new Thread(programs::close));
            int serverPort = Programs.freePort(8080);
            ServerApi server = programs.server(serverPort, state.password("admin"));
            server.signIn("admin", state.password("admin"));
            SampleRegion region = new SampleRegion(server, state);
            region.furnish();
            List<SampleKiosk> sampleKiosks = region.kiosks(clock);
            Running jokkmokk = agent(programs, server, POINT, 8090);
            Running bus = agent(programs, server, BUS, 8091);
            state.save();
            System.out.println(Banner.text(server.url(), jokkmokk, bus, state));
            keepAlive(sampleKiosks, programs);
        }
    }

    private Running agent(Programs programs, ServerApi server, String place, int wantedPort)
            throws InterruptedException {
        boolean enrolled = state.agentId(place).isPresent();
        String code = enrolled ? "" : server.enrolmentCode(place, place.equals(BUS));
        int port = Programs.freePort(wantedPort);
        String id = programs.agent(place, port, server.url(), code);
        if (!enrolled) {
            state.rememberAgent(place, id, server.newDeskPin(id));
        }
        return new Running(place, "http://localhost:" + port, state.pin(place));
    }

    /// The sample kiosks go on telling that they are there, as kiosks do.
    private static void keepAlive(List<SampleKiosk> kiosks, Programs programs)
            throws InterruptedException {
        while (!programs.serverEnded(60)) {
            kiosks.forEach(SampleKiosk::heartbeat);
        }
    }

    /// @param pin of the desk
    record Running(String place, String url, String pin) {}

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
