package se.digipunkt.server.guidance;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A record that counts, as a desk shows and corrects it.
///
/// @param reference under which it was first written, and with which it is corrected: corrections
///   do not change it
/// @param row where what stands was written: the record itself, or its last correction
/// @param day null when it is not known
/// @param at its moment; null when only the day is known
/// @param stop where the bus stood; null at a place that is no bus, and where it is not known
/// @param guidance what it says, as a correction may repeat it
public record Standing(
        Reference reference,
        Reference row,
        @Nullable LocalDate day,
        @Nullable Instant at,
        @Nullable String stop,
        GuidanceRecord guidance) {

    static Standing of(RecordRow row) {
        return new Standing(
                new Reference(row.rootJournal(), row.rootSeq()),
                new Reference(row.journal(), row.seq()),
                row.day(),
                row.at(),
                row.stop(),
                ToldAgain.of(row));
    }

    /// Codes, in the order in which they were given.
    public List<String> errands() {
        return guidance.errands();
    }
}
