package se.digipunkt.server.guidance.desk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.protocol.Reference;
import se.digipunkt.server.storage.IsoDate;

import java.time.LocalDate;

/// A record that was the same person as another one, which got its errands.
///
/// @param journal where what stood of it before was written, with `seq`
/// @param position among those that the other one got
@MappedEntity("guidance_joined")
record JoinedRow(
        String place,
        @Id String rootJournal,
        long rootSeq,
        String journal,
        long seq,
        String intoJournal,
        long intoSeq,
        int position,
        @IsoDate LocalDate made) {

    Reference root() {
        return new Reference(rootJournal, rootSeq);
    }

    Reference written() {
        return new Reference(journal, seq);
    }

    Reference into() {
        return new Reference(intoJournal, intoSeq);
    }
}
