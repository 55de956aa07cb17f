package se.digipunkt.provisioning.log;

import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalEntry;
import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.kiosk.journal.Span;
import se.digipunkt.kiosk.settings.Identity;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.kiosk.sync.Enrolling;
import se.digipunkt.kiosk.sync.EnrolmentReply;
import se.digipunkt.kiosk.sync.HttpServerLink;
import se.digipunkt.kiosk.sync.RoundOutcome;
import se.digipunkt.kiosk.sync.SyncRound;
import se.digipunkt.protocol.Enrolment;
import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.Sync;
import se.digipunkt.provisioning.journey.Folders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// An SD card in a device: the agent's journal, and who and where it is to the server. It can be
/// copied, and an earlier copy put back.
final class Card implements AutoCloseable {

    private static final long BALLAST = 0;
    private static final String VERSION = "0.1.0";

    private final URI server;
    private final Supplier<UUID> ids;
    private final Folders folders;
    private final Instant began;
    private final FaultyLink link;

    private Path folder;
    private Told told;
    private String boot = "";
    private long elapsed;
    private Journal journal;
    private SyncRound round;

    private Card(URI server, Supplier<UUID> ids, Folders folders, Path folder, Instant began) {
        this.server = server;
        this.ids = ids;
        this.folders = folders;
        this.folder = folder;
        this.began = began;
        this.told = new Told(folder, VERSION);
        this.link = new FaultyLink(new HttpServerLink(server, this::token));
        this.journal = opened();
        this.round = new SyncRound(journal, link, this::status);
    }

    /// An empty one, not yet enrolled.
    static Card empty(URI server, Supplier<UUID> ids, Folders folders) {
        Instant began = Instant.now().minusSeconds(3600);
        return new Card(server, ids, folders, folders.make("log"), began);
    }

    /// A copy of a card, as an imaging program makes it.
    record Copy(Path folder) {}

    FaultyLink link() {
        return link;
    }

    Journal journal() {
        return journal;
    }

    /// Where it stands; empty until it is enrolled.
    Optional<String> place() {
        return told.settings().map(settings -> settings.place().id());
    }

    private Optional<String> token() {
        return told.identity().map(Identity::token);
    }

    void tap(String errand) {
        ObjectNode guidance = ProtocolJson.mapper().createObjectNode();
        guidance.putArray("errands").add(errand);
        guidance.put("taxonomy", 1).put("outcome", "done");
        journal.append("guidance", guidance);
    }

    /// Takes back a record that this card holds, the newest being number 0.
    void undo(int which) {
        List<JournalEntry> taps =
                entries().stream().filter(entry -> entry.kind().equals("guidance")).toList();
        if (!taps.isEmpty()) {
            Reference tap = taps.reversed().get(which % taps.size()).reference();
            journal.correct(tap, null);
        }
    }

    /// One exchange about each journal, as the hour demands.
    void sync() {
        for (Span span : journal.spans()) {
            exchange(span.id());
        }
    }

    /// One exchange about the current journal.
    void syncCurrent() {
        exchange(journal.current().id());
    }

    RoundOutcome exchange(String id) {
        return round.run(id);
    }

    /// Power off and on: the agent forgets what it only remembered.
    void restart() {
        close();
        journal = opened();
        journal.append(
                "restart", ProtocolJson.mapper().createObjectNode().put("reason", "power-cut"));
        round = new SyncRound(journal, link, this::status);
    }

    void enrol(String code) {
        Enrolment.Request request =
                new Enrolment.Request(code, ids.get().toString(), VERSION, null);
        Enrolling enrolling = new Enrolling(told, journal, link, server.toString(), () -> request);
        switch (enrolling.tryOnce()) {
            case EnrolmentReply.Enrolled _ -> {}
            case EnrolmentReply.Refused refused -> throw new IllegalStateException(refused.slug());
            case EnrolmentReply.TooManyTries _, EnrolmentReply.Busy _, EnrolmentReply.Unreached _ ->
                    throw new IllegalStateException("the server is not there");
        }
    }

    Copy copy() {
        close();
        Path copy = folders.make("log");
        copyFiles(folder, copy);
        journal = opened();
        round = new SyncRound(journal, link, this::status);
        return new Copy(copy);
    }

    void setBack(Copy copy) {
        close();
        folder = folders.make("log");
        copyFiles(copy.folder(), folder);
        told = new Told(folder, VERSION);
        journal = opened();
        round = new SyncRound(journal, link, this::status);
    }

    /// Another device with a copy of this card.
    Card cloned(Copy copy) {
        Path own = folders.make("log");
        copyFiles(copy.folder(), own);
        return new Card(server, ids, folders, own, began);
    }

    /// All entries of all journals that the card holds.
    List<JournalEntry> entries() {
        List<JournalEntry> all = new ArrayList<>();
        for (Span span : journal.spans().reversed()) {
            all.addAll(journal.read(span.id(), 0, Integer.MAX_VALUE));
        }
        return all;
    }

    @Override
    public void close() {
        journal.close();
    }

    private Journal opened() {
        boot = ids.get().toString();
        elapsed = 0;
        return Journal.open(folder, this::now, ids, BALLAST);
    }

    private Moment now() {
        elapsed += 1_000;
        return new Moment(boot, elapsed, began.plusMillis(elapsed));
    }

    private Sync.Status status(Span span) {
        Moment now = now();
        return new Sync.Status(
                now.boot(),
                now.elapsed(),
                now.wall(),
                VERSION,
                null,
                1,
                span.firstSeq(),
                span.lastSeq(),
                journal.unsent(),
                EntryBody.Terminal.WORKING,
                null,
                null);
    }

    private static void copyFiles(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
