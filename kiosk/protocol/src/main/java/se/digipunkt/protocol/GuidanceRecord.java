package se.digipunkt.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// Help given to one person or a group: the smallest record that feeds every report. No name, no
/// free text, no identity number, no staff member; there is no field that could hold one. A missing
/// value means *not asked*.
///
/// @param errands 1 to 3 different codes of the errand list
/// @param taxonomy version of the errand list that the writer had; 0 when it did not say
/// @param count heads: 1 for an individual, 2 to 500 for a group
/// @param day the day helped, only with precision `day` or `estimate`; Europe/Stockholm
/// @param call id of the bus call, when the writer gave one
/// @param language BCP 47 tag of the help given
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GuidanceRecord(
        List<String> errands,
        int taxonomy,
        Form form,
        int count,
        @Nullable Integer children,
        @Nullable Integer women,
        @Nullable Integer men,
        @Nullable AimedAt aimedAt,
        @Nullable Channel channel,
        Precision precision,
        @Nullable LocalDate day,
        @Nullable String call,
        Outcome outcome,
        @Nullable ReferredTo referredTo,
        @Nullable Barrier barrier,
        @Nullable DurationBand duration,
        @Nullable String language,
        @Nullable Boolean interpreter,
        @Nullable AgeBand ageBand,
        @Nullable Gender gender)
        implements EntryBody {

    public static final int MOST_ERRANDS = 3;
    public static final int LARGEST_GROUP = 500;

    public GuidanceRecord {
        errands = List.copyOf(errands);
    }

    /// One person helped just now with one errand: what a single tap means.
    public static GuidanceRecord tap(String errand, int taxonomy) {
        return new GuidanceRecord(
                List.of(errand),
                taxonomy,
                Form.INDIVIDUAL,
                1,
                null,
                null,
                null,
                null,
                null,
                Precision.EXACT,
                null,
                null,
                Outcome.DONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// Digidel's unit: errands of individual records.
    public int questions() {
        return form == Form.INDIVIDUAL ? errands.size() : 0;
    }

    /// Persons helped; not unique people.
    public int attendances() {
        return count;
    }

    /// Groups helped.
    public int occasions() {
        return form == Form.GROUP ? 1 : 0;
    }

    public enum Form implements Coded {
        INDIVIDUAL,
        GROUP;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    public enum AimedAt implements Coded {
        OLDER,
        NEWCOMERS,
        DISABILITIES,
        ALL;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    public enum Channel implements Coded {
        DESK,
        BOOKED,
        DROP_IN,
        COURSE,
        PHONE,
        HOME,
        BUS,
        TERMINAL_CALL;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    /// How well the moment is known: to the millisecond, to the day, or as somebody's estimate.
    public enum Precision implements Coded {
        EXACT,
        DAY,
        ESTIMATE;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    public enum Outcome implements Coded {
        DONE,
        PARTLY,
        NOT,
        REFERRED;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    public enum ReferredTo implements Coded {
        AUTHORITY,
        BANK,
        HEALTH_CARE,
        MUNICIPALITY,
        LIBRARY,
        OTHER;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    /// Why it could not be done.
    public enum Barrier implements Coded {
        NONE,
        NO_PERSONAL_NUMBER,
        NO_ID_DOCUMENT,
        NO_E_ID_BANK,
        NO_CONNECTION,
        NO_DEVICE,
        LANGUAGE,
        ACCESSIBILITY,
        SERVICE_DOWN,
        IN_PERSON,
        REPRESENTATIVE,
        OTHER;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    /// Minutes that the help took, in bands.
    public enum DurationBand implements Coded {
        UNDER_5("under-5"),
        FROM_5("5-15"),
        FROM_15("15-30"),
        FROM_30("30-60"),
        OVER_60("over-60");

        private final String code;

        DurationBand(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /// Years of age, asked and never guessed.
    public enum AgeBand implements Coded {
        UNDER_16("under-16"),
        FROM_16("16-24"),
        FROM_25("25-64"),
        FROM_65("65-79"),
        FROM_80("80-plus"),
        UNANSWERED("unanswered");

        private final String code;

        AgeBand(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /// Asked and never guessed; `unanswered` is a person who was asked and did not say.
    public enum Gender implements Coded {
        WOMAN,
        MAN,
        OTHER,
        UNANSWERED;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }
}
