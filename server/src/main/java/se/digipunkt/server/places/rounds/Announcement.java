package se.digipunkt.server.places.rounds;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.CallReason;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.timetable.Timetable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is to become of a call.
///
/// @param state `planned` takes back what was announced
/// @param time of a moved or extra call
/// @param announcedAt when people were told; null for now
record Announcement(
        CallState state,
        @Nullable Span time,
        @Nullable CallReason reason,
        @Nullable Instant announcedAt) {

    /// Out of a JSON object.
    static Optional<Announcement> json(JsonNode body, List<Fault> faults) {
        Optional<CallState> state = Coded.find(CallState.class, body.path("state").asText());
        if (state.isEmpty()) {
            fault(faults, "state", "unknown-code", codes(Arrays.asList(CallState.values())));
            return Optional.empty();
        }
        int before = faults.size();
        boolean timed = state.get() == CallState.MOVED || state.get() == CallState.EXTRA;
        Span time =
                timed
                        ? span(
                                moment(body, "from", true, faults),
                                moment(body, "to", true, faults),
                                faults)
                        : null;
        CallReason reason =
                reason(body.path("reason").asText(""), state.get(), faults).orElse(null);
        Instant announced = moment(body, "announcedAt", false, faults);
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new Announcement(state.get(), time, reason, announced));
    }

    /// Out of a form: a day and times of day; a time that is not after the first is past midnight,
    /// where a night can be meant.
    static Optional<Announcement> form(CallForm form, CallState state, List<Fault> faults) {
        int before = faults.size();
        CallReason reason = reason(form.reason(), state, faults).orElse(null);
        Span time = null;
        if (state == CallState.MOVED || state == CallState.EXTRA) {
            FieldReader fields = new FieldReader(FieldReader.Pointers.PAGE, faults);
            fields.required(FieldReader.ROUND, "date", form.date());
            LocalDate day = fields.date("date", form.date());
            LocalTime from = fields.time(FieldReader.ROUND, "from", form.from());
            LocalTime to = fields.time(FieldReader.ROUND, "to", form.to());
            if (from != null && to != null && Timetable.endsBeforeItBegins(from, to)) {
                fault(faults, "to", "no-length", "");
            } else if (day != null && from != null && to != null) {
                LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
                time = span(moment(day, from), moment(last, to), faults);
            }
        }
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new Announcement(state, time, reason, null));
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return SwedishTime.at(day, time.toSecondOfDay() / 60);
    }

    private static @Nullable Span span(
            @Nullable Instant from, @Nullable Instant to, List<Fault> faults) {
        if (from == null || to == null) {
            return null;
        }
        if (!from.isBefore(to)) {
            fault(faults, "to", "no-length", "");
            return null;
        }
        return new Span(from, to);
    }

    private static @Nullable Instant moment(
            JsonNode body, String field, boolean required, List<Fault> faults) {
        String text = body.path(field).asText("");
        if (text.isEmpty() && required) {
            fault(faults, field, "required", "");
        }
        if (text.isEmpty() || body.path(field).isNull()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            fault(faults, field, "malformed", "2026-11-24T09:00:00Z");
            return null;
        }
    }

    private static Optional<CallReason> reason(String code, CallState state, List<Fault> faults) {
        if (state == CallState.PLANNED) {
            return Optional.empty();
        }
        if (code.isEmpty()) {
            fault(faults, "reason", "required", "");
            return Optional.empty();
        }
        Optional<CallReason> reason =
                Coded.find(CallReason.class, code).filter(CallReason.chosen()::contains);
        if (reason.isEmpty()) {
            fault(faults, "reason", "unknown-code", codes(CallReason.chosen()));
        }
        return reason;
    }

    private static String codes(List<? extends Coded> values) {
        return values.stream().map(Coded::code).collect(Collectors.joining(", "));
    }

    private static void fault(List<Fault> faults, String field, String code, String detail) {
        faults.add(new Fault("/" + field, code, detail));
    }
}
