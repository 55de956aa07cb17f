package se.digipunkt.server.fleet.evidence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.fleet.availability.ToldJournal;

@MappedEntity("evidence_journal")
record JournalRow(
        @Id String id,
        String kiosk,
        String place,
        long nextSeq,
        @Nullable String followsJournal,
        @Nullable Long followsSeq) {

    ToldJournal.@Nullable Follows follows() {
        return followsJournal == null || followsSeq == null
                ? null
                : new ToldJournal.Follows(followsJournal, followsSeq);
    }
}
