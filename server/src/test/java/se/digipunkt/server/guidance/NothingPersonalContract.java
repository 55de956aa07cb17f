package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Ids;
import se.digipunkt.protocol.Settings.Errand;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.KnownTime;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/// Walks every column of every table of guidance after the fullest records were stored: what is
/// there is a number, a time, a hash, an id of a place or journal, or a code that the program
/// knows. A column that is added must be entered here, and so thought about.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NothingPersonalContract {

    private static final long MILLIS_A_DAY = 86_400_000;

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "guidance_record",
                    "age_band aimed_at at barrier call channel children coarse day duration errands"
                            + " form gender half_day head_count interpreter journal language men"
                            + " outcome place received_day referred_to root_journal root_seq seq"
                            + " state stop taxonomy time_basis time_precision women",
                    "guidance_daily",
                    "attendances cross_table day first_value occasions place questions second_value"
                            + " stop",
                    "guidance_crossed",
                    "attendances cross_table first_value occasions period place questions"
                            + " second_value span stop",
                    "guidance_job",
                    "begun ended job paused records",
                    "guidance_journal",
                    "journal next_seq place",
                    "guidance_key",
                    "journal key_hash made place record_hash seq",
                    "guidance_imported",
                    "content_hash made place row_hash",
                    "guidance_desk",
                    "call call_chosen measuring_until place tiles tiles_version tiles_week",
                    "guidance_moment",
                    "boot call_told elapsed journal received seq",
                    "guidance_joined",
                    "into_journal into_seq journal made place position root_journal root_seq seq");

    /// What the program itself writes beside the codes of the protocol.
    private static final Set<String> OWN_CODES =
            Set.of(
                    "in-force",
                    "replaced",
                    "removed",
                    "removed-here",
                    "joined",
                    "anchored",
                    "provisional",
                    "uncertain",
                    "stated",
                    "before-noon",
                    "after-noon",
                    "month",
                    "year",
                    "region",
                    "totals-1",
                    "coarsening");

    private final TestDatabase database;
    private RunningServer server;
    private String admin;

    NothingPersonalContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    final void start() {
        server = RunningServer.on(database, Map.of("test.clock", "true"));
        admin = server.admin();
        post(
                "/api/v1/points",
                "{\"id\":\"kabdalis\",\"name\":\"Kåbdalis\",\"kinds\":[\"bus-stop\"],\"municipality\":\"2510\"}");
        post("/api/v1/buses", "{\"id\":\"bussen\",\"name\":\"Bussen\",\"municipality\":\"2510\"}");
        post(
                "/api/v1/rounds",
                "{\"id\":\"turen\",\"bus\":\"bussen\",\"name\":\"Turen\",\"firstDay\":\"2026-11-01\",\"rule\":\"FREQ=DAILY\",\"holidays\":true,\"stops\":[{\"point\":\"kabdalis\",\"from\":\"23:00\",\"to\":\"23:30\"}]}");
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    private RunningServer.Answer post(String path, String json) {
        RunningServer.Answer answer =
                server.send(
                        HttpRequest.newBuilder(server.uri(path))
                                .header("Authorization", "Bearer " + admin)
                                .header("Content-Type", "application/json")
                                .header(
                                        "Idempotency-Key",
                                        "Anna Ek ringde 070-123 45 67 " + json.hashCode())
                                .POST(HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 299);
        return answer;
    }

    @Test
    final void onlyCodesNumbersAndTimesAreStored() throws SQLException {
        storeTheFullest();

        assertThat(columns()).isEqualTo(new TreeMap<>(COLUMNS));
        List<String> strange = new ArrayList<>();
        Set<String> filled = new HashSet<>();
        for (String table : COLUMNS.keySet()) {
            for (Map.Entry<String, Object> value : values(table)) {
                filled.add(value.getKey());
                if (!harmless(value.getKey(), value.getValue())) {
                    strange.add(value.getKey() + " " + value.getValue());
                }
            }
        }
        assertThat(strange).isEmpty();
        assertThat(filled).as("every column was walked").hasSize(columnCount());
    }

    private void takeInAFile() {
        RunningServer.Answer answer =
                server.send(
                        HttpRequest.newBuilder(server.uri("/api/v1/imports/guidance"))
                                .header("Authorization", "Bearer " + admin)
                                .header("Content-Type", "text/csv")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "row,point,day,errands\n"
                                                        + "Anna-Ek,kabdalis,2026-11-12,e-id")));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    /// All that staff can do at a desk of the server.
    private void workAtTheDesk() {
        String page = server.get("/desk/bussen", admin).response().body();
        Matcher key = Pattern.compile("data-user=\"([0-9a-f]+)\"").matcher(page);
        assertThat(key.find()).isTrue();
        atDesk(key.group(1), "/measuring", "application/x-www-form-urlencoded", "on=true");
        atDesk(
                key.group(1),
                "/stop",
                "application/x-www-form-urlencoded",
                "stop=call:turen:kabdalis:2026-11-20");
        String first = tap(key.group(1), "e-id");
        String second = tap(key.group(1), "bank");
        atDesk(
                key.group(1),
                "/taps/" + second + "/same",
                "application/json",
                "{\"as\":\"%s\"}".formatted(first));
    }

    private String tap(String user, String errand) {
        String json =
                "{\"id\":\"Anna-Ek-0701234567-%s\",\"errand\":\"%s\",\"taxonomy\":1}"
                        .formatted(errand, errand);
        return atDesk(user, "/taps", "application/json", json).json().path("reference").asText();
    }

    private RunningServer.Answer atDesk(String user, String path, String type, String body) {
        RunningServer.Answer answer =
                server.send(
                        HttpRequest.newBuilder(server.uri("/desk/bussen" + path))
                                .header("Authorization", "Bearer " + admin)
                                .header("Content-Type", type)
                                .header("Accept", "application/json, text/html")
                                .header("Desk-User", user)
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 399);
        return answer;
    }

    private void storeTheFullest() {
        takeInAFile();
        workAtTheDesk();
        String individual =
                """
                {"errands": ["e-id", "bank", "print"], "channel": "bus", "call": "turen:kabdalis:2026-11-21",
                 "outcome": "referred", "referredTo": "bank", "barrier": "no-e-id-bank",
                 "duration": "15-30", "language": "zh-Hant-TW", "interpreter": true,
                 "ageBand": "80-plus", "gender": "unanswered"}
                """;
        RunningServer.Answer logged = post("/api/v1/points/bussen/guidance", individual);
        post(
                "/api/v1/points/bussen/guidance",
                """
                {"errands": ["safety"], "form": "group", "count": 12, "children": 3, "women": 5,
                 "men": 4, "aimedAt": "older", "precision": "estimate", "day": "2026-11-12"}
                """);
        server.bean(TestClock.class).forward(Duration.ofDays(36));
        admin = server.admin();
        post("/api/v1/guidance/coarsening/runs", "");
        assertThat(logged.json().path("id").asText()).isNotEmpty();
        server.bean(TestClock.class).forward(Duration.ofMinutes(1));
        post("/api/v1/points/bussen/guidance", individual.replace("2026-11-21", "2026-12-27"));
        logAtAKiosk();
    }

    private void logAtAKiosk() {
        Instant now = server.bean(TestClock.class).instant();
        Logged logged =
                new Logged(
                        UUID.randomUUID().toString(),
                        1,
                        "bussen",
                        new KnownTime(now, KnownTime.Basis.ANCHORED),
                        now,
                        new Logged.Written(UUID.randomUUID().toString(), 1000));
        server.bean(Guidance.class).take(logged, GuidanceRecord.tap("e-id", 1));
    }

    private static int columnCount() {
        return COLUMNS.values().stream().mapToInt(columns -> columns.split(" ").length).sum();
    }

    private Map<String, String> columns() throws SQLException {
        Map<String, Set<String>> columns = new TreeMap<>();
        try (Connection connection = connection();
                ResultSet found =
                        connection.getMetaData().getColumns(null, null, "guidance%", null)) {
            while (found.next()) {
                columns.computeIfAbsent(found.getString("TABLE_NAME"), _ -> new TreeSet<>())
                        .add(found.getString("COLUMN_NAME"));
            }
        }
        Map<String, String> told = new TreeMap<>();
        columns.forEach((table, names) -> told.put(table, String.join(" ", names)));
        return told;
    }

    private List<Map.Entry<String, Object>> values(String table) throws SQLException {
        List<Map.Entry<String, Object>> values = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    if (value != null) {
                        values.add(Map.entry(table + "." + columns.getColumnName(i), value));
                    }
                }
            }
        }
        return values;
    }

    private Connection connection() throws SQLException {
        return DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class)).getConnection();
    }

    private boolean harmless(String column, Object value) {
        if (!(value instanceof String text)) {
            return value instanceof Number number
                    ? !column.equals("guidance_key.made") || number.longValue() % MILLIS_A_DAY == 0
                    : value instanceof Boolean;
        }
        return switch (column.substring(column.indexOf('.') + 1)) {
            case "journal", "root_journal", "into_journal", "boot" -> Ids.isUuid(text);
            case "record_hash" -> text.matches("|[0-9a-f]{64}");
            case "key_hash", "row_hash", "content_hash" -> text.matches("[0-9a-f]{64}");
            case "period" -> text.matches("[0-9]{4}(-[0-9]{2}){0,2}");
            case "day", "received_day", "tiles_week", "measuring_until", "made" ->
                    text.matches("[0-9]{4}-[0-9]{2}(-[0-9]{2})?");
            case "place", "stop" -> Set.of("", "bussen", "kabdalis", "region").contains(text);
            case "call" -> text.matches("turen:kabdalis:2026-1[12]-2[017]");
            case "cross_table" ->
                    CrossTabulation.all().stream().anyMatch(table -> table.code().equals(text));
            case "errands", "tiles" -> codes().containsAll(List.of(text.split(",")));
            case "first_value", "second_value" ->
                    codes().contains(text) || text.matches("[0-9.]{0,3}");
            default -> codes().contains(text);
        };
    }

    private Set<String> codes() {
        Set<String> codes = new HashSet<>(OWN_CODES);
        codes.add("zh-Hant-TW");
        server.bean(Guidance.class).errandList().errands().stream()
                .map(Errand::code)
                .forEach(codes::add);
        for (Class<?> list : GuidanceRecord.class.getDeclaredClasses()) {
            Object[] values = list.getEnumConstants();
            for (Object value : values == null ? new Object[0] : values) {
                codes.add(((Coded) value).code());
            }
        }
        return codes;
    }
}
