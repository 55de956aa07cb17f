package se.digipunkt.server.places;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What search engines and other programs read out of the pages of points and buses: schema.org as
/// JSON-LD, ready to stand inside a script element that browsers do not run. It says what the page
/// says: times that a resident can count on, exceptions included. Source: schema.org, and what
/// Google documents of opening hours (a closed day is 00:00 to 00:00, one around the clock 00:00 to
/// 23:59).
///
/// @param address of our pages, without a slash at its end
/// @param municipality its name
/// @param help what the help is called, in the reader's language
public record SchemaOrg(String address, String municipality, String help) {

    /// So far ahead times and calls are told.
    public static final int WEEKS = 8;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String CONTEXT = "https://schema.org";

    /// @param changes first days of hours that are to come, in their order
    /// @param calls of the coming weeks, those of schools left out
    public String point(
            ServicePoint point,
            PromisedTime promised,
            List<LocalDate> changes,
            List<Call> calls,
            LocalDate today) {
        ObjectNode json = place(point);
        json.put("@context", CONTEXT);
        json.put("@id", pageOf(point));
        List<OpenTimes> access = times(promised, PromiseKind.ACCESS, changes, today);
        json.set("openingHoursSpecification", weeks(access));
        json.set("specialOpeningHoursSpecification", others(access));
        List<OpenTimes> staffed = times(promised, PromiseKind.STAFFED, changes, today);
        ArrayNode hours = weeks(staffed);
        hours.addAll(others(staffed));
        json.putArray("amenityFeature")
                .addObject()
                .put("@type", "LocationFeatureSpecification")
                .put("name", help)
                .put("value", true)
                .set("hoursAvailable", hours);
        if (!calls.isEmpty()) {
            ArrayNode events = json.putArray("event");
            calls.forEach(call -> events.add(event(call, help + ": " + point.name(), point)));
        }
        return text(json);
    }

    /// @param calls of the coming weeks, those of schools left out
    /// @param stops by their ids
    public String bus(Bus bus, List<Call> calls, Map<String, ServicePoint> stops) {
        String page = address + "/buses/" + bus.id();
        ObjectNode json = JSON.objectNode().put("@context", CONTEXT);
        ArrayNode graph = json.putArray("@graph");
        graph.addObject()
                .put("@type", "Service")
                .put("@id", page)
                .put("url", page)
                .put("name", bus.name())
                .put("serviceType", help)
                .putObject("areaServed")
                .put("@type", "AdministrativeArea")
                .put("name", municipality);
        for (Call call : calls) {
            ServicePoint stop = stops.get(call.stop());
            String name = bus.name() + (stop == null ? "" : ": " + stop.name());
            graph.add(event(call, name, stop).put("url", page));
        }
        return text(json);
    }

    private ObjectNode place(ServicePoint point) {
        ObjectNode json = JSON.objectNode();
        ArrayNode types = json.putArray("@type");
        point.kinds().stream().map(SchemaOrg::type).distinct().forEach(types::add);
        json.put("name", point.name()).put("url", pageOf(point));
        ObjectNode where = json.putObject("address").put("@type", "PostalAddress");
        where.put("addressLocality", municipality).put("addressCountry", "SE");
        if (point.address() != null) {
            where.put("streetAddress", point.address());
        }
        if (point.contact() != null && point.contact().phone() != null) {
            json.put("telephone", point.contact().phone());
        }
        point.position().ifPresent(position -> json.set("geo", geo(position)));
        return json;
    }

    private String pageOf(ServicePoint point) {
        return address + "/points/" + point.id();
    }

    private static String type(PointKind kind) {
        return switch (kind) {
            case LIBRARY -> "Library";
            case BUS_STOP -> "BusStop";
            case DIGIDELCENTER, VILLAGE_POINT -> "CivicStructure";
        };
    }

    private static ObjectNode geo(Position position) {
        return JSON.objectNode()
                .put("@type", "GeoCoordinates")
                .put("latitude", position.lat())
                .put("longitude", position.lon());
    }

    private ObjectNode event(Call call, String name, @Nullable ServicePoint stop) {
        boolean moved = call.state() == CallState.MOVED;
        ObjectNode json =
                JSON.objectNode()
                        .put("@type", "Event")
                        .put("name", name)
                        .put("startDate", moment(call.from()))
                        .put("endDate", moment(call.to()))
                        .put("eventStatus", CONTEXT + "/" + status(call.state()))
                        .put("eventAttendanceMode", CONTEXT + "/OfflineEventAttendanceMode");
        if (moved) {
            json.put("previousStartDate", moment(call.plannedFrom()));
        }
        if (stop != null) {
            json.set("location", place(stop));
        }
        return json;
    }

    private static String status(CallState state) {
        return switch (state) {
            case PLANNED, EXTRA -> "EventScheduled";
            case CANCELLED -> "EventCancelled";
            case MOVED -> "EventRescheduled";
        };
    }

    private static String moment(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZone(SwedishTime.ZONE).toOffsetDateTime());
    }

    /// The coming weeks, cut where the hours change.
    private static List<OpenTimes> times(
            PromisedTime promised, PromiseKind kind, List<LocalDate> changes, LocalDate today) {
        LocalDate end = today.plusWeeks(WEEKS);
        List<LocalDate> firsts = new ArrayList<>(List.of(today));
        changes.stream()
                .filter(day -> day.isAfter(today) && day.isBefore(end))
                .forEach(firsts::add);
        firsts.add(end);
        List<OpenTimes> times = new ArrayList<>();
        for (int i = 0; i + 1 < firsts.size(); i++) {
            LocalDate last = firsts.get(i + 1).minusDays(1);
            times.add(
                    OpenTimes.of(
                            promised.open(
                                    kind,
                                    SwedishTime.startOf(firsts.get(i)),
                                    SwedishTime.startOf(last.plusDays(2))),
                            firsts.get(i),
                            last));
        }
        return times;
    }

    private static ArrayNode weeks(List<OpenTimes> all) {
        ArrayNode weeks = JSON.arrayNode();
        for (OpenTimes times : all) {
            Map<OpenTimes.Times, List<DayOfWeek>> days = new LinkedHashMap<>();
            times.week()
                    .forEach(
                            (day, open) ->
                                    open.forEach(
                                            it ->
                                                    days.computeIfAbsent(it, _ -> new ArrayList<>())
                                                            .add(day)));
            days.forEach(
                    (open, weekdays) -> {
                        ObjectNode one = hours(open, times.from(), times.through());
                        ArrayNode names = one.putArray("dayOfWeek");
                        weekdays.forEach(day -> names.add(name(day)));
                        weeks.add(one);
                    });
        }
        return weeks;
    }

    private static ArrayNode others(List<OpenTimes> all) {
        ArrayNode others = JSON.arrayNode();
        for (OpenTimes times : all) {
            times.others()
                    .forEach(
                            (day, open) -> {
                                List<OpenTimes.Times> told =
                                        open.isEmpty() ? List.of(OpenTimes.Times.CLOSED) : open;
                                told.forEach(it -> others.add(hours(it, day, day)));
                            });
        }
        return others;
    }

    private static ObjectNode hours(OpenTimes.Times times, LocalDate from, LocalDate through) {
        return JSON.objectNode()
                .put("@type", "OpeningHoursSpecification")
                .put("opens", times.opens().toString())
                .put("closes", times.closes().toString())
                .put("validFrom", from.toString())
                .put("validThrough", through.toString());
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /// No name can end the script element, nor begin a comment in it.
    private static String text(ObjectNode json) {
        return json.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
