package se.digipunkt.provisioning.fleet;

import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.ProtocolJson;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Points and buses that are only there to be lived at, and the lives of their kiosks.
///
/// @param first the first day of the lives
/// @param days how many they last
/// @param seed the same seed, the same lives
public record SimulatedRegion(int points, int buses, LocalDate first, int days, long seed) {

    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final List<String> MUNICIPALITIES =
            List.of(
                    "2505", "2506", "2510", "2513", "2514", "2518", "2521", "2523", "2560", "2580",
                    "2581", "2582", "2583", "2584");

    private static final List<String> HOURS =
            List.of(
                    "24/7",
                    "Mo-Fr 10:00-16:00",
                    "Mo-Su 08:00-20:00",
                    "Tu,Th 12:00-18:00; Sa 10:00-14:00",
                    "Mo-Fr 07:00-22:00");

    Instant began() {
        return first.atStartOfDay(SWEDEN).toInstant();
    }

    private int minutes() {
        Instant end = first.plusDays(days).atStartOfDay(SWEDEN).toInstant();
        return (int) Duration.between(began(), end).toMinutes();
    }

    /// Makes the places, marked as sample data.
    void furnish(ServerApi office) {
        for (int i = 0; i < points; i++) {
            office.create(
                    "/api/v1/points",
                    place(point(i), i, "village-point")
                            .put("openingHours", HOURS.get(i % HOURS.size())));
        }
        for (int i = 0; i < buses; i++) {
            office.create("/api/v1/buses", place(bus(i), i));
            for (int stop = 0; stop < BusLife.HALTS.size(); stop++) {
                office.create("/api/v1/points", place(stop(i, stop), i, "bus-stop"));
            }
            office.create("/api/v1/rounds", round(i));
        }
    }

    private ObjectNode place(String id, int number, String kind) {
        ObjectNode place = place(id, number);
        place.putArray("kinds").add(kind);
        return place.put("validFrom", first.toString());
    }

    private static ObjectNode place(String id, int number) {
        return ProtocolJson.mapper()
                .createObjectNode()
                .put("id", id)
                .put("name", "Simulerad " + id)
                .put("municipality", MUNICIPALITIES.get(number % MUNICIPALITIES.size()))
                .put("sample", true);
    }

    private ObjectNode round(int bus) {
        ObjectNode round =
                ProtocolJson.mapper()
                        .createObjectNode()
                        .put("id", round(bus, ""))
                        .put("bus", bus(bus))
                        .put("name", "Simulerad tur " + bus)
                        .put("firstDay", first.toString())
                        .put("rule", "FREQ=DAILY")
                        .put("holidays", true);
        var stops = round.putArray("stops");
        for (int stop = 0; stop < BusLife.HALTS.size(); stop++) {
            BusLife.Halt halt = BusLife.HALTS.get(stop);
            stops.addObject()
                    .put("point", stop(bus, stop))
                    .put("from", halt.from().toString())
                    .put("to", halt.to().toString());
        }
        return round;
    }

    static String point(int number) {
        return String.format(Locale.ROOT, "sim-%04d", number);
    }

    static String bus(int number) {
        return "sim-bus-" + number;
    }

    static String stop(int bus, int stop) {
        return "sim-stop-" + bus + "-" + stop;
    }

    private static String round(int bus, String rest) {
        return "sim-round-" + bus + rest;
    }

    /// The id of a call of a bus.
    static String call(int bus, int stop, LocalDate day) {
        return round(bus, ":" + stop(bus, stop) + ":" + day);
    }

    /// One kiosk at each point, a second one at every fifth, and one on each bus.
    List<Site> sites(Habits habits) {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            for (int kiosk = 0; kiosk < (i % 5 == 4 ? 2 : 1); kiosk++) {
                var random = new SplittableRandom(seed * 1_000_003 + i * 2L + kiosk);
                Life life = HardLife.of(random, began(), minutes(), habits);
                sites.add(new Site(point(i), false, life));
            }
        }
        for (int i = 0; i < buses; i++) {
            var random = new SplittableRandom(seed * 1_000_003 - 1 - i);
            Life life = new Life(random, began(), minutes());
            BusLife.play(life, random, first, days, i, habits.ntp());
            sites.add(new Site(bus(i), true, life));
        }
        return sites;
    }
}
