package se.digipunkt.provisioning.benchmark;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.provisioning.fleet.FleetSimulator;
import se.digipunkt.provisioning.fleet.ServerApi;
import se.digipunkt.provisioning.fleet.SimulatedRegion;
import se.digipunkt.provisioning.journey.Checkout;
import se.digipunkt.provisioning.journey.Database;
import se.digipunkt.provisioning.journey.Programs;
import se.digipunkt.provisioning.journey.ServerProgram;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/// What a server takes when a whole fleet comes back after weeks and tells everything at once.
@Tag("benchmark")
class FleetBenchmark {

    private static final int POINTS = Integer.getInteger("fleet.points", 200);
    private static final int DAYS = 30;

    @RegisterExtension static final Programs PROGRAMS = new Programs();

    @TempDir private Path truth;

    private final Results results = new Results("A fleet that comes back");

    @Test
    void measure() {
        ServerProgram server = PROGRAMS.server(Database.SQLITE).start();
        ServerApi office = new ServerApi(server.address().toString());
        office.signIn(ServerProgram.ADMIN, ServerProgram.ADMIN_PASSWORD);
        LocalDate first = LocalDate.now(ZoneId.of("Europe/Stockholm")).minusDays(DAYS);
        FleetSimulator.Told told =
                FleetSimulator.tell(new SimulatedRegion(POINTS, 10, first, DAYS, 1), office, truth);
        double seconds = told.took().toMillis() / 1000.0;
        results.add(
                told.kiosks() + " kiosks tell hard lives of " + DAYS + " days, 16 at once",
                String.format(
                        Locale.ROOT,
                        "%.1f s, %.0f syncs/s, %.0f entries/s",
                        seconds,
                        told.requests() / seconds,
                        told.entries() / seconds));
        results.add("server: memory after it", Results.memory(server.program().pid()));
        results.write(Checkout.root().resolve("docs/benchmarks.md"));
    }
}
