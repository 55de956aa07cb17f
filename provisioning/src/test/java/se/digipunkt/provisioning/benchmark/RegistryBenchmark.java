package se.digipunkt.provisioning.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.provisioning.journey.Api;
import se.digipunkt.provisioning.journey.Checkout;
import se.digipunkt.provisioning.journey.Database;
import se.digipunkt.provisioning.journey.Programs;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A registry of 2 000 points as files, over HTTP.
@Tag("benchmark")
class RegistryBenchmark {

    private static final int POINTS = 2_000;

    @RegisterExtension static final Programs PROGRAMS = new Programs();

    private final Results results = new Results("Registry");

    @Test
    void measure() {
        Api admin = PROGRAMS.server(Database.SQLITE).start().asAdmin();
        String file = file("Bygård");
        add("import of 2 000 new points", () -> load(admin, file, "created"));
        add("import of the same file once more", () -> load(admin, file, "unchanged"));
        add("import of 2 000 changed points", () -> load(admin, file("Bygdegård"), "updated"));
        add("export as CSV", () -> get(admin, "/api/v1/exports/points.csv"));
        add("export as GeoJSON", () -> get(admin, "/api/v1/exports/points.geojson"));
        add("the page that lists them all", () -> get(admin, "/points"));
        results.write(Checkout.root().resolve("docs/benchmarks.md"));
    }

    private void add(String what, Supplier<String> call) {
        long begun = System.nanoTime();
        assertThat(call.get()).isNotEmpty();
        results.add(what, String.format(Locale.ROOT, "%.0f ms", (System.nanoTime() - begun) / 1e6));
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
