package se.digipunkt.kiosk.settings;

import se.digipunkt.protocol.Settings;

import java.util.List;
import java.util.Map;

/// Settings as a small library has them.
public final class SampleSettings {

    public static final String PLACE = "lib-2510-1";

    private SampleSettings() {}

    public static Settings version(String version) {
        return at(PLACE, version);
    }

    public static Settings at(String place, String version) {
        return new Settings(
                version,
                new Settings.Place(
                        place,
                        "point",
                        "Jokkmokks bibliotek",
                        "2510",
                        "Jokkmokk",
                        "Mo-Fr 10:00-18:00",
                        null,
                        66.6,
                        19.8,
                        null,
                        List.of(),
                        null),
                new Settings.ErrandList(
                        1, List.of(new Settings.Errand("e-id", Map.of("sv", "E-legitimation")))),
                List.of("sv", "en", "ar"),
                null,
                List.of(),
                60,
                true,
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }
}
