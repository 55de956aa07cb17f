package se.digipunkt.kiosk.desk;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Settings;

import java.util.List;
import java.util.Map;

/// The settings of the DigidelCenter in Jokkmokk, as a server would tell them.
public final class Jokkmokk {

    public static final String PIN = "1897";

    private static final String PIN_HASH =
            Password.hash(PIN)
                    .addRandomSalt(16)
                    .with(Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID))
                    .getResult();

    private static final Settings.ErrandList ERRANDS =
            new Settings.ErrandList(
                    2,
                    List.of(
                            new Settings.Errand(
                                    "e-id",
                                    Map.of("sv", "E-legitimation", "ar", "الهوية الإلكترونية")),
                            new Settings.Errand("bank", Map.of("sv", "Bank och räkningar"))));

    private Jokkmokk() {}

    public static Settings withPin() {
        return settings(PIN_HASH, place("Mo-Fr 09:00-18:00", "Tu 10:00-12:00"));
    }

    public static Settings withoutPin() {
        return settings(null, place("Mo-Fr 09:00-18:00", "Tu 10:00-12:00"));
    }

    public static Settings open(@Nullable String openingHours, @Nullable String staffedHours) {
        return settings(PIN_HASH, place(openingHours, staffedHours));
    }

    /// At the DigidelCenter, with another errand list.
    static Settings with(Settings.ErrandList list) {
        return settings(PIN_HASH, place("Mo-Fr 09:00-18:00", "Tu 10:00-12:00"), list, List.of());
    }

    public static Settings onTheBus() {
        return onTheBus(List.of());
    }

    static Settings onTheBus(List<Settings.Call> calls) {
        return settings(
                PIN_HASH,
                new Settings.Place(
                        "buss-jokkmokk",
                        "bus",
                        "Bokbussen Jåhkå",
                        "2510",
                        "Jokkmokk",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null),
                ERRANDS,
                calls);
    }

    private static Settings.Place place(@Nullable String open, @Nullable String staffed) {
        return new Settings.Place(
                "dc-2510-1",
                "point",
                "DigidelCenter Jokkmokk",
                "2510",
                "Jokkmokk",
                open,
                staffed,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static Settings settings(@Nullable String pinHash, Settings.Place place) {
        return settings(pinHash, place, ERRANDS, List.of());
    }

    private static Settings settings(
            @Nullable String pinHash,
            Settings.Place place,
            Settings.ErrandList errands,
            List<Settings.Call> calls) {
        var vuollerim =
                new Settings.Place(
                        "vp-2510-1",
                        "point",
                        "Servicepunkt Vuollerim",
                        "2510",
                        "Jokkmokk",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null);
        return new Settings(
                "v1",
                place,
                errands,
                List.of("sv", "en", "ar"),
                pinHash,
                List.of(vuollerim),
                60,
                true,
                List.of(),
                calls,
                null,
                null,
                List.of());
    }
}
