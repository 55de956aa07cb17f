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
import java.util.List;

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

    /// The same record at the moment of the one that it corrects, and where that was given unless
    /// it tells so itself: a correction keeps its time.
    RecordRow withTimeOf(RecordRow other) {
        return new RecordRow(
                journal,
                seq,
                rootJournal,
                rootSeq,
                place,
                other.at,
                other.day,
                other.timeBasis,
                other.timePrecision,
                errands,
                taxonomy,
                form,
                headCount,
                children,
                women,
                men,
                aimedAt,
                channel,
                call == null ? other.call : call,
                call == null ? other.stop : stop,
                outcome,
                referredTo,
                barrier,
                duration,
                language,
                interpreter,
                ageBand,
                gender,
                state);
    }

    RecordId root() {
        return new RecordId(rootJournal, rootSeq);
    }

    /// What of the record the daily totals count.
    GuidanceRecord counted() {
        return new GuidanceRecord(
                List.of(errands.split(",")),
                taxonomy,
                Coded.find(GuidanceRecord.Form.class, form).orElseThrow(),
                headCount,
                null,
                null,
                null,
                null,
                null,
                GuidanceRecord.Precision.EXACT,
                null,
                null,
                Coded.find(GuidanceRecord.Outcome.class, outcome).orElseThrow(),
                null,
                null,
                null,
                language,
                null,
                null,
                null);
    }
}
