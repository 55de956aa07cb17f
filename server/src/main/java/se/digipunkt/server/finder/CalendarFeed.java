package se.digipunkt.server.finder;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import se.digipunkt.server.common.KnownTime;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// A calendar that programs subscribe to (RFC 5545). Times are in UTC, so that no program needs a
/// definition of our zone. What is announced as cancelled stays with its own id and is said to be
/// cancelled, as people look for it. What a new timetable or new hours take out in time is no
/// longer there: who subscribes gets the feed whole each time.
final class CalendarFeed {

    private static final String PRODUCT = "-//Digipunkt//Digipunkt//SV";

    /// Characters; a line may have 75 octets, and letters of our languages take one or two.
    private static final int LINE = 37;

    /// Where sequence numbers begin: as seconds since then they fit in what programs use until
    /// 2088.
    static final Instant UNCHANGED = Instant.parse("2020-01-01T00:00:00Z");

    private CalendarFeed() {}

    /// @param name what a program calls the calendar
    static String text(String name, List<CalendarEvent> events) {
        PropertyList properties =
                new PropertyList(
                        List.of(
                                new ProdId(PRODUCT),
                                ImmutableVersion.VERSION_2_0,
                                ImmutableCalScale.GREGORIAN,
                                new XProperty("X-WR-CALNAME", name),
                                new XProperty("X-PUBLISHED-TTL", "PT6H")));
        List<CalendarComponent> components =
                new ArrayList<>(events.stream().map(CalendarFeed::component).toList());
        if (components.isEmpty()) {
            components.add(zone());
        }
        return folded(new Calendar(properties, new ComponentList<>(components)));
    }

    private static String folded(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true, LINE).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// A calendar holds something (RFC 5545, 3.6): without events it is our zone, which says
    /// nothing wrong.
    private static VTimeZone zone() {
        PropertyList summer =
                change("+0100", "+0200", "CEST", LocalDateTime.of(1996, 3, 31, 2, 0), 3);
        PropertyList winter =
                change("+0200", "+0100", "CET", LocalDateTime.of(1996, 10, 27, 3, 0), 10);
        return new VTimeZone(
                new PropertyList(List.of(new TzId(KnownTime.ZONE.getId()))),
                new ComponentList<>(List.of(new Daylight(summer), new Standard(winter))));
    }

    private static PropertyList change(
            String from, String to, String name, LocalDateTime first, int month) {
        return new PropertyList(
                List.of(
                        new DtStart<>(first),
                        new TzOffsetFrom(from),
                        new TzOffsetTo(to),
                        new TzName(name),
                        new RRule<>("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=" + month)));
    }

    private static VEvent component(CalendarEvent event) {
        return new VEvent(
                new PropertyList(
                        List.of(
                                new Uid(event.uid()),
                                new DtStamp(event.changed()),
                                new LastModified(event.changed()),
                                new Sequence(sequence(event.changed())),
                                new DtStart<>(event.from()),
                                new DtEnd<>(event.to()),
                                new Summary(event.summary()),
                                new Location(event.place()),
                                new Status(
                                        event.cancelled()
                                                ? Status.VALUE_CANCELLED
                                                : Status.VALUE_CONFIRMED))));
    }

    /// Grows with each change, which is all that a program asks of it.
    private static int sequence(Instant changed) {
        return (int) Math.max(0, changed.getEpochSecond() - UNCHANGED.getEpochSecond());
    }
}
