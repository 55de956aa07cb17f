package se.digipunkt.provisioning.fleet;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.server.fleet.availability.Anchor;
import se.digipunkt.server.fleet.availability.KioskLife;
import se.digipunkt.server.fleet.availability.Told;
import se.digipunkt.server.fleet.availability.ToldJournal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a server comes to have of a life, in the words in which it counts.
final class Reconstructed {

    private Reconstructed() {}

    static KioskLife of(Copies copies, Instant since, Instant enrolled, @Nullable Instant ended) {
        Map<String, Anchor> anchors =
                copies.anchors.values().stream()
                        .collect(Collectors.toMap(BootAnchor::boot, Reconstructed::anchor));
        return new KioskLife(
                copies.toldSince(since).stream().map(Reconstructed::journal).toList(),
                List.of(),
                anchors,
                enrolled,
                ended,
                copies.lastContact);
    }

    private static Anchor anchor(BootAnchor anchor) {
        return new Anchor(anchor.elapsed(), anchor.utc(), anchor.uncertainty());
    }

    private static ToldJournal journal(Held held) {
        Card.Branch branch = held.branch();
        return new ToldJournal(
                held.journal(),
                held.told().stream()
                        .map(one -> new ToldJournal.Entry(one.seq(), told(one)))
                        .toList(),
                held.holes().stream()
                        .map(hole -> new ToldJournal.Hole(hole.from(), hole.until()))
                        .toList(),
                held.next(),
                held.fromStart(),
                branch == null ? null : new ToldJournal.Follows(branch.journal(), branch.seq()));
    }

    private static Told told(Held.Told one) {
        EntryBody.Alive alive = one.alive();
        return alive == null
                ? new Told.Restart(one.boot(), one.from())
                : new Told.Alive(
                        one.boot(), one.from(), one.until(), alive.terminal(), alive.link());
    }
}
