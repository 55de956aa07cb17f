package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.Imported;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A registry of 2 000 points in one file, on both databases.
abstract class ManyPointsContract {

    private static final Actor REGION =
            new Actor("u-1", "maj", Set.of(Role.REGION), Set.of(), null);
    private static final int POINTS = 2_000;

    private final TestDatabase database;
    private ApplicationContext server;

    ManyPointsContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server = database.start();
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    private Imported load(String csv) {
        return server.getBean(PlacesImport.class)
                .load(
                        REGION,
                        PlaceType.POINT,
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    static String registry(int points) {
        return IntStream.range(0, points)
                .mapToObj(
                        number ->
                                "vp-%d,Bygård %d,se: Gilišillju %d,village-point,2510,66.%d,19.5,Mo-Fr 10:00-%d:00,sv se,+46 971 %d\n"
                                        .formatted(
                                                number,
                                                number,
                                                number,
                                                1000 + number,
                                                14 + number % 4,
                                                10_000 + number))
                .collect(
                        Collectors.joining(
                                "",
                                "id,name,names,kinds,municipality,lat,lon,openingHours,languages,phone\n",
                                ""));
    }

    @Test
    @Timeout(60)
    final void areTakenInAndOnceMoreChangeNothing() {
        assertThat(load(registry(POINTS)).created()).isEqualTo(POINTS);
        assertThat(load(registry(POINTS)).unchanged()).isEqualTo(POINTS);

        Imported renamed = load(registry(POINTS).replace("Bygård", "Bygdegård"));

        assertThat(renamed.updated()).isEqualTo(POINTS);
        assertThat(server.getBean(Places.class).allPoints())
                .hasSize(POINTS)
                .allMatch(point -> point.name().startsWith("Bygdegård"))
                .allMatch(point -> point.openingHours() != null);
        assertThat(server.getBean(PlaceRecord.class).of("vp-1999"))
                .extracting(told -> told.row().what())
                .containsExactlyInAnyOrder("created", "changed name");
    }
}
