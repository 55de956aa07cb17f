package se.digipunkt.server.guidance;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A record that counts, as far as a desk shows it.
///
/// @param reference with which it is corrected
/// @param day null when it is not known
/// @param at its moment; null when only the day is known
/// @param errands codes, in the order in which they were given
public record Standing(
        Reference reference, @Nullable LocalDate day, @Nullable Instant at, List<String> errands) {

    public Standing {
        errands = List.copyOf(errands);
    }

    static Standing of(RecordRow row) {
        return new Standing(
                new Reference(row.journal(), row.seq()), row.day(), row.at(), row.errandCodes());
    }
}
