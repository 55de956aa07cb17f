package se.digipunkt.server.fleet.evidence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryBody.Terminal;
import se.digipunkt.server.fleet.availability.Told;
import se.digipunkt.server.fleet.availability.ToldJournal;
import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// @param terminal null at a start of the agent
@MappedEntity("alive_told")
record ToldRow(
        @Id String journal,
        long seq,
        String boot,
        long fromElapsed,
        long untilElapsed,
        @Nullable String terminal,
        @Nullable String link,
        @Millis Instant received) {

    ToldJournal.Entry entry() {
        return new ToldJournal.Entry(seq, told());
    }

    private Told told() {
        return terminal == null
                ? new Told.Restart(boot, fromElapsed)
                : alive(boot, fromElapsed, untilElapsed, terminal, link);
    }

    static Told.Alive alive(
            String boot, long from, long until, String terminal, @Nullable String link) {
        return new Told.Alive(
                boot,
                from,
                until,
                Coded.find(Terminal.class, terminal).orElseThrow(),
                link == null ? null : Coded.find(LinkClass.class, link).orElseThrow());
    }
}
