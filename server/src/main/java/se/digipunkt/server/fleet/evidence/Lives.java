package se.digipunkt.server.fleet.evidence;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.fleet.availability.Anchor;
import se.digipunkt.server.fleet.availability.KioskLife;
import se.digipunkt.server.fleet.availability.Told;
import se.digipunkt.server.fleet.availability.ToldJournal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/// Puts together what is known of the kiosks of a place.
@Singleton
final class Lives {

    /// No journal is older than the product: an earlier time is a clock that was never set.
    private static final Instant EARLIEST = Instant.parse("2024-01-01T00:00:00Z");

    /// The server's own clock may have been behind when something came.
    private static final Duration SLACK = Duration.ofDays(1);

    private final EvidenceTables tables;
    private final TrueTimeTable times;
    private final AssignedKiosks kiosks;

    Lives(EvidenceTables tables, TrueTimeTable times, AssignedKiosks kiosks) {
        this.tables = tables;
        this.times = times;
        this.kiosks = kiosks;
    }

    /// What came before a moment tells of nothing after it: only the last of that is needed, for
    /// what lies between it and the next.
    List<KioskLife> at(String place, Instant moment) {
        Instant since = moment.minus(SLACK);
        List<JournalRow> journals = tables.journals().listOf(place);
        Map<String, List<AssignedKiosk>> lives = lives(place, journals);
        return lives.values().stream().map(life -> life(place, life, journals, since)).toList();
    }

    /// The kiosks of a place, and those that brought what their cards wrote there; one that carries
    /// on another's journal together with it.
    private Map<String, List<AssignedKiosk>> lives(String place, List<JournalRow> journals) {
        Map<String, AssignedKiosk> all = new LinkedHashMap<>();
        kiosks.at(place).forEach(kiosk -> all.put(kiosk.id(), kiosk));
        for (JournalRow journal : journals) {
            if (!all.containsKey(journal.kiosk())) {
                kiosks.find(journal.kiosk()).ifPresent(kiosk -> all.put(kiosk.id(), kiosk));
            }
        }
        Map<String, String> firsts = new HashMap<>();
        for (JournalRow journal : journals) {
            carriedOn(journal, journals, all)
                    .ifPresent(other -> firsts.put(journal.kiosk(), other));
        }
        Map<String, List<AssignedKiosk>> lives = new LinkedHashMap<>();
        all.values()
                .forEach(
                        kiosk ->
                                lives.computeIfAbsent(
                                                first(kiosk.id(), firsts), id -> new ArrayList<>())
                                        .add(kiosk));
        return lives;
    }

    /// The kiosk, out of use since, whose journal this one goes on from.
    private static Optional<String> carriedOn(
            JournalRow journal, List<JournalRow> journals, Map<String, AssignedKiosk> all) {
        return journals.stream()
                .filter(other -> other.id().equals(journal.followsJournal()))
                .map(JournalRow::kiosk)
                .filter(kiosk -> !kiosk.equals(journal.kiosk()))
                .filter(kiosk -> all.containsKey(kiosk))
                .filter(kiosk -> Objects.requireNonNull(all.get(kiosk)).ended() != null)
                .findFirst();
    }

    private static String first(String kiosk, Map<String, String> firsts) {
        String first = kiosk;
        for (int i = 0; i < firsts.size() && firsts.containsKey(first); i++) {
            first = Objects.requireNonNull(firsts.get(first));
        }
        return first;
    }

    private KioskLife life(
            String place, List<AssignedKiosk> life, List<JournalRow> journals, Instant since) {
        List<String> ids = life.stream().map(AssignedKiosk::id).toList();
        List<OpenRow> open =
                life.stream()
                        .filter(kiosk -> kiosk.place().equals(place))
                        .flatMap(kiosk -> tables.open().since(kiosk.id(), since).stream())
                        .toList();
        List<ToldJournal> told =
                journals.stream()
                        .filter(journal -> ids.contains(journal.kiosk()))
                        .map(journal -> told(journal, open, since))
                        .toList();
        List<Told.Alive> loose =
                open.stream()
                        .filter(row -> told.stream().noneMatch(j -> j.id().equals(row.journal())))
                        .map(OpenRow::alive)
                        .toList();
        return new KioskLife(
                told,
                loose,
                anchors(ids, told, loose),
                life.stream().map(AssignedKiosk::enrolled).min(Instant::compareTo).orElseThrow(),
                ended(place, life),
                life.stream()
                        .map(AssignedKiosk::lastHeard)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH));
    }

    /// One that stands elsewhere is believed of the time before it was enrolled there.
    private static @Nullable Instant ended(String place, List<AssignedKiosk> life) {
        Instant last = Instant.EPOCH;
        for (AssignedKiosk kiosk : life) {
            Instant ended = kiosk.place().equals(place) ? kiosk.ended() : kiosk.enrolled();
            if (ended == null) {
                return null;
            }
            last = ended.isAfter(last) ? ended : last;
        }
        return last;
    }

    private ToldJournal told(JournalRow journal, List<OpenRow> open, Instant since) {
        List<ToldJournal.Entry> entries = new ArrayList<>();
        tables.told().since(journal.id(), since).forEach(row -> entries.add(row.entry()));
        open.stream()
                .filter(row -> journal.id().equals(row.journal()) && row.afterSeq() != null)
                .forEach(
                        row ->
                                entries.add(
                                        new ToldJournal.Entry(
                                                Objects.requireNonNull(row.afterSeq()),
                                                row.alive())));
        List<ToldJournal.Hole> holes =
                tables.holes().listOf(journal.id()).stream()
                        .map(row -> new ToldJournal.Hole(row.fromSeq(), row.untilSeq()))
                        .toList();
        return new ToldJournal(
                journal.id(),
                entries,
                holes,
                journal.nextSeq(),
                fromStart(journal, entries),
                journal.follows());
    }

    /// Asked only where a fork makes it matter. Entries come in the order of their numbers.
    private boolean fromStart(JournalRow journal, List<ToldJournal.Entry> entries) {
        return journal.followsJournal() == null
                || entries.isEmpty()
                || tables.told()
                        .firstStart(journal.id())
                        .filter(start -> start < entries.getFirst().seq())
                        .isEmpty();
    }

    private Map<String, Anchor> anchors(
            List<String> ids, Collection<ToldJournal> journals, Collection<Told.Alive> loose) {
        TreeSet<String> boots = new TreeSet<>();
        journals.forEach(
                journal -> journal.entries().forEach(entry -> boots.add(entry.told().boot())));
        loose.forEach(alive -> boots.add(alive.boot()));
        Map<String, Anchor> anchors = new HashMap<>();
        if (!boots.isEmpty()) {
            times.of(ids, List.copyOf(boots)).stream()
                    .filter(row -> !row.utc().minusMillis(row.elapsed()).isBefore(EARLIEST))
                    .forEach(row -> anchors.put(row.boot(), row.anchor()));
        }
        return anchors;
    }
}
