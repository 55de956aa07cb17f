package se.digipunkt.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.GuidanceRecord.Form;
import se.digipunkt.protocol.GuidanceRecord.Outcome;
import se.digipunkt.protocol.GuidanceRecord.Precision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Reads a guidance record. What a person sends through the API is refused when it carries a field
/// that guidance does not have; what a kiosk sends has such fields dropped unread.
public final class GuidanceReader {

    private GuidanceReader() {}

    /// @return the record; meaningful only when no fault was added
    public static GuidanceRecord read(ObjectNode json, List<Fault> faults) {
        Fields fields = new Fields(json, "", faults);
        return read(fields);
    }

    /// As [#read], and every field that guidance does not have is a fault. Its value is never
    /// repeated.
    public static GuidanceRecord readStrictly(ObjectNode json, List<Fault> faults) {
        Fields fields = new Fields(json, "", faults);
        GuidanceRecord guidance = read(fields);
        for (String name : fields.unknown()) {
            faults.add(new Fault(pointer(name), "unknown-field", ""));
        }
        return guidance;
    }

    /// A made-up field name may itself be personal: only one that looks like a field is repeated.
    private static String pointer(String name) {
        return name.matches("[A-Za-z][A-Za-z-]{0,19}") ? "/" + name : "";
    }

    static GuidanceRecord read(Fields fields) {
        Form form = or(fields.code("form", Form.class), Form.INDIVIDUAL);
        Integer given = fields.integer("count", 1, GuidanceRecord.LARGEST_GROUP);
        int count = given == null ? (form == Form.GROUP ? 2 : 1) : given;
        GuidanceRecord guidance =
                new GuidanceRecord(
                        fields.codes("errands", 1, GuidanceRecord.MOST_ERRANDS),
                        or(fields.integer("taxonomy", 1, 1_000_000), 0),
                        form,
                        count,
                        fields.integer("children", 0, count),
                        fields.integer("women", 0, count),
                        fields.integer("men", 0, count),
                        fields.code("aimedAt", GuidanceRecord.AimedAt.class),
                        fields.code("channel", GuidanceRecord.Channel.class),
                        or(fields.code("precision", Precision.class), Precision.EXACT),
                        fields.date("day"),
                        fields.text("call", value -> value.matches("[a-z0-9:-]{1,120}"), "id"),
                        or(fields.code("outcome", Outcome.class), Outcome.DONE),
                        fields.code("referredTo", GuidanceRecord.ReferredTo.class),
                        fields.code("barrier", GuidanceRecord.Barrier.class),
                        fields.code("duration", GuidanceRecord.DurationBand.class),
                        fields.language("language"),
                        fields.truth("interpreter"),
                        fields.code("ageBand", GuidanceRecord.AgeBand.class),
                        fields.code("gender", GuidanceRecord.Gender.class));
        check(guidance, given, fields);
        return guidance;
    }

    private static void check(GuidanceRecord guidance, @Nullable Integer given, Fields fields) {
        if (guidance.form() == Form.GROUP && (given == null || given < 2)) {
            fields.fault("count", "out-of-range", "2–" + GuidanceRecord.LARGEST_GROUP);
        }
        if (guidance.form() == Form.INDIVIDUAL) {
            if (guidance.count() != 1) {
                fields.fault("count", "out-of-range", "1");
            }
            if (guidance.aimedAt() != null) {
                fields.fault("aimedAt", "only-for-groups", "");
            }
        }
        if (zero(guidance.women()) + zero(guidance.men()) > guidance.count()) {
            fields.fault("women", "more-than-count", "");
        }
        if (guidance.referredTo() != null && guidance.outcome() != Outcome.REFERRED) {
            fields.fault("referredTo", "only-when-referred", "");
        }
        LocalDate day = guidance.day();
        if (guidance.precision() != Precision.EXACT && day == null) {
            fields.fault("day", "required", "");
        }
        if (guidance.precision() == Precision.EXACT && day != null) {
            fields.fault("day", "only-without-exact-time", "day, estimate");
        }
    }

    private static int zero(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    /// All faults of a record that was built in the program, as the reader of its JSON would find
    /// them.
    public static List<Fault> faultsOf(GuidanceRecord guidance) {
        List<Fault> faults = new ArrayList<>();
        readStrictly(ProtocolJson.mapper().valueToTree(guidance), faults);
        return faults;
    }
}
