package se.digipunkt.server.places.rounds;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.Ids;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.places.timetable.RoundStop;
import se.digipunkt.server.places.timetable.StopNote;
import se.digipunkt.server.places.timetable.Timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Turns what someone wrote into a round, and tells every fault instead of stopping at the first.
final class RoundReader {

    private static final int MOST_STOPS = 60;
    private static final int MOST_EXCEPTIONS = 400;
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private final Function<String, Optional<Place>> places;
    private final FieldReader fields;

    /// @param places finds a point or bus by its id
    RoundReader(
            Function<String, Optional<Place>> places,
            FieldReader.Pointers pointers,
            List<Fault> faults) {
        this.places = places;
        this.fields = new FieldReader(pointers, faults);
    }

    /// The round, or empty when the form had faults.
    Optional<Round> read(RoundForm form) {
        int before = fields.faults();
        id(form.id());
        bus(form.bus());
        fields.name(form.name());
        fields.required(FieldReader.ROUND, "firstDay", form.firstDay());
        LocalDate first = fields.date("firstDay", form.firstDay());
        LocalDate last = fields.date("lastDay", form.lastDay());
        if (first != null && last != null && last.isBefore(first)) {
            fields.fault("lastDay", "before-valid-from", "");
        }
        // Also without a first day: what is wrong beside it is told at once.
        Optional<RuleReader.Rule> rule =
                new RuleReader(fields).read(form, Objects.requireNonNullElse(first, ANY_DAY));
        List<LocalDate> except = exceptDates(form.exceptDates());
        boolean holidays = fields.flag("holidays", form.holidays());
        boolean school = fields.flag("school", form.school());
        List<RoundStop> stops = stops(form.stops());
        if (fields.faults() > before || rule.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Round(
                        form.id(),
                        form.bus(),
                        form.name(),
                        Objects.requireNonNull(first),
                        last,
                        rule.get().text(),
                        rule.get().firstDate(),
                        except,
                        holidays,
                        school,
                        stops));
    }

    private void id(String id) {
        if (!fields.required(FieldReader.ROUND, "id", id).isEmpty() && !Ids.isPlace(id)) {
            fields.fault("id", "malformed-id", "");
        }
    }

    private void bus(String id) {
        if (!fields.required(FieldReader.ROUND, "bus", id).isEmpty()
                && places.apply(id).filter(Bus.class::isInstance).isEmpty()) {
            fields.fault("bus", "unknown-bus", "");
        }
    }

    private List<LocalDate> exceptDates(List<String> texts) {
        List<LocalDate> dates = new ArrayList<>();
        for (String text : texts) {
            LocalDate date = fields.date("exceptDates", text);
            if (date == null) {
                return dates;
            }
            dates.add(date);
        }
        if (dates.size() > MOST_EXCEPTIONS) {
            fields.fault("exceptDates", "out-of-range", "0–" + MOST_EXCEPTIONS);
        }
        return dates;
    }

    private List<RoundStop> stops(List<RoundForm.Stop> forms) {
        if (forms.isEmpty()) {
            fields.fault("stops", "no-stops", "");
        }
        if (forms.size() > MOST_STOPS) {
            fields.fault("stops", "out-of-range", "1–" + MOST_STOPS);
        }
        List<RoundStop> stops = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RoundForm.Stop form : forms) {
            point(form, seen);
            LocalTime from = fields.time(form.row(), "from", form.from());
            LocalTime to = fields.time(form.row(), "to", form.to());
            if (from != null && to != null) {
                stops.add(new RoundStop(form.point(), from, to, note(form)));
                order(form, stops);
            }
        }
        return stops;
    }

    private void point(RoundForm.Stop form, Set<String> seen) {
        String id = fields.required(form.row(), "point", form.point());
        if (id.isEmpty()) {
            return;
        }
        Optional<ServicePoint> point =
                places.apply(id)
                        .filter(ServicePoint.class::isInstance)
                        .map(ServicePoint.class::cast);
        if (point.isEmpty()) {
            fields.fault(form.row(), "point", "unknown-stop", "");
        } else if (!point.get().kinds().contains(PointKind.BUS_STOP)) {
            fields.fault(form.row(), "point", "not-a-bus-stop", "");
        }
        if (!seen.add(id)) {
            fields.fault(form.row(), "point", "repeated-stop", "");
        }
    }

    /// Told at the first stop that cannot be reached in the order given.
    private void order(RoundForm.Stop form, List<RoundStop> soFar) {
        RoundStop stop = soFar.getLast();
        if (Timetable.endsBeforeItBegins(stop.from(), stop.to())) {
            fields.fault(form.row(), "to", "no-length", "");
            soFar.removeLast();
        } else if (Timetable.length(soFar).compareTo(Timetable.LONGEST_ROUND) > 0) {
            fields.fault(form.row(), "from", "stop-order", "");
            soFar.removeLast();
        }
    }

    private @Nullable StopNote note(RoundForm.Stop form) {
        Optional<StopNote> note = Coded.find(StopNote.class, form.note());
        if (note.isEmpty() && !form.note().isEmpty()) {
            fields.fault(form.row(), "note", "unknown-code", notes());
        }
        return note.orElse(null);
    }

    private static String notes() {
        return Arrays.stream(StopNote.values())
                .map(StopNote::code)
                .collect(Collectors.joining(", "));
    }
}
