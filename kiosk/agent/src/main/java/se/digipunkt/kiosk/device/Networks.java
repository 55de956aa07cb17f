package se.digipunkt.kiosk.device;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Which network interface leads out, and what it is, by what the kernel shows in files.
record Networks(LinuxFiles files) {

    private static final String NOWHERE_IN_PARTICULAR = "00000000";
    private static final String PPP = "512";

    private record Route(String name, long metric) {}

    /// Empty without a way out, or over something else (a tunnel, a bridge).
    Optional<Medium> medium() {
        return Stream.concat(best(routes()).stream(), best(routesOfVersion6()).stream())
                .findFirst()
                .flatMap(route -> medium(route.name()));
    }

    private Optional<Medium> medium(String name) {
        if (files.hasFolder(device(name, "wireless"))
                || files.hasFolder(device(name, "phy80211"))) {
            return Optional.of(Medium.WIFI);
        }
        boolean modem =
                files.text(device(name, "uevent")).orElse("").contains("DEVTYPE=wwan")
                        || files.text(device(name, "type")).filter(PPP::equals).isPresent();
        if (modem) {
            return Optional.of(Medium.CELLULAR);
        }
        return files.hasFolder(device(name, "device"))
                ? Optional.of(Medium.ETHERNET)
                : Optional.empty();
    }

    private static String device(String name, String file) {
        return "sys/class/net/" + name + "/" + file;
    }

    /// `Iface Destination Gateway Flags RefCnt Use Metric Mask …`, numbers in hexadecimal but the
    /// metric.
    private Stream<Route> routes() {
        return rows("proc/net/route")
                .filter(row -> row.length >= 8)
                .filter(row -> row[1].equals(NOWHERE_IN_PARTICULAR))
                .filter(row -> row[7].equals(NOWHERE_IN_PARTICULAR))
                .filter(row -> row[6].matches("[0-9]{1,10}"))
                .map(row -> new Route(row[0], Long.parseLong(row[6])));
    }

    /// `destination prefix source prefix nexthop metric refs uses flags iface`, in hexadecimal.
    private Stream<Route> routesOfVersion6() {
        return rows("proc/net/ipv6_route")
                .filter(row -> row.length >= 10)
                .filter(row -> row[0].matches("0+") && row[1].equals("00"))
                .filter(row -> row[5].matches("[0-9a-f]{1,8}") && !row[9].equals("lo"))
                .map(row -> new Route(row[9], Long.parseLong(row[5], 16)));
    }

    private Stream<String[]> rows(String file) {
        return files.text(file).orElse("").lines().map(line -> line.strip().split("\\s+"));
    }

    private static Optional<Route> best(Stream<Route> routes) {
        return routes.min(Comparator.comparingLong(Route::metric));
    }
}
