package se.digipunkt.server.guidance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// The journal of what is logged at a place from a computer.
///
/// @param nextSeq number of its next record
@MappedEntity("guidance_journal")
record OwnJournalRow(@Id String place, String journal, long nextSeq) {

    /// The journal when so many more records are in it.
    OwnJournalRow after(int records) {
        return new OwnJournalRow(place, journal, nextSeq + records);
    }
}
