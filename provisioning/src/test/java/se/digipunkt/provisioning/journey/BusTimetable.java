package se.digipunkt.provisioning.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A round that is driven every day, with one call cancelled and one moved.
final class BusTimetable {

    static final String ROUND = "dagsturen";
    static final String STOP = "kabdalis";

    private BusTimetable() {}

    static void addTo(Office office) {
        addStop(office);
        addRound(office, ROUND, "Dagsturen", "10:00", "10:30");
        announce(office.admin(), LocalDate.now().plusDays(3));
    }

    /// A halt that is still to come today, whatever the time is.
    static void addLateHaltTo(Office office) {
        addStop(office);
        addRound(office, "kvallsturen", "Kvällsturen", "23:00", "23:59");
    }

    private static void addStop(Office office) {
        Api admin = office.admin();
        admin.post(
                        "/api/v1/points",
                        Map.of(
                                "id",
                                STOP,
                                "name",
                                "Kåbdalis",
                                "kinds",
                                List.of("bus-stop"),
                                "municipality",
                                "2510",
                                "lat",
                                66.15,
                                "lon",
                                19.99))
                .ok();
    }

    private static void addRound(Office office, String id, String name, String from, String to) {
        office.admin()
                .post(
                        "/api/v1/rounds",
                        Map.of(
                                "id",
                                id,
                                "bus",
                                Office.BUS,
                                "name",
                                name,
                                "firstDay",
                                "2026-01-01",
                                "rule",
                                "FREQ=DAILY",
                                "holidays",
                                true,
                                "stops",
                                List.of(
                                        Map.of(
                                                "point", STOP,
                                                "from", from,
                                                "to", to))))
                .ok();
    }

    private static void announce(Api admin, LocalDate day) {
        admin.put(call(day), Map.of("state", "cancelled", "reason", "vehicle")).ok();
        admin.put(
                        call(day.plusDays(1)),
                        Map.of(
                                "state",
                                "moved",
                                "reason",
                                "road",
                                "from",
                                day.plusDays(1) + "T14:00:00Z",
                                "to",
                                day.plusDays(1) + "T14:30:00Z"))
                .ok();
    }

    /// A call that is planned as it stands in the timetable.
    static String plannedCall() {
        return plannedCall(6);
    }

    /// @param days ahead, beyond those that are announced
    static String plannedCall(int days) {
        return ROUND + ":" + STOP + ":" + LocalDate.now().plusDays(days);
    }

    private static String call(LocalDate day) {
        return "/api/v1/calls/" + ROUND + ":" + STOP + ":" + day;
    }
}
