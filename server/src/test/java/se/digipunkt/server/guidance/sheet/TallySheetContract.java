package se.digipunkt.server.guidance.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.guidance.Guidance;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A week's tally sheet in a form, on both databases; today is Friday 2026-11-20.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TallySheetContract {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"");

    private static final String WEEK = "2026-11-16";

    private final TestDatabase database;
    private RunningServer server;
    private String admin;

    TallySheetContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    final void start() {
        server = RunningServer.on(database, Map.of("test.clock", "true"));
        admin = server.admin();
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    /// Each test has a point of its own.
    private String point(String id) {
        return server.village(id);
    }

    private String page(String point, String week) {
        RunningServer.Answer answer =
                server.get("/points/" + point + "/sheet?week=" + week + "&lang=sv", admin);
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    /// Sums it up, looks, and sends it.
    private RunningServer.Answer send(String point, String form, String... cells) {
        return post(point, form, seen(post(point, form, "", cells)), cells);
    }

    /// What the page says that it has summed up; nothing where it has found faults.
    private static String seen(RunningServer.Answer page) {
        Matcher hidden = SEEN.matcher(page.response().body());
        return hidden.find() ? hidden.group(1) : "";
    }

    private RunningServer.Answer post(String point, String form, String seen, String... cells) {
        Map<String, String> fields = new LinkedHashMap<>();
        // As a browser sends it: every errand and day, most of them empty
        page(point, WEEK)
                .lines()
                .filter(line -> line.contains("<input id=\"n-"))
                .forEach(line -> fields.put(line.split("\"")[1], ""));
        fields.put("form", form);
        fields.put("week", WEEK);
        fields.put("step", seen.isEmpty() ? "check" : "send");
        fields.put("seen", seen);
        for (String cell : cells) {
            fields.put(cell.split("=")[0], cell.split("=")[1]);
        }
        return server.form("/points/" + point + "/sheet?lang=sv", fields, admin);
    }

    private static String form() {
        return UUID.randomUUID().toString();
    }

    /// Questions by errand, of a day.
    private Map<String, Integer> logged(String point, String day) {
        return new TreeMap<>(
                server.bean(Guidance.class)
                        .tally(point, LocalDate.parse(day), LocalDate.parse(day))
                        .errands());
    }

    @Test
    final void aSheetBecomesARecordForEachQuestionAndCountsOnce() {
        String point = point("porjus");
        String form = form();

        RunningServer.Answer saved = send(point, form, "n-e-id-1=3", "n-bank-5=2");
        RunningServer.Answer again = send(point, form, "n-e-id-1=3", "n-bank-5=2");

        assertThat(saved.status()).as(saved.response().body()).isEqualTo(303);
        assertThat(again.status()).isEqualTo(303);
        assertThat(logged(point, "2026-11-16")).isEqualTo(Map.of("e-id", 3));
        assertThat(logged(point, "2026-11-20")).isEqualTo(Map.of("bank", 2));
        assertThat(server.bean(Guidance.class).latest(point, LocalDate.parse("2026-11-16"), 10))
                .hasSize(3)
                .allMatch(record -> record.at() == null);
        assertThat(page(point, WEEK))
                .contains("Redan loggat den här veckan: 5", "Ärenden: 3", "3 handledningar");
    }

    @Test
    final void aSheetThatWasSavedIsNotSavedWithOtherNumbers() {
        String point = point("vuollerim");
        String form = form();
        send(point, form, "n-e-id-1=1");

        RunningServer.Answer other = send(point, form, "n-e-id-1=2");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.response().body()).contains("Den här listan är redan sparad");
        assertThat(logged(point, WEEK)).isEqualTo(Map.of("e-id", 1));
    }

    @Test
    final void oneWrongCellStoresNothingAndIsToldThere() {
        String point = point("messaure");

        RunningServer.Answer wrong =
                send(point, form(), "n-e-id-1=3", "n-bank-2=många", "n-tax-3=201");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.response().body())
                .contains(
                        "id=\"e-n-bank-2\">tisdag: Det ska vara 0–200.",
                        "id=\"e-n-tax-3\">onsdag: Det ska vara 0–200.",
                        "value=\"många\"");
        assertThat(logged(point, WEEK)).isEmpty();
    }

    @Test
    final void nothingIsSavedBeforeItsSumWasSeen() {
        String point = point("kabdalis");

        RunningServer.Answer summed = post(point, form(), "", "n-e-id-1=3", "n-bank-1=4");
        RunningServer.Answer more = post(point, form(), seen(summed), "n-e-id-1=30", "n-bank-1=4");
        RunningServer.Answer elsewhere =
                post(point, form(), seen(summed), "n-e-id-1=3", "n-bank-2=4");

        assertThat(summed.response().body()).contains("Frågor att spara: 7", "Spara 7 frågor");
        assertThat(more.response().body()).contains("Spara 34 frågor");
        assertThat(elsewhere.status()).as("the same sum on other days").isEqualTo(200);
        assertThat(logged(point, WEEK)).isEmpty();
    }

    @Test
    final void aDayToComeCannotBeTold() {
        String point = point("murjek");

        RunningServer.Answer tomorrow = send(point, form(), "n-e-id-6=1");

        assertThat(page(point, WEEK)).contains("id=\"n-e-id-5\"").doesNotContain("id=\"n-e-id-6\"");
        assertThat(tomorrow.status()).isEqualTo(422);
        assertThat(tomorrow.response().body()).contains("lördag: Den dagen går inte att logga.");
        assertThat(server.get("/points/murjek/sheet?week=2026-11-23", admin).status())
                .isEqualTo(400);
        assertThat(server.get("/points/murjek/sheet?week=2025-10-06", admin).status())
                .isEqualTo(400);
    }

    @Test
    final void digitsOfTheReadersScriptAreNumbers() {
        String point = point("skaulo");

        send(point, form(), "n-e-id-1=١٢");

        assertThat(logged(point, WEEK)).isEqualTo(Map.of("e-id", 12));
    }

    @Test
    final void aRetiredErrandIsOfferedForTheDaysBefore() {
        String point = point("harads");
        LocalDate tomorrow = LocalDate.parse("2026-11-21");
        assertThat(
                        server.post(
                                        "/api/v1/errands/leisure/retirement",
                                        "{\"validFrom\":\"%s\"}".formatted(tomorrow),
                                        admin)
                                .status())
                .isBetween(200, 299);
        server.bean(TestClock.class).forward(Duration.ofDays(1));
        admin = server.admin();

        String page = page(point, WEEK);
        RunningServer.Answer late = send(point, form(), "n-leisure-6=1");

        assertThat(page).contains("id=\"n-leisure-5\"", "id=\"n-e-id-6\"");
        assertThat(page).doesNotContain("id=\"n-leisure-6\"");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.response().body()).contains("Ärendet fanns inte i listan den dagen.");
        server.bean(TestClock.class).forward(Duration.ofDays(-1));
    }
}
