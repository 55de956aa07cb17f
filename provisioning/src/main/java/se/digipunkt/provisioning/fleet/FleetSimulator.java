package se.digipunkt.provisioning.fleet;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Lets a fleet of simulated kiosks live at a server, and keeps the truth beside.
public final class FleetSimulator {

    private static final Set<String> KNOWN =
            Set.of("server", "user", "points", "buses", "days", "seed", "truth");

    private static final String USAGE =
            """
            usage: fleet [server=http://localhost:8080] [user=admin] [points=60] [buses=7] [days=90]
                         [seed=1] [truth=./truth]
            The user's password is read from DIGIPUNKT_ADMIN_PASSWORD. The server gets points and buses that
            are marked as sample data, and the lives of their kiosks until yesterday: do not use it on a
            server whose figures anybody needs.
            """;

    private FleetSimulator() {}

    /// @param arguments `name=value`; see the usage
    public static void main(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length == 2 && KNOWN.contains(parts[0])) {
                options.put(parts[0], parts[1]);
            } else {
                System.err.print(USAGE);
                System.exit(2);
            }
        }
        String password = System.getenv("DIGIPUNKT_ADMIN_PASSWORD");
        ServerApi office = new ServerApi(options.getOrDefault("server", "http://localhost:8080"));
        office.signIn(options.getOrDefault("user", "admin"), password == null ? "" : password);
        int days = number(options, "days", 90);
        LocalDate first = LocalDate.now(Clock.system(SimulatedRegion.SWEDEN)).minusDays(days);
        Told told =
                tell(
                        new SimulatedRegion(
                                number(options, "points", 60),
                                number(options, "buses", 7),
                                first,
                                days,
                                number(options, "seed", 1)),
                        office,
                        Path.of(options.getOrDefault("truth", "./truth")));
        System.out.print(told.text());
    }

    /// @param requests syncs that the lives took
    public record Told(int kiosks, long entries, long requests, Duration took) {

        public String text() {
            return String.format(
                    Locale.ROOT,
                    "%d kiosks told %d entries in %d syncs, in %.1f s%n",
                    kiosks,
                    entries,
                    requests,
                    took.toMillis() / 1000.0);
        }
    }

    /// Makes the region's places, writes down the truth of each life, and lets the kiosks tell.
    ///
    /// @param office signed in as somebody who may make places and codes
    /// @param truth folder for a file of each life
    public static Told tell(SimulatedRegion region, ServerApi office, Path truth) {
        region.furnish(office);
        List<Site> sites = region.sites(Habits.told());
        Truth.write(sites, truth);
        long begun = System.nanoTime();
        long requests = new Fleet(sites, office, Pace.of(Clock.systemUTC())).live();
        long entries =
                sites.stream()
                        .flatMap(site -> site.life().server.journals.values().stream())
                        .mapToLong(copy -> copy.next() - 1)
                        .sum();
        return new Told(
                sites.size(), entries, requests, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static int number(Map<String, String> options, String name, int usual) {
        return Integer.parseInt(options.getOrDefault(name, Integer.toString(usual)));
    }
}
