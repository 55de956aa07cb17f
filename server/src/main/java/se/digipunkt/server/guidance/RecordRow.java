package se.digipunkt.server.guidance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.Millis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A guidance record as it is stored: codes, numbers and times.
@MappedEntity("guidance_record")
record RecordRow(
        @Id String journal,
        long seq,
        String rootJournal,
        long rootSeq,
        String place,
        @Millis @Nullable Instant at,
        @IsoDate @Nullable LocalDate day,
        @Nullable String halfDay,
        @IsoDate @Nullable LocalDate receivedDay,
        boolean coarse,
        String timeBasis,
        String timePrecision,
        String errands,
        int taxonomy,
        String form,
        int headCount,
        @Nullable Integer children,
        @Nullable Integer women,
        @Nullable Integer men,
        @Nullable String aimedAt,
        @Nullable String channel,
        @MappedProperty("call") @Nullable String call,
        @Nullable String stop,
        String outcome,
        @Nullable String referredTo,
        @Nullable String barrier,
        @Nullable String duration,
        @Nullable String language,
        @Nullable Boolean interpreter,
        @Nullable String ageBand,
        @Nullable String gender,
        String state) {

    static final String IN_FORCE = "in-force";
    static final String REPLACED = "replaced";
    static final String REMOVED = "removed";

    /// At the server: a kiosk does not know of it.
    static final String REMOVED_HERE = "removed-here";

    /// Its errands stand in another record of the same person.
    static final String JOINED = "joined";

    static final String BEFORE_NOON = "before-noon";
    static final String AFTER_NOON = "after-noon";
    private static final int NOON = 12;

    /// A record as its journal tells it, at the root of a chain or correcting one.
    static RecordRow of(Logged logged, RecordId root, GuidanceRecord record, Where where) {
        boolean exact = record.precision() == GuidanceRecord.Precision.EXACT;
        KnownTime time = logged.time();
        return new RecordRow(
                logged.journal(),
                logged.seq(),
                root.journal(),
                root.seq(),
                logged.place(),
                exact ? time.at() : null,
                exact ? time.day() : record.day(),
                null,
                LocalDate.ofInstant(logged.received(), KnownTime.ZONE),
                false,
                exact ? time.basis().code() : "stated",
                record.precision().code(),
                String.join(",", record.errands()),
                record.taxonomy(),
                record.form().code(),
                record.count(),
                record.children(),
                record.women(),
                record.men(),
                codeOf(record.aimedAt()),
                codeOf(record.channel()),
                where.call(),
                where.stop(),
                record.outcome().code(),
                codeOf(record.referredTo()),
                codeOf(record.barrier()),
                codeOf(record.duration()),
                record.language(),
                record.interpreter(),
                codeOf(record.ageBand()),
                codeOf(record.gender()),
                IN_FORCE);
    }

    private static @Nullable String codeOf(@Nullable Coded value) {
        return value == null ? null : value.code();
    }

    /// When a record was, as far as it says.
    private record Moment(
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable String halfDay,
            String basis,
            String precision) {}

    /// The same record at the moment of the one that it corrects: a correction keeps its time.
    ///
    /// @param before where the help was given, unless it tells so itself
    RecordRow withTimeOf(RecordRow other, RecordRow before) {
        return with(
                new Moment(
                        other.at, other.day, other.halfDay, other.timeBasis, other.timePrecision),
                call == null ? new Where(before.call, before.stop) : new Where(call, stop),
                coarse);
    }

    /// The same record at another moment, as well as that is known.
    RecordRow at(KnownTime time, Where where) {
        return with(
                new Moment(time.at(), time.day(), null, time.basis().code(), timePrecision),
                where,
                coarse);
    }

    /// True for the record itself, and for a correction that has kept its time.
    boolean isAtTimeOf(RecordRow other) {
        return timePrecision.equals(GuidanceRecord.Precision.EXACT.code())
                && Objects.equals(at, other.at)
                && Objects.equals(day, other.day);
    }

    boolean isInForce() {
        return state.equals(IN_FORCE);
    }

    /// The same record when its exact moment, age and gender are forgotten.
    RecordRow coarsened() {
        return with(
                new Moment(null, day, at == null ? halfDay : halfDay(at), timeBasis, timePrecision),
                new Where(call, stop),
                true);
    }

    static String halfDay(Instant at) {
        return at.atZone(KnownTime.ZONE).getHour() < NOON ? BEFORE_NOON : AFTER_NOON;
    }

    private RecordRow with(Moment moment, Where where, boolean isCoarse) {
        return new RecordRow(
                journal,
                seq,
                rootJournal,
                rootSeq,
                place,
                moment.at(),
                moment.day(),
                moment.halfDay(),
                receivedDay,
                isCoarse,
                moment.basis(),
                moment.precision(),
                errands,
                taxonomy,
                form,
                headCount,
                children,
                women,
                men,
                aimedAt,
                channel,
                where.call(),
                where.stop(),
                outcome,
                referredTo,
                barrier,
                duration,
                language,
                interpreter,
                isCoarse ? null : ageBand,
                isCoarse ? null : gender,
                state);
    }

    RecordId root() {
        return new RecordId(rootJournal, rootSeq);
    }

    boolean isGroup() {
        return form.equals(GuidanceRecord.Form.GROUP.code());
    }

    List<String> errandCodes() {
        return List.of(errands.split(","));
    }

    /// What the record says of each characteristic of which it has one; empty where it was not
    /// asked or is not known.
    ///
    /// @param on the record's day
    Map<By, String> values(LocalDate on) {
        Map<By, String> values = new EnumMap<>(By.class);
        values.put(By.LANGUAGE, orEmpty(language));
        values.put(By.OUTCOME, outcome);
        values.put(By.BARRIER, orEmpty(barrier));
        values.put(By.CHANNEL, orEmpty(channel));
        values.put(By.FORM, form);
        values.put(By.WEEKDAY, weekday(on));
        values.put(By.HOUR, hour());
        values.put(By.AGE_BAND, orEmpty(ageBand));
        values.put(By.GENDER, orEmpty(gender));
        return values;
    }

    private String hour() {
        return at == null ? "" : hour(at.atZone(KnownTime.ZONE).getHour());
    }

    /// As the totals keep it: two digits, to be in order as text.
    static String hour(int ofDay) {
        return "%02d".formatted(ofDay);
    }

    /// As the totals keep it: 1 is Monday.
    static String weekday(LocalDate day) {
        return Integer.toString(day.getDayOfWeek().getValue());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
