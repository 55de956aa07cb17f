package se.digipunkt.server.fleet.availability;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryBody.Terminal;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The evidence of a kiosk in Harads, written in clock times of one Monday. Every boot began at
/// midnight, so that its elapsed time is the time of day.
final class LifeInHarads {

    static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    private final Map<String, Anchor> anchors = new HashMap<>();
    private final List<ToldJournal> finished = new ArrayList<>();
    private List<ToldJournal.Entry> entries = new ArrayList<>();
    private List<ToldJournal.Hole> holes = new ArrayList<>();
    private ToldJournal.@Nullable Follows follows;
    private String journal = "first";
    private String boot = "";
    private long seq = 1;
    private Instant enrolled = at("00:00");
    private @Nullable Instant ended;
    private Instant lastContact = Instant.MAX;

    static LifeInHarads harads() {
        return new LifeInHarads();
    }

    static Instant at(String time) {
        return SwedishTime.at(MONDAY, LocalTime.parse(time).toSecondOfDay() / 60);
    }

    private static long elapsed(String time) {
        return Duration.between(at("00:00"), at(time)).toMillis();
    }

    /// Starts, was heard from, and worked until the power went.
    LifeInHarads up(String from, String until) {
        return starts("boot-" + seq + journal, from).alive(from, until);
    }

    /// A boot of which the server was told the time.
    LifeInHarads starts(String id, String time) {
        return startsWithAnchor(id, time, "PT30S", "PT0S");
    }

    LifeInHarads startsWithAnchor(String id, String time, String uncertainty, String error) {
        anchored(id, uncertainty, error);
        return startsUnheard(id, time);
    }

    /// What the server knows of a boot's time.
    LifeInHarads anchored(String id, String uncertainty, String error) {
        Instant told = at("00:00").plus(Duration.parse(error));
        anchors.put(id, new Anchor(0, told, Duration.parse(uncertainty)));
        return this;
    }

    LifeInHarads startsUnheard(String id, String time) {
        boot = id;
        return write(new Told.Restart(id, elapsed(time)));
    }

    LifeInHarads alive(String from, String until) {
        return alive(from, until, Terminal.WORKING, LinkClass.GOOD);
    }

    LifeInHarads alive(String from, String until, Terminal terminal, @Nullable LinkClass link) {
        return write(new Told.Alive(boot, elapsed(from), elapsed(until), terminal, link));
    }

    LifeInHarads loses(int entriesLost) {
        holes.add(new ToldJournal.Hole(seq, seq + entriesLost - 1));
        seq += entriesLost;
        return this;
    }

    /// A new card begins a journal that knows nothing of the old one.
    LifeInHarads getsANewCard() {
        return goesOnIn("second", null);
    }

    /// The journal goes on in another one, which parts from it at a number: where it ends when the
    /// card was enrolled anew, before that when the card was set back.
    LifeInHarads goesOnFromNumber(long number) {
        return goesOnIn("second", new ToldJournal.Follows("first", number));
    }

    private LifeInHarads goesOnIn(String other, ToldJournal.@Nullable Follows from) {
        finishJournal();
        journal = other;
        follows = from;
        return this;
    }

    LifeInHarads enrolledAt(String time) {
        enrolled = at(time);
        return this;
    }

    LifeInHarads endedAt(String time) {
        ended = at(time);
        return this;
    }

    LifeInHarads lastHeardAt(String time) {
        lastContact = at(time);
        return this;
    }

    private LifeInHarads write(Told told) {
        entries.add(new ToldJournal.Entry(seq++, told));
        return this;
    }

    private void finishJournal() {
        finished.add(new ToldJournal(journal, entries, holes, seq, true, follows));
        entries = new ArrayList<>();
        holes = new ArrayList<>();
        seq = 1;
    }

    Timeline timeline() {
        finishJournal();
        return Accounting.timeline(
                new KioskLife(finished, List.of(), anchors, enrolled, ended, lastContact));
    }
}
