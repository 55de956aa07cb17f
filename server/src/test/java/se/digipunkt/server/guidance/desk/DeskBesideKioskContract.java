package se.digipunkt.server.guidance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.RunningServer.Answer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.guidance.Logged;
import se.digipunkt.server.guidance.Taking;
import se.digipunkt.server.storage.WriteGate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The desk on the server at a place that has a kiosk as well, on both databases, from Friday
/// 2026-11-20 10:07 on.
abstract class DeskBesideKioskContract extends DesksContract {

    private static final String JOURNAL_END = "-ffff-4fff-bfff-ffffffffffff";

    private int kiosks;

    DeskBesideKioskContract(TestDatabase database) {
        super(database);
    }

    @Test
    final void undoTakesBackWhatTheFormLoggedAndNoneOfTheDaysTaps() {
        Desks.Staff staff = desks.atNewPoint("skaite");
        Kiosk kiosk = kiosk("skaite");
        Instant thatDay = Instant.parse("2026-11-18T09:00:00Z");
        for (int tap = 1; tap <= 5; tap++) {
            kiosk.tap(tap, "e-id", thatDay.plusSeconds(tap));
        }

        Answer logged =
                desks.form(
                        staff,
                        "/help",
                        "id=form-k-0001&form=individual&when=earlier&day=2026-11-18&times=3&precision=day&errand=tax&taxonomy=1");
        kiosk.tap(6, "bank", thatDay.plusSeconds(6));
        String next = logged.response().headers().firstValue("Location").orElseThrow();
        List<String> added = references(server.get(next, staff.token()));

        assertThat(added).hasSize(3);
        desks.form(staff, "/undo", "day=2026-11-18&reference=" + String.join("&reference=", added));
        assertThat(desks.counted("skaite")).isEqualTo(Map.of("e-id", 5L, "bank", 1L));
        assertThat(server.get(next, staff.token()).response().body())
                .doesNotContain("notice notice--ok");
    }

    @Test
    final void whatAKioskMayStillCorrectIsJoinedWithNothing() {
        Desks.Staff staff = desks.atNewPoint("purnu");
        Kiosk kiosk = kiosk("purnu");
        Instant now = server.bean(TestClock.class).instant();
        String first = kiosk.tap(1, "e-id", now.minusSeconds(20));
        String second = kiosk.tap(2, "bank", now.minusSeconds(10));
        assertThat(offered(staff)).isEmpty();
        Answer bothOfTheKiosk = same(staff, first, second);
        String own = desks.tap(staff, "tax");
        assertThat(offered(staff)).isEmpty();
        Answer kiosksFirst = same(staff, first, own);
        Answer kiosksSecond = same(staff, own, second);

        kiosk.correct(3, 1, spokenArabic(GuidanceRecord.tap("e-id", 1)));
        kiosk.correct(4, 2, null);

        assertThat(List.of(bothOfTheKiosk.slug(), kiosksFirst.slug(), kiosksSecond.slug()))
                .containsOnly("not-one");
        assertThat(desks.counted("purnu")).isEqualTo(Map.of("e-id", 1L, "tax", 1L));
        String next = desks.tap(staff, "print");
        assertThat(offered(staff)).isEqualTo(own);
        assertThat(same(staff, own, next).status()).isEqualTo(200);
        assertThat(desks.counted("purnu")).isEqualTo(Map.of("e-id", 1L, "tax", 1L, "print", 1L));
    }

    @Test
    final void whatWasRemovedHereStaysSoUntilItIsPutBackHere() {
        Desks.Staff staff = desks.atNewPoint("akkats");
        Kiosk kiosk = kiosk("akkats");
        Instant now = server.bean(TestClock.class).instant();
        String tap = kiosk.tap(1, "e-id", now.minusSeconds(20));
        assertThat(desks.ask(staff, "/taps/" + tap + "/undo", "{}").status()).isEqualTo(200);

        kiosk.correct(2, 1, spokenArabic(GuidanceRecord.tap("e-id", 1)));
        assertThat(desks.counted("akkats")).isEmpty();
        desks.ask(staff, "/taps/" + desks.tap(staff, "print") + "/undo", "{}");
        assertThat(removedHere("akkats")).as("and nothing that no kiosk has").containsExactly(tap);

        Reference record = Reference.parse(tap).orElseThrow();
        server.bean(Guidance.class).correct("akkats", record, GuidanceRecord.tap("tax", 1));
        assertThat(removedHere("akkats")).isEmpty();
        kiosk.correct(3, 1, spokenArabic(GuidanceRecord.tap("e-id", 1)));
        assertThat(desks.counted("akkats")).isEqualTo(Map.of("e-id", 1L));
    }

    private List<String> removedHere(String place) {
        return server.bean(Guidance.class).removedHere(place).stream()
                .map(Reference::toString)
                .toList();
    }

    @Test
    final void whatWasRemovedHereAndAtTheKioskTheKioskMayPutBack() {
        Desks.Staff staff = desks.atNewPoint("parki");
        Kiosk kiosk = kiosk("parki");
        Instant now = server.bean(TestClock.class).instant();
        String tap = kiosk.tap(1, "e-id", now.minusSeconds(20));
        assertThat(desks.ask(staff, "/taps/" + tap + "/undo", "{}").status()).isEqualTo(200);

        kiosk.correct(2, 1, null);
        assertThat(removedHere("parki")).as("known there").isEmpty();
        assertThat(desks.ask(staff, "/taps/" + tap + "/undo", "{}").status()).isEqualTo(200);
        assertThat(desks.counted("parki")).isEmpty();
        kiosk.correct(3, 1, GuidanceRecord.tap("e-id", 1));

        assertThat(desks.counted("parki")).isEqualTo(Map.of("e-id", 1L));
    }

    @Test
    final void whatTheKioskItselfRemovedItMayPutBack() {
        desks.atNewPoint("randi");
        Kiosk kiosk = kiosk("randi");
        kiosk.tap(1, "e-id", server.bean(TestClock.class).instant().minusSeconds(20));

        kiosk.correct(2, 1, null);
        assertThat(desks.counted("randi")).isEmpty();
        kiosk.correct(3, 1, GuidanceRecord.tap("e-id", 1));

        assertThat(desks.counted("randi")).isEqualTo(Map.of("e-id", 1L));
    }

    @Test
    final void helpThatAKioskJoinsWithARecordRemovedHereStays() {
        Desks.Staff staff = desks.atNewPoint("letsi");
        Kiosk kiosk = kiosk("letsi");
        Instant now = server.bean(TestClock.class).instant();
        String first = kiosk.tap(1, "e-id", now.minusSeconds(20));
        kiosk.tap(2, "bank", now.minusSeconds(10));
        assertThat(desks.ask(staff, "/taps/" + first + "/undo", "{}").status()).isEqualTo(200);

        kiosk.correct(3, 1, withErrands("e-id", "bank"));
        kiosk.join(4, 2, 1);

        assertThat(desks.counted("letsi")).isEqualTo(Map.of("bank", 1L));

        kiosk.correct(5, 2, null);
        kiosk.join(6, 2, 1);
        kiosk.correct(7, 1, null);
        assertThat(desks.counted("letsi")).as("undone at the kiosk").isEmpty();
        kiosk.correct(8, 1, withErrands("e-id", "bank"));
        assertThat(desks.counted("letsi")).isEqualTo(Map.of("e-id", 1L, "bank", 1L));
    }

    @Test
    final void aFormThatWasGoneBackToAndChangedIsRefusedAndCanBeLoggedByItself() {
        Desks.Staff staff = desks.atNewPoint("kaskas");
        String form = "&form=individual&when=earlier&day=2026-11-18&precision=day&taxonomy=1";

        Answer first = desks.form(staff, "/help", "id=form-b-0001&times=2&errand=tax" + form);
        Answer same = desks.form(staff, "/help", "id=form-b-0001&times=2&errand=tax" + form);
        Answer other = desks.form(staff, "/help", "id=form-b-0001&times=3&errand=tax" + form);

        assertThat(same.response().headers().firstValue("Location"))
                .isEqualTo(first.response().headers().firstValue("Location"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.response().body())
                .contains("redan loggat med något annat i", "name=\"times\"")
                .doesNotContain("form-b-0001");
        assertThat(desks.counted("kaskas")).isEqualTo(Map.of("tax", 2L));
    }

    /// With what the newest record may be one person.
    private String offered(Desks.Staff staff) {
        return desks.state(staff).path("latest").path(0).path("samePersonAs").asText("");
    }

    private Answer same(Desks.Staff staff, String first, String second) {
        return desks.ask(staff, "/taps/" + second + "/same", "{\"as\":\"%s\"}".formatted(first));
    }

    private static GuidanceRecord spokenArabic(GuidanceRecord record) {
        ObjectNode json = ProtocolJson.mapper().valueToTree(record);
        return GuidanceReader.read(json.put("language", "ar"), new ArrayList<>());
    }

    private static GuidanceRecord withErrands(String... codes) {
        ObjectNode json = ProtocolJson.mapper().createObjectNode().put("taxonomy", 1);
        Stream.of(codes).forEach(json.putArray("errands")::add);
        return GuidanceReader.read(json, new ArrayList<>());
    }

    /// Those that *Undo* beside *Added* names.
    private static List<String> references(Answer page) {
        String body = page.response().body();
        int start = body.indexOf("class=\"notice notice--ok\"");
        assertThat(start).as(body).isPositive();
        return Pattern.compile("name=\"reference\" value=\"([^\"]+)\"")
                .matcher(body.substring(start, body.indexOf("</form>", start)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /// A new kiosk at the place: its journal's name comes after all others.
    private Kiosk kiosk(String place) {
        return new Kiosk("ffffff%02x".formatted(++kiosks) + JOURNAL_END, place);
    }

    /// What a kiosk has sent.
    private final class Kiosk {

        private final String journal;
        private final String place;

        Kiosk(String journal, String place) {
            this.journal = journal;
            this.place = place;
        }

        /// @return its reference
        String tap(long seq, String errand, Instant at) {
            took(() -> guidance().take(entry(seq, at), GuidanceRecord.tap(errand, 1)));
            return journal + ":" + seq;
        }

        /// @param replacement null to remove it
        void correct(long seq, long corrects, @Nullable GuidanceRecord replacement) {
            Reference target = new Reference(null, corrects);
            Instant now = server.bean(TestClock.class).instant();
            took(
                    () ->
                            guidance()
                                    .correct(
                                            entry(seq, now),
                                            new EntryBody.Corrected(target, null, replacement)));
        }

        void join(long seq, long record, long into) {
            var joined =
                    new EntryBody.Corrected(
                            new Reference(null, record), null, new Reference(null, into), null);
            Instant now = server.bean(TestClock.class).instant();
            took(() -> guidance().correct(entry(seq, now), joined));
        }

        private void took(Supplier<Taking> entry) {
            assertThat(server.bean(WriteGate.class).write(entry)).isEqualTo(new Taking.Taken());
        }

        private Guidance guidance() {
            return server.bean(Guidance.class);
        }

        private Logged entry(long seq, Instant at) {
            KnownTime time = new KnownTime(at, KnownTime.Basis.ANCHORED);
            return new Logged(journal, seq, place, time, server.bean(TestClock.class).instant());
        }
    }
}
