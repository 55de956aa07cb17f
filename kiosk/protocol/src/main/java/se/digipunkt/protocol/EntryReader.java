package se.digipunkt.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Turns the JSON of an entry into what it tells, without ever failing: an entry that makes no
/// sense still holds its place in the journal.
public final class EntryReader {

    /// The longest alive interval that one entry may tell.
    static final long HOUR_MILLIS = 3_600_000;

    private static final long LARGEST = Long.MAX_VALUE / 4;

    /// No device runs for a hundred years: a larger number is not a time.
    private static final long LONGEST_MILLIS = 3_155_760_000_000L;

    private EntryReader() {}

    /// The number of an entry, or -1 when it has none: without it an entry cannot be part of a
    /// journal.
    public static long seq(JsonNode entry) {
        JsonNode seq = entry.get("seq");
        return seq != null && seq.isIntegralNumber() && seq.canConvertToLong()
                ? seq.longValue()
                : -1;
    }

    public static Reading read(ObjectNode json) {
        List<Fault> faults = new ArrayList<>();
        Fields fields = new Fields(json, "", faults);
        long seq = fields.requiredNumber("seq", 1, LARGEST);
        String boot = fields.requiredText("boot", Ids::isUuid, "UUID").toLowerCase(Locale.ROOT);
        long elapsed = fields.requiredNumber("elapsed", 0, LONGEST_MILLIS);
        var wall = fields.instant("wall");
        String kind = fields.requiredText("kind", Ids::isCode, "kebab-case");
        EntryBody body = kind.isEmpty() ? new EntryBody.Unreadable() : body(kind, fields, elapsed);
        if (body == null) {
            return new Reading.UnknownKind(kind, json.deepCopy());
        }
        return faults.isEmpty()
                ? new Reading.Understood(new Entry(seq, boot, elapsed, wall, kind, body))
                : new Reading.Invalid(kind, known(fields, body), faults);
    }

    /// Only the fields that an entry of its kind has: what else it held is not kept anywhere.
    public static ObjectNode known(ObjectNode json) {
        Fields fields = new Fields(json, "", new ArrayList<>());
        List.of("seq", "boot", "elapsed", "wall").forEach(fields::node);
        String kind = fields.requiredText("kind", Ids::isCode, "kebab-case");
        EntryBody body = kind.isEmpty() ? null : body(kind, fields, 0);
        return body == null ? fields.knownOnly() : known(fields, body);
    }

    /// A correction carries a whole record inside: there too only the known fields are kept.
    private static ObjectNode known(Fields fields, EntryBody body) {
        ObjectNode known = fields.knownOnly();
        if (body instanceof EntryBody.Corrected
                && fields.node("guidance") instanceof ObjectNode inner) {
            Fields innerFields = new Fields(inner, "", new ArrayList<>());
            GuidanceReader.read(innerFields);
            known.set("guidance", innerFields.knownOnly());
        }
        return known;
    }

    /// @return null for a kind that this version does not know
    private static @Nullable EntryBody body(String kind, Fields fields, long elapsed) {
        return switch (kind) {
            case "guidance" -> GuidanceReader.read(fields);
            case "guidance-corrected" -> corrected(fields);
            case "alive" -> alive(fields, elapsed);
            case "clock-anchor" ->
                    new EntryBody.ClockAnchor(
                            fields.requiredInstant("utc"),
                            fields.required("source", EntryBody.AnchorSource.class),
                            fields.requiredNumber("uncertaintyMillis", 0, LONGEST_MILLIS));
            case "help-called" -> new EntryBody.HelpCalled(fields.language("language"));
            case "help-coming" -> new EntryBody.HelpComing(called(fields));
            case "help-answered" ->
                    new EntryBody.HelpAnswered(
                            called(fields), fields.required("by", EntryBody.AnsweredBy.class));
            case "terminal-session" ->
                    new EntryBody.TerminalSession(
                            fields.language("language"),
                            fields.required("length", EntryBody.SessionLength.class),
                            fields.required("ended", EntryBody.SessionEnd.class),
                            fields.codes("aids", 0, 20),
                            fields.codes("themes", 0, 20));
            case "feedback" ->
                    new EntryBody.Feedback(
                            fields.requiredText("theme", Ids::isCode, "code"),
                            fields.required("answer", EntryBody.FeedbackAnswer.class));
            case "link" -> link(fields);
            case "visit" -> visit(fields);
            case "closure" -> closure(fields);
            case "closure-withdrawn" ->
                    new EntryBody.ClosureWithdrawn(reference(fields, "closure"));
            case "restart" ->
                    new EntryBody.Restart(fields.requiredText("reason", Ids::isCode, "code"));
            case "unreadable" -> new EntryBody.Unreadable();
            default -> null;
        };
    }

    private static EntryBody corrected(Fields fields) {
        Reference corrects = reference(fields, "corrects");
        Origin origin = fields.origin("correctsOrigin");
        JsonNode inner = fields.node("guidance");
        if (inner == null) {
            return new EntryBody.Corrected(corrects, origin, whole(fields), null);
        }
        if (!(inner instanceof ObjectNode object)) {
            fields.fault("guidance", "malformed", "object");
            return new EntryBody.Corrected(corrects, origin, null);
        }
        List<Fault> faults = new ArrayList<>();
        GuidanceRecord guidance = GuidanceReader.read(object, faults);
        faults.forEach(
                fault -> fields.fault("guidance" + fault.pointer(), fault.code(), fault.detail()));
        return new EntryBody.Corrected(corrects, origin, guidance);
    }

    /// One that cannot be read hinders no removal.
    private static @Nullable Reference whole(Fields fields) {
        JsonNode node = fields.node("samePersonAs");
        return node == null ? null : Reference.parse(node.asText()).orElse(null);
    }

    private static Reference called(Fields fields) {
        return reference(fields, "called");
    }

    private static Reference reference(Fields fields, String field) {
        Reference reference = fields.reference(field);
        return reference == null ? new Reference(null, 1) : reference;
    }

    private static EntryBody alive(Fields fields, long elapsed) {
        long until = fields.requiredNumber("until", 0, LONGEST_MILLIS);
        if (until < elapsed || until - elapsed > HOUR_MILLIS) {
            fields.fault("until", "out-of-range", elapsed + "–" + (elapsed + HOUR_MILLIS));
        }
        return new EntryBody.Alive(
                until,
                fields.required("terminal", EntryBody.Terminal.class),
                fields.code("link", EntryBody.LinkClass.class));
    }

    private static EntryBody link(Fields fields) {
        JsonNode loss = fields.node("lossPercent");
        if (loss != null
                && (!loss.isNumber() || loss.doubleValue() < 0 || loss.doubleValue() > 100)) {
            fields.fault("lossPercent", "out-of-range", "0–100");
        }
        return new EntryBody.Link(
                fields.text("medium", Ids::isCode, "code"),
                fields.text(
                        "operator",
                        value -> value.matches("[\\p{L}\\p{N} .+&-]{1,40}"),
                        "operator"),
                fields.integer("rttMillis", 0, 3_600_000),
                fields.integer("downKbps", 0, Integer.MAX_VALUE),
                fields.integer("upKbps", 0, Integer.MAX_VALUE),
                loss == null ? null : loss.doubleValue(),
                fields.integer("signalDbm", -200, 0),
                fields.text("call", value -> value.matches("[a-z0-9:-]{1,120}"), "id"));
    }

    private static EntryBody visit(Fields fields) {
        String call = fields.text("call", value -> value.matches("[a-z0-9:-]{1,120}"), "id");
        String point = fields.text("point", Ids::isPlace, "id");
        if (call == null && point == null) {
            fields.fault("call", "required", "");
        }
        return new EntryBody.Visit(
                call, point, fields.required("event", EntryBody.VisitEvent.class));
    }

    private static EntryBody closure(Fields fields) {
        EntryBody.Closure closure =
                new EntryBody.Closure(
                        fields.required("what", EntryBody.PromiseKind.class),
                        fields.requiredInstant("from"),
                        fields.requiredInstant("to"),
                        fields.text("reason", Ids::isCode, "code"));
        if (!closure.to().isAfter(closure.from())) {
            fields.fault("to", "out-of-range", "> from");
        }
        return closure;
    }
}
