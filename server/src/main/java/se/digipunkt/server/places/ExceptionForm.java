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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// An exception as someone wrote it: trimmed text, empty when it was left out.
record ExceptionForm(String kind, String effect, TypedMoment from, TypedMoment to, String reason) {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration MOST_AHEAD = Duration.ofDays(3 * 366);
    private static final Duration MOST_BACK = Duration.ofDays(1);

    /// Who is open longer than this at a stretch has left out the nights.
    private static final Duration LONGEST_EXTRA = Duration.ofDays(1);

    static ExceptionForm empty() {
        return posted(Map.of());
    }

    /// A browser posts days and times of day apart; a day without a time is meant whole. It ends on
    /// its first day unless another one is given.
    static ExceptionForm posted(Map<String, String> fields) {
        UnaryOperator<String> field = name -> fields.getOrDefault(name, "").strip();
        TypedMoment from = new TypedMoment("from", field.apply("from"), field.apply("fromTime"));
        String lastDay = field.apply("to");
        String until = field.apply("toTime");
        return new ExceptionForm(
                field.apply("kind"),
                field.apply("effect"),
                from,
                new TypedMoment("to", lastDay.isEmpty() ? from.text() : lastDay, until),
                field.apply("reason"));
    }

    /// A JSON object. What has the wrong type is told in `faults` and left out.
    static ExceptionForm json(JsonNode body, List<Fault> faults) {
        UnaryOperator<String> field =
                name -> {
                    JsonNode node = body.path(name);
                    if (!node.isTextual() && !node.isMissingNode() && !node.isNull()) {
                        faults.add(new Fault("/" + name, "wrong-type", ""));
                    }
                    return node.isTextual() ? node.asText().strip() : "";
                };
        return new ExceptionForm(
                field.apply("kind"),
                field.apply("effect"),
                new TypedMoment("from", field.apply("from"), null),
                new TypedMoment("to", field.apply("to"), null),
                field.apply("reason"));
    }

    /// What was written, or empty when it had faults. Without a kind both are meant, without an
    /// effect closed.
    Optional<Announcement> read(Instant now, List<Fault> faults) {
        Optional<ExceptionKind> kinds = code(ExceptionKind.class, "kind", kind, "both", faults);
        Optional<ExceptionEffect> effects =
                code(ExceptionEffect.class, "effect", effect, "closed", faults);
        Optional<ExceptionReason> reasons =
                code(ExceptionReason.class, "reason", reason, "not-given", faults);
        Optional<Instant> start = from.start(faults);
        Optional<Instant> end = to.end(faults);
        boolean extra = effects.equals(Optional.of(ExceptionEffect.EXTRA_OPEN));
        if (start.isPresent() && end.isPresent()) {
            check(start.get(), end.get(), now, faults);
        }
        if (extra) {
            checkExtra(start, end, faults);
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

    /// Nobody is open extra from midnight to midnight because a time was left empty, nor day and
    /// night.
    private void checkExtra(Optional<Instant> start, Optional<Instant> end, List<Fault> faults) {
        timeNeeded(from, faults);
        timeNeeded(to, faults);
        if (faults.isEmpty()
                && end.orElseThrow().isAfter(start.orElseThrow().plus(LONGEST_EXTRA))) {
            faults.add(new Fault("/to", "extra-too-long", ""));
        }
    }

    private static void timeNeeded(TypedMoment moment, List<Fault> faults) {
        if (!moment.text().isEmpty() && moment.isWholeDay()) {
            faults.add(new Fault(moment.atTime(), "extra-needs-times", ""));
        }
    }

    private void check(Instant start, Instant end, Instant now, List<Fault> faults) {
        if (!start.isBefore(end)) {
            faults.add(
                    to.isOnSameDayAs(from)
                            ? new Fault(to.atTime(), "before-from-that-day", "")
                            : new Fault("/to", "before-from", ""));
        } else if (!end.isAfter(now) || start.isBefore(now.minus(MOST_BACK))) {
            faults.add(new Fault("/from", "exception-past", ""));
        } else if (end.isAfter(now.plus(MOST_AHEAD)) || end.isAfter(start.plus(LONGEST))) {
            faults.add(new Fault("/to", "exception-too-long", ""));
        }
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
