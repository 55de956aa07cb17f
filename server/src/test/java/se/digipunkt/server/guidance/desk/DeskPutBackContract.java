package se.digipunkt.server.guidance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.RunningServer.Answer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.guidance.Logged;
import se.digipunkt.server.storage.WriteGate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was taken back in the list of a day, and the way back; on both databases, on Friday
/// 2026-11-20.
abstract class DeskPutBackContract extends DesksContract {

    private static final String TODAY = "2026-11-20";

    DeskPutBackContract(TestDatabase database) {
        super(database);
    }

    @Test
    final void whatWasRemovedIsSaidAndCanBePutBack() {
        Desks.Staff staff = desks.atNewPoint("porsi");
        String record = desks.tap(staff, "e-id");
        desks.ask(staff, "/taps/" + record + "/details", "{\"language\":\"ar\"}");

        String page = body(staff, remove(staff, record, "e-id"));

        assertThat(desks.counted("porsi")).isEmpty();
        assertThat(page)
                .contains("Borttaget nu", "data-taken-back", "autofocus", "E-legitimation")
                .contains("<summary>Borttaget: 1</summary>");
        Answer back = putBack(staff, record, "");
        assertThat(desks.counted("porsi")).isEqualTo(Map.of("e-id", 1L));
        assertThat(body(staff, location(back))).contains("Arabiska").doesNotContain("Borttaget");
        putBack(staff, record, "");
        assertThat(desks.counted("porsi")).as("pressed twice").isEqualTo(Map.of("e-id", 1L));
    }

    @Test
    final void twoThatAreOnePersonGoAndComeBackTogether() {
        Desks.Staff staff = desks.atNewPoint("ligga");
        String first = desks.tap(staff, "e-id");
        String second = desks.tap(staff, "bank");
        desks.ask(staff, "/taps/" + second + "/same", "{\"as\":\"%s\"}".formatted(first));
        assertThat(body(staff, "/desk/ligga/days/" + TODAY)).doesNotContain("<summary>Borttaget");

        String page = body(staff, remove(staff, first, "e-id+bank"));

        assertThat(desks.counted("ligga")).isEmpty();
        assertThat(page).contains("<summary>Borttaget: 1</summary>");
        putBack(staff, first, "e-id+bank");
        assertThat(desks.counted("ligga")).isEqualTo(Map.of("e-id", 1L, "bank", 1L));
    }

    @Test
    final void oneOfTwoThatWereOnePersonGoesAndComesBackAlone() {
        Desks.Staff staff = desks.atNewPoint("kuouka");
        String first = desks.tap(staff, "e-id");
        String second = desks.tap(staff, "bank");
        desks.ask(staff, "/taps/" + second + "/same", "{\"as\":\"%s\"}".formatted(first));

        String page = body(staff, remove(staff, second, "bank"));

        assertThat(desks.counted("kuouka")).isEqualTo(Map.of("e-id", 1L));
        assertThat(listed(page, second)).isEqualTo("bank");
        putBack(staff, second, "bank");
        assertThat(desks.counted("kuouka")).isEqualTo(Map.of("e-id", 1L, "bank", 1L));
    }

    @Test
    final void whatSomebodyElseHadJoinedMeanwhileDoesNotComeBackTwice() {
        Desks.Staff staff = desks.atNewPoint("vuollerim");
        String first = desks.tap(staff, "e-id");
        String second = desks.tap(staff, "bank");
        desks.ask(staff, "/taps/" + second + "/same", "{\"as\":\"%s\"}".formatted(first));

        String page = body(staff, remove(staff, first, "e-id"));

        assertThat(desks.counted("vuollerim")).isEqualTo(Map.of("bank", 1L));
        String listed = listed(page, first);
        assertThat(listed).isEqualTo("e-id");
        putBack(staff, first, listed);
        assertThat(desks.counted("vuollerim")).isEqualTo(Map.of("e-id", 1L, "bank", 1L));
    }

    /// The errands with which the page puts a record back.
    private static String listed(String page, String record) {
        Matcher form =
                Pattern.compile(
                                "/put-back\">(?:(?!</form>).)*value=\"%s\"><input type=\"hidden\" name=\"errands\" value=\"([^\"]+)\""
                                        .formatted(Pattern.quote(record)),
                                Pattern.DOTALL)
                        .matcher(page);
        assertThat(form.find()).as(page).isTrue();
        return form.group(1);
    }

    @Test
    final void whatAFormLoggedGoesAndComesBackTogether() {
        Desks.Staff staff = desks.atNewPoint("harspranget");
        Answer logged =
                desks.form(
                        staff,
                        "/help",
                        "id=form-p-0001&form=individual&when=earlier&day=2026-11-18&times=3&precision=day&errand=tax&taxonomy=1");
        String first = location(logged).replaceAll(".*first=", "");
        String journal = first.substring(0, first.indexOf(':') + 1);
        int seq = Integer.parseInt(first.substring(journal.length()));
        String all =
                "day=2026-11-18&reference=%s%d&reference=%s%d&reference=%s%d"
                        .formatted(journal, seq, journal, seq + 1, journal, seq + 2);

        String page = body(staff, location(desks.form(staff, "/undo", all)));

        assertThat(page).contains("<summary>Borttaget: 3</summary>", "data-taken-back");
        assertThat(desks.counted("harspranget")).isEmpty();
        desks.form(staff, "/put-back", all);
        assertThat(desks.counted("harspranget")).isEqualTo(Map.of("tax", 3L));
    }

    @Test
    final void whatWouldBeRefusedIsNotOffered() {
        Desks.Staff staff = desks.atNewPoint("nautijaur");
        Guidance guidance = server.bean(Guidance.class);
        LocalDate today = LocalDate.parse(TODAY);
        for (int daysAgo : new int[] {29, 32}) {
            Instant then = today.minusDays(daysAgo).atTime(10, 0).toInstant(ZoneOffset.UTC);
            server.bean(WriteGate.class)
                    .write(() -> ofAKioskAndRemoved(guidance, "nautijaur", then));
        }

        assertThat(body(staff, "/desk/nautijaur/days/" + today.minusDays(29)))
                .contains("<summary>Borttaget: 1</summary>");
        assertThat(body(staff, "/desk/nautijaur/days/" + today.minusDays(32)))
                .doesNotContain("<summary>Borttaget");
    }

    private static void ofAKioskAndRemoved(Guidance guidance, String place, Instant then) {
        String journal = UUID.randomUUID().toString();
        KnownTime time = new KnownTime(then, KnownTime.Basis.ANCHORED);
        guidance.take(new Logged(journal, 1, place, time, then), GuidanceRecord.tap("e-id", 1));
        guidance.correct(
                new Logged(journal, 2, place, time, then),
                new EntryBody.Corrected(new Reference(journal, 1), null, null));
    }

    @Test
    final void nothingOfAnotherPlaceIsPutBack() {
        Desks.Staff staff = desks.atNewPoint("messaure");
        Desks.Staff other = desks.atNewPoint("edefors");
        String record = desks.tap(staff, "e-id");
        remove(staff, record, "e-id");

        assertThat(putBack(other, record, "").status()).isEqualTo(404);

        assertThat(desks.counted("messaure")).isEmpty();
        assertThat(desks.counted("edefors")).isEmpty();
    }

    /// @return where it leads
    private String remove(Desks.Staff staff, String record, String errands) {
        return location(
                desks.form(
                        staff,
                        "/undo",
                        "day=%s&reference=%s&errands=%s".formatted(TODAY, record, errands)));
    }

    private Answer putBack(Desks.Staff staff, String record, String errands) {
        return desks.form(
                staff,
                "/put-back",
                "day=%s&reference=%s&errands=%s".formatted(TODAY, record, errands));
    }

    private static String location(Answer answer) {
        return answer.response().headers().firstValue("Location").orElseThrow();
    }

    private String body(Desks.Staff staff, String path) {
        return server.get(path, staff.token()).response().body();
    }
}
