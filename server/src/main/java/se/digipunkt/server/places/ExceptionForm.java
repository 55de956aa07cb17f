package se.digipunkt.server.places;

import com.fasterxml.jackson.databind.JsonNode;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.Fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An exception as someone wrote it: trimmed text, empty when it was left out.
record ExceptionForm(String kind, String effect, String from, String to, String reason) {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration MOST_AHEAD = Duration.ofDays(3 * 366);
    private static final Duration MOST_BACK = Duration.ofDays(1);

    static ExceptionForm empty() {
        return of(field -> "");
    }

    /// A browser posts days and times of day apart; a day without a time is meant whole.
    static ExceptionForm posted(Map<String, String> fields) {
        return of(
                field -> {
                    String text = fields.getOrDefault(field, "").strip();
                    String time = fields.getOrDefault(field + "Time", "").strip();
                    return time.isEmpty() ? text : text + "T" + time;
                });
    }

    /// A JSON object. What has the wrong type is told in `faults` and left out.
    static ExceptionForm json(JsonNode body, List<Fault> faults) {
        return of(
                field -> {
                    JsonNode node = body.path(field);
                    if (!node.isTextual() && !node.isMissingNode() && !node.isNull()) {
                        faults.add(new Fault("/" + field, "wrong-type", ""));
                    }
                    return node.isTextual() ? node.asText() : "";
                });
    }

    private static ExceptionForm of(Function<String, String> read) {
        Function<String, String> field = read.andThen(String::strip);
        return new ExceptionForm(
                field.apply("kind"),
                field.apply("effect"),
                field.apply("from"),
                field.apply("to"),
                field.apply("reason"));
    }

    /// The day of `from` or `to`, for the form.
    static String day(String moment) {
        return moment.split("T", 2)[0];
    }

    /// The time of day of `from` or `to`, for the form; empty for a whole day.
    static String time(String moment) {
        return moment.contains("T") ? moment.split("T", 2)[1] : "";
    }

    /// What was written, or empty when it had faults. Without a kind both are meant, without an
    /// effect closed.
    Optional<Announcement> read(Instant now, List<Fault> faults) {
        Optional<ExceptionKind> kinds = code(ExceptionKind.class, "kind", kind, "both", faults);
        Optional<ExceptionEffect> effects =
                code(ExceptionEffect.class, "effect", effect, "closed", faults);
        Optional<ExceptionReason> reasons =
                code(ExceptionReason.class, "reason", reason, "not-given", faults);
        Optional<Instant> start = moment("from", from, SwedishMoment.start(from), faults);
        Optional<Instant> end = moment("to", to, SwedishMoment.end(to), faults);
        if (start.isPresent() && end.isPresent()) {
            check(start.get(), end.get(), now, faults);
        }
        if (effects.equals(Optional.of(ExceptionEffect.EXTRA_OPEN))) {
            timeNeeded("from", from, faults);
            timeNeeded("to", to, faults);
        }
        return faults.isEmpty()
                ? Optional.of(
                        new Announcement(
                                kinds.orElseThrow(),
                                effects.orElseThrow(),
                                start.orElseThrow(),
                                end.orElseThrow(),
                                reasons.orElseThrow()))
                : Optional.empty();
    }

    /// Nobody is open extra from midnight to midnight because a time was left empty.
    private static void timeNeeded(String field, String text, List<Fault> faults) {
        if (!text.isEmpty() && !text.contains("T")) {
            faults.add(new Fault("/" + field, "extra-needs-times", ""));
        }
    }

    private static void check(Instant start, Instant end, Instant now, List<Fault> faults) {
        if (!start.isBefore(end)) {
            faults.add(new Fault("/to", "before-from", ""));
        } else if (!end.isAfter(now) || start.isBefore(now.minus(MOST_BACK))) {
            faults.add(new Fault("/from", "exception-past", ""));
        } else if (end.isAfter(now.plus(MOST_AHEAD)) || end.isAfter(start.plus(LONGEST))) {
            faults.add(new Fault("/to", "exception-too-long", ""));
        }
    }

    private static Optional<Instant> moment(
            String field, String text, Optional<Instant> read, List<Fault> faults) {
        if (text.isEmpty()) {
            faults.add(new Fault("/" + field, "required", ""));
        } else if (read.isEmpty()) {
            faults.add(new Fault("/" + field, "malformed", SwedishMoment.EXAMPLE));
        }
        return read;
    }

    private static <T extends Enum<T> & Coded> Optional<T> code(
            Class<T> list, String field, String code, String usual, List<Fault> faults) {
        Optional<T> found = Coded.find(list, code.isEmpty() ? usual : code);
        if (found.isEmpty()) {
            String codes =
                    Arrays.stream(list.getEnumConstants())
                            .map(Coded::code)
                            .collect(Collectors.joining(", "));
            faults.add(new Fault("/" + field, "unknown-code", codes));
        }
        return found;
    }
}
