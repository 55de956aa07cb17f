package se.digipunkt.provisioning.demo;

import se.digipunkt.provisioning.fleet.ServerApi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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
    private final List<String> otherPorts = new ArrayList<>();

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
        try {
            new Demo(layout, Clock.systemUTC()).run();
        } catch (ProgramFailed failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        try (Programs programs = new Programs(layout)) {
            Runtime.getRuntime().addShutdownHook(new Thread(programs::close));
            String adminPassword = state.password("admin");
            // The server keeps it from its first start on, however soon that one is ended.
            state.save();
            ServerApi server = programs.server(port(8080, "server"), adminPassword);
            server.signIn("admin", state.password("admin"));
            SampleRegion region = new SampleRegion(server, state);
            region.furnish();
            List<SampleKiosk> sampleKiosks = region.kiosks(clock);
            report(sampleKiosks, programs);
            Running jokkmokk = agent(programs, server, POINT, 8090);
            Running bus = agent(programs, server, BUS, 8091);
            System.out.println(Banner.text(server.url(), jokkmokk, bus, state, otherPorts));
            while (!programs.serverEnded(60)) {
                report(sampleKiosks, programs);
            }
            programs.checkAsked();
        }
    }

    private Running agent(Programs programs, ServerApi server, String place, int wantedPort)
            throws InterruptedException {
        boolean enrolled = state.agentId(place).isPresent();
        String code = enrolled ? "" : server.enrolmentCode(place, place.equals(BUS));
        int port = port(wantedPort, place);
        String id = programs.agent(place, port, server.url(), code);
        if (!enrolled) {
            state.rememberAgent(place, id, server.newDeskPin(id));
            state.save();
        }
        return new Running(place, "http://localhost:" + port, state.pin(place));
    }

    /// The wanted port, or another one, which the banner then tells.
    private int port(int wanted, String program) {
        int port = Programs.freePort(wanted);
        if (port != wanted) {
            otherPorts.add(
                    "Port %d is taken by another program: %s is on %d."
                            .formatted(wanted, program, port));
        }
        return port;
    }

    /// The sample kiosks tell what is new and that they are there, as kiosks do.
    private static void report(List<SampleKiosk> kiosks, Programs programs)
            throws InterruptedException {
        for (SampleKiosk kiosk : kiosks) {
            if (programs.serverEnded(0)) {
                return;
            }
            kiosk.report();
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
