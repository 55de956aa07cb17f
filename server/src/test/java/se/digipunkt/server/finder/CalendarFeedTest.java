package se.digipunkt.server.finder;

import static org.assertj.core.api.Assertions.assertThat;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

final class CalendarFeedTest {

    private static final Instant FROM = Instant.parse("2026-11-24T09:00:00Z");

    private static CalendarEvent event(String uid, boolean cancelled, Instant changed) {
        return new CalendarEvent(
                uid,
                FROM,
                FROM.plusSeconds(4 * 3600),
                "Digital hjälp: Övre Soppero; byahuset, \"stora\" salen",
                "Övre Soppero, Kiruna, i byahuset vid den gamla skolan nära vägen mot Karesuando",
                cancelled,
                changed);
    }

    private static Calendar readBack(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    @Test
    void isValidAndReadBackAsItWas() throws IOException, ParserException {
        Calendar read =
                readBack(
                        CalendarFeed.text(
                                "Övre Soppero",
                                List.of(event("a@digipunkt", false, FROM.minusSeconds(60)))));

        assertThat(read.validate(true).getEntries()).isEmpty();
        VEvent event = (VEvent) read.getComponents().getFirst();
        assertThat(event.getRequiredProperty(Property.SUMMARY).getValue())
                .isEqualTo("Digital hjälp: Övre Soppero; byahuset, \"stora\" salen");
        assertThat(event.getRequiredProperty(Property.DTSTART).getValue())
                .isEqualTo("20261124T090000Z");
        assertThat(event.getRequiredProperty(Property.DTEND).getValue())
                .isEqualTo("20261124T130000Z");
        assertThat(event.getRequiredProperty(Property.STATUS).getValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void aCancellationIsAnUpdateOfTheSameEvent() throws IOException, ParserException {
        VEvent before =
                first(CalendarFeed.text("x", List.of(event("a", false, FROM.minusSeconds(7200)))));
        VEvent after =
                first(CalendarFeed.text("x", List.of(event("a", true, FROM.minusSeconds(3600)))));

        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getRequiredProperty(Property.STATUS).getValue()).isEqualTo("CANCELLED");
        assertThat(sequence(after)).isGreaterThan(sequence(before));
    }

    @Test
    void noLineIsLongerThanTheStandardAllows() {
        String text = CalendarFeed.text("Övre Soppero", List.of(event("a", false, FROM)));

        assertThat(text.split("\r\n"))
                .allSatisfy(
                        line ->
                                assertThat(line.getBytes(StandardCharsets.UTF_8))
                                        .hasSizeLessThanOrEqualTo(75));
    }

    private static VEvent first(String text) throws IOException, ParserException {
        return (VEvent) readBack(text).getComponents().getFirst();
    }

    private static int sequence(VEvent event) {
        return Integer.parseInt(event.getRequiredProperty(Property.SEQUENCE).getValue());
    }
}
