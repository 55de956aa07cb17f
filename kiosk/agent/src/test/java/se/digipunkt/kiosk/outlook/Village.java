package se.digipunkt.kiosk.outlook;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Settings of a village point in the weeks from Monday 2026-11-16 on, as a server would tell them.
public final class Village {

    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    public static final LocalDate LAST = MONDAY.plusDays(97);

    private Village() {}

    /// A clock time in Sweden.
    public static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(Promise.HERE).toInstant();
    }

    /// @param spans as `2026-11-20T10:00/2026-11-20T16:00`, in order
    public static List<Integer> minutes(String... spans) {
        List<Integer> minutes = new ArrayList<>();
        Instant told = MONDAY.atStartOfDay(Promise.HERE).toInstant();
        for (String span : spans) {
            for (String moment : span.split("/")) {
                minutes.add(Math.toIntExact(Duration.between(told, at(moment)).toMinutes()));
                told = at(moment);
            }
        }
        return minutes;
    }

    public static Settings.Promised promised(
            List<Integer> access, List<Integer> staffed, List<Integer> bus) {
        return new Settings.Promised(MONDAY, LAST, access, staffed, bus);
    }

    public static Settings.Place place(String kind, Settings.@Nullable Promised promised) {
        return new Settings.Place(
                "vuollerim",
                kind,
                "Vuollerim",
                "2510",
                "Jokkmokk",
                "week 1-53/2 Fr 10:00-16:00",
                null,
                null,
                null,
                promised,
                List.of(
                        new Settings.Hours(
                                null,
                                "both",
                                "Fr 10:00-16:00",
                                Map.of("sv", List.of(new Settings.Line("fredag", "10:00–16:00"))))),
                null);
    }

    public static Settings settings(
            Settings.Place place,
            List<Settings.DatedException> exceptions,
            List<Settings.Call> calls) {
        return new Settings(
                "v1",
                place,
                new Settings.ErrandList(1, List.of()),
                List.of("sv", "en", "ar"),
                null,
                List.of(),
                60,
                false,
                exceptions,
                calls,
                null,
                null,
                List.of());
    }

    public static Settings.Call call(String stop, String from, String to, String state) {
        return new Settings.Call(
                "turen:" + stop + ":" + from.substring(0, 10),
                "turen",
                stop,
                stop,
                at(from),
                at(to),
                state,
                state.equals("planned") ? null : "road",
                false);
    }

    public static Settings.Call school(String from, String to) {
        return new Settings.Call(
                "skolan", "skolan", "skola", "skolan", at(from), at(to), "planned", null, true);
    }
}
