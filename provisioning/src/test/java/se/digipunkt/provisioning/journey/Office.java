package se.digipunkt.provisioning.journey;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A server with a point and people who may use it.
///
/// @param coordinator of the point's municipality
public record Office(ServerProgram server, Api admin, Api coordinator) {

    static final String POINT = "ddc-2510-1";
    static final String POINT_NAME = "DigidelCenter Jokkmokk";
    static final String BUS = "bokbuss-2510";
    static final String REGION_USER = "region.follow-up";
    static final String PASSWORD = "Fjällbjörk-i-motvind-9";

    private static final String MUNICIPALITY = "2510";
    static final String COORDINATOR = "coordinator.jokkmokk";

    public static Office furnished(ServerProgram server) {
        Api admin = server.asAdmin();
        admin.post(
                        "/api/v1/points",
                        Map.of(
                                "id",
                                POINT,
                                "name",
                                POINT_NAME,
                                "kinds",
                                List.of("digidelcenter"),
                                "municipality",
                                MUNICIPALITY,
                                "openingHours",
                                "Mo-Fr 10:00-16:00; PH off",
                                "staffedHours",
                                "Tu,Th 10:00-14:00; PH off"))
                .ok();
        admin.post(
                        "/api/v1/buses",
                        Map.of(
                                "id", BUS,
                                "name", "Bokbussen i Jokkmokk",
                                "municipality", MUNICIPALITY))
                .ok();
        user(admin, COORDINATOR, "coordinator");
        user(admin, REGION_USER, "region");
        return new Office(server, admin, admin.as(COORDINATOR, PASSWORD));
    }

    /// Puts all languages on the screens, drafts too.
    Office inAllLanguages() {
        for (JsonNode language :
                admin.get("/api/v1/terminal/themes").ok().json().path("languages")) {
            if (!language.path("offered").asBoolean()) {
                admin.put(
                                "/api/v1/terminal/languages/" + language.path("language").asText(),
                                Map.of("version", 0, "offered", true, "reviewed", false))
                        .ok();
            }
        }
        return this;
    }

    /// Opens the point whatever day and hour it is.
    public void openAllDay(LocalDate from) {
        admin.put("/api/v1/points/" + POINT + "/hours/" + from, Map.of("openingHours", "24/7"))
                .ok();
    }

    /// Tells all there is to tell of the point, and adds one that is archived.
    void describe() {
        admin.put(
                        "/api/v1/points/" + POINT,
                        Map.ofEntries(
                                Map.entry("name", POINT_NAME),
                                Map.entry("names", Map.of("smj", "Jåhkåmåhkke", "ar", "يوكموك")),
                                Map.entry("kinds", List.of("digidelcenter", "library")),
                                Map.entry("municipality", MUNICIPALITY),
                                Map.entry("openingHours", "Mo-Fr 10:00-16:00; PH off"),
                                Map.entry("staffedHours", "Tu,Th 10:00-14:00; PH off"),
                                Map.entry("languages", List.of("sv", "smj", "ar", "ti")),
                                Map.entry("facilities", List.of("printer", "hearing-loop")),
                                Map.entry(
                                        "organisations",
                                        List.of(Map.of("name", "Jokkmokks kommun"))),
                                Map.entry("address", "Storgatan 1, 962 31 Jokkmokk"),
                                Map.entry(
                                        "contact",
                                        Map.of(
                                                "phone", "0971-170 00",
                                                "email", "digidel@example.org",
                                                "web", "https://example.org/digidel"))))
                .ok();
        admin.post(
                        "/api/v1/points",
                        Map.of(
                                "id",
                                "stangd-affar",
                                "name",
                                "Affären som stängde",
                                "kinds",
                                List.of("village-point"),
                                "municipality",
                                MUNICIPALITY))
                .ok();
        admin.post("/api/v1/points/stangd-affar/archival", Map.of()).ok();
    }

    private static void user(Api admin, String name, String role) {
        admin.post(
                        "/api/v1/users",
                        Map.of(
                                "user", name,
                                "password", PASSWORD,
                                "roles", List.of(role),
                                "municipality", MUNICIPALITY))
                .ok();
    }

    public String enrolmentCode() {
        return enrolmentCode(Map.of("servicePoint", POINT));
    }

    private String enrolmentCode(Map<String, String> place) {
        return coordinator.post("/api/v1/enrolment-codes", place).ok().json().path("code").asText();
    }

    /// The kiosk that was enrolled last, as the server tells of it.
    JsonNode kiosk() {
        JsonNode all = coordinator.get("/api/v1/kiosks").ok().json().path("items");
        return all.get(all.size() - 1);
    }

    /// An agent that is enrolled at the point and knows its desk PIN.
    public Desk enrolledKiosk(Programs programs) {
        return enrolledKiosk(programs, enrolmentCode());
    }

    /// The same on the bus.
    Desk enrolledBus(Programs programs) {
        return enrolledKiosk(programs, enrolmentCode(Map.of("bus", BUS)));
    }

    private Desk enrolledKiosk(Programs programs, String code) {
        return enrolled(programs.kiosk(server, code));
    }

    /// The same with a button and a lamp on the pins of Pi4J's mock.
    public Desk enrolledMockedKiosk(Programs programs) {
        return enrolled(programs.mockedKiosk(server, enrolmentCode()));
    }

    private Desk enrolled(KioskProgram kiosk) {
        kiosk.start();
        kiosk.awaitEnrolled();
        String pin =
                coordinator
                        .post("/api/v1/kiosks/" + kiosk().path("id").asText() + "/desk-pin", "")
                        .ok()
                        .json()
                        .path("pin")
                        .asText();
        kiosk.program().stop();
        kiosk.start();
        kiosk.awaitContact();
        return new Desk(kiosk, pin);
    }

    /// Questions of the point on one day.
    public long questions(LocalDate day) {
        return questions(POINT, day);
    }

    /// @param scope a point, a bus or a stop
    long questions(String scope, LocalDate day) {
        return coordinator
                .get(
                        "/api/v1/guidance/figures?scope=%s&from=%s&to=%s&by=errand"
                                .formatted(scope, day, day))
                .ok()
                .json()
                .path("totals")
                .path("questions")
                .asLong(-1);
    }
}
