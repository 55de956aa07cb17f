package se.digipunkt.provisioning.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.provisioning.journey.Api;
import se.digipunkt.provisioning.journey.Checkout;
import se.digipunkt.provisioning.journey.Database;
import se.digipunkt.provisioning.journey.Office;
import se.digipunkt.provisioning.journey.Programs;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A registry of 2 000 points as files, over HTTP.
@Tag("benchmark")
class RegistryBenchmark {

    private static final int POINTS = 2_000;
    private static final int CLOSURES = 20;

    @RegisterExtension static final Programs PROGRAMS = new Programs();

    private final Results results = new Results("Registry");

    @Test
    void measure() {
        Office office = Office.furnished(PROGRAMS.server(Database.SQLITE).start());
        Api admin = office.admin();
        String file = file("Bygård");
        add("import of 2 000 new points", () -> load(admin, file, "created"));
        add("import of the same file once more", () -> load(admin, file, "unchanged"));
        add("import of 2 000 changed points", () -> load(admin, file("Bygdegård"), "updated"));
        add("export as CSV", () -> get(admin, "/api/v1/exports/points.csv"));
        add("export as GeoJSON", () -> get(admin, "/api/v1/exports/points.geojson"));
        add("the first page of the list", () -> get(admin, "/points"));
        kiosk(office);
        results.write(Checkout.root().resolve("docs/benchmarks.md"));
    }

    /// Every change makes what kiosks are told old; all the points are in the kiosk's municipality.
    private void kiosk(Office office) {
        long begun = System.nanoTime();
        LoadKiosk kiosk = LoadKiosk.enrolled(office);
        kiosk.sync(0);
        results.add("enrolment and first sync of a kiosk among them", milliseconds(begun));
        long[] nanos = new long[CLOSURES];
        for (int i = 0; i < nanos.length; i++) {
            String day = "2027-01-%02d".formatted(i + 1);
            office.admin()
                    .post("/api/v1/points/vp-1/exceptions", Map.of("from", day, "to", day))
                    .ok();
            long asked = System.nanoTime();
            kiosk.sync(0);
            nanos[i] = System.nanoTime() - asked;
        }
        results.add(
                "sync of a kiosk whose settings are gathered anew after one closure at one of them",
                new Timings(nanos).told());
    }

    private void add(String what, Supplier<String> call) {
        long begun = System.nanoTime();
        assertThat(call.get()).isNotEmpty();
        results.add(what, milliseconds(begun));
    }

    private static String milliseconds(long begun) {
        return String.format(Locale.ROOT, "%.0f ms", (System.nanoTime() - begun) / 1e6);
    }

    private static String load(Api admin, String file, String counted) {
        Api.Answer answer = admin.sendText("POST", "/api/v1/imports/points", "text/csv", file).ok();
        assertThat(answer.json().path(counted).asInt()).isEqualTo(POINTS);
        return answer.body();
    }

    private static String get(Api admin, String path) {
        return admin.get(path).ok().body();
    }

    private static String file(String name) {
        return IntStream.range(0, POINTS)
                .mapToObj(
                        i ->
                                "vp-%d,%s %d,village-point,2510,66.%d,19.5,Mo-Fr 10:00-%d:00,sv;se\n"
                                        .formatted(i, name, i, 1000 + i, 14 + i % 4))
                .collect(
                        Collectors.joining(
                                "",
                                "id,name,kinds,municipality,lat,lon,openingHours,languages\n",
                                ""));
    }
}
