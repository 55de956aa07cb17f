package se.digipunkt.desk;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.GuidanceRecord;

import java.util.Arrays;
import java.util.List;

/// What can be told of help beside its errand. Each is one choice of a short list, never text.
public enum Detail {
    OUTCOME("outcome", GuidanceRecord.Outcome.class),
    REFERRED_TO("referredTo", GuidanceRecord.ReferredTo.class),
    BARRIER("barrier", GuidanceRecord.Barrier.class),
    DURATION("duration", GuidanceRecord.DurationBand.class),
    LANGUAGE(
            "language",
            List.of(
                    "sv", "en", "ar", "fi", "fit", "se", "smj", "so", "ti", "uk", "fa", "prs", "ru",
                    "th", "pl", "swl")),
    INTERPRETER("interpreter", List.of("true", "false")),
    CHANNEL("channel", GuidanceRecord.Channel.class),

    /// Of the person helped: asked and never guessed, and only in a measuring week.
    AGE_BAND("ageBand", GuidanceRecord.AgeBand.class),
    GENDER("gender", GuidanceRecord.Gender.class);

    private final String field;

    @SuppressWarnings("ImmutableEnumChecker") // neither List.of nor toList makes another
    private final List<String> choices;

    Detail(String field, List<String> values) {
        this.field = field;
        this.choices = values;
    }

    <T extends Enum<T> & Coded> Detail(String field, Class<T> codes) {
        this(field, Arrays.stream(codes.getEnumConstants()).map(Coded::code).toList());
    }

    /// Its name in the record, in forms and at the end of its message keys.
    public String field() {
        return field;
    }

    /// What can be chosen, in the order in which it is offered.
    public List<String> choices() {
        return choices;
    }

    public boolean isAsked() {
        return this == AGE_BAND || this == GENDER;
    }

    /// True when only some answers to another question lead to it.
    public boolean isFollowUp() {
        return this == REFERRED_TO || this == BARRIER;
    }

    /// A record always has an outcome; all else can be left open, which means *not asked*.
    public boolean canBeOpen() {
        return this != OUTCOME;
    }
}
