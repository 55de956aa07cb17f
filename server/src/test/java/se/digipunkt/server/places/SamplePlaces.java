package se.digipunkt.server.places;

import io.micronaut.context.BeanContext;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// A bus in Piteå, one in Kiruna, and stops, for the tests of what hangs on them.
public final class SamplePlaces {

    private static final Actor ADMIN = new Actor("u-0", "eva", Set.of(Role.ADMIN), Set.of(), null);

    private SamplePlaces() {}

    public static void addTo(BeanContext server) {
        load(
                server,
                PlaceType.POINT,
                """
                id,name,kinds,municipality
                bolebyn,Bölebyn,bus-stop,2581
                lillmoran,Lillmoran,bus-stop,2581
                arnemark,Arnemark,bus-stop,2581
                lannavaara,Lannavaara,bus-stop,2584
                lib-2581-1,Piteå stadsbibliotek,library,2581
                """);
        load(
                server,
                PlaceType.BUS,
                """
                id,name,municipality
                bus-pitea,Piteå bokbuss,2581
                bus-kiruna,Kiruna bokbuss,2584
                """);
    }

    public static void archive(BeanContext server, String point) {
        server.getBean(PlaceArchive.class).archive(ADMIN, PlaceType.POINT, point);
    }

    private static void load(BeanContext server, PlaceType type, String csv) {
        server.getBean(PlacesImport.class)
                .load(ADMIN, type, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
