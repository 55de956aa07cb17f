package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.time.ClockTime;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A moment as somebody wrote it: all in one text, as programs do, or a day and a time of day in
/// two fields of a page. What is wrong is told at the field where it stands.
///
/// @param field where the text or the day stands; the time of day stands at `<field>Time`
/// @param time null where there is only one text; empty for the whole day
record TypedMoment(String field, String text, @Nullable String time) {

    private static final String DAY = "2026-11-24";
    private static final String TIME = "09:30";
    private static final int MIDNIGHT = 24 * 60;

    String timeOrNothing() {
        return time == null ? "" : time;
    }

    boolean isWholeDay() {
        return time == null ? !text.contains("T") : time.isEmpty();
    }

    /// Where its time of day is told to be wrong.
    String atTime() {
        return time == null ? "/" + field : "/" + field + "Time";
    }

    boolean isOnSameDayAs(TypedMoment other) {
        return time != null && other.time != null && text.equals(other.text);
    }

    /// A whole day from its first moment on.
    Optional<Instant> start(List<Fault> faults) {
        return time == null
                ? moment(SwedishMoment.start(text), faults)
                : onPage(time, 0, MIDNIGHT - 1, faults);
    }

    /// A whole day until its end.
    Optional<Instant> end(List<Fault> faults) {
        return time == null
                ? moment(SwedishMoment.end(text), faults)
                : onPage(time, MIDNIGHT, MIDNIGHT, faults);
    }

    private Optional<Instant> moment(Optional<Instant> read, List<Fault> faults) {
        if (text.isEmpty()) {
            faults.add(new Fault("/" + field, "required", ""));
        } else if (read.isEmpty()) {
            faults.add(new Fault("/" + field, "malformed", SwedishMoment.EXAMPLE));
        }
        return read;
    }

    private Optional<Instant> onPage(String clock, int wholeDay, int latest, List<Fault> faults) {
        Optional<LocalDate> day = day(faults);
        OptionalInt minutes = clock.isEmpty() ? OptionalInt.of(wholeDay) : ClockTime.minutes(clock);
        if (minutes.isEmpty() || minutes.getAsInt() > latest) {
            faults.add(new Fault(atTime(), "no-such-time", TIME));
            return Optional.empty();
        }
        return day.map(known -> SwedishTime.at(known, minutes.getAsInt()));
    }

    private Optional<LocalDate> day(List<Fault> faults) {
        if (text.isEmpty()) {
            faults.add(new Fault("/" + field, "required", ""));
            return Optional.empty();
        }
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            faults.add(new Fault("/" + field, "malformed", DAY));
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            faults.add(new Fault("/" + field, "no-such-date", DAY));
            return Optional.empty();
        }
    }
}
