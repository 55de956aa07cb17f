package se.digipunkt.server.places;

import se.digipunkt.server.common.CsvColumns;

import java.util.List;
import java.util.Map;

/// Which columns a file of points or buses may have.
final class PlaceColumns {

    private static final CsvColumns POINTS =
            new CsvColumns(
                    List.of(
                            "id",
                            "name",
                            "names",
                            "kinds",
                            "municipality",
                            "organisations",
                            "address",
                            "lat",
                            "lon",
                            "positionPrecision",
                            "openingHours",
                            "staffedHours",
                            "languages",
                            "facilities",
                            "phone",
                            "email",
                            "web",
                            "validFrom",
                            "validTo",
                            "sample",
                            "hoursFrom"),
                    List.of("id", "name", "kinds", "municipality"),
                    Map.of(
                            "kinds", List.of("kinds", "kind", "types", "type"),
                            // Beside a code, the column "municipality" holds the name.
                            "municipality", List.of("municipalitycode", "municipality"),
                            "lat", List.of("lat", "latitude"),
                            "lon", List.of("lon", "longitude"),
                            "positionPrecision",
                                    List.of("positionprecision", "coordinateprecision")));

    private static final CsvColumns BUSES =
            new CsvColumns(
                    List.of("id", "name", "municipality", "sample"),
                    List.of("id", "name", "municipality"),
                    Map.of("municipality", List.of("municipalitycode", "municipality")));

    private PlaceColumns() {}

    static CsvColumns of(PlaceType type) {
        return switch (type) {
            case POINT -> POINTS;
            case BUS -> BUSES;
        };
    }
}
