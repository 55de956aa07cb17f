package se.digipunkt.kiosk.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Standing;
import se.digipunkt.kiosk.journal.Standings;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.Settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Help that was removed at the server, as far as it has told. There it counts no longer, whatever
/// this kiosk tells of it: the desk neither counts nor changes it, and shows it as removed.
final class RemovedThere {

    private final Journal journal;
    private final Told told;
    private volatile @Nullable Known known;

    RemovedThere(Journal journal, Told told) {
        this.journal = journal;
        this.told = told;
    }

    /// Looked up once: the desk asks after each tap.
    ///
    /// @param told what the server has told
    /// @param moves of the journal
    private record Known(List<String> told, long moves, Set<Reference> places) {

        boolean isOf(List<String> now, long movesNow) {
            return moves == movesNow && told.equals(now);
        }
    }

    /// The references of such records as this kiosk holds them now: a fork may have moved them.
    Set<Reference> held() {
        return places(journal::places);
    }

    /// The others only, while corrections are decided.
    Standings hiddenIn(Standings standing) {
        Set<Reference> gone =
                places(
                        records ->
                                records.stream()
                                        .flatMap(record -> standing.findPlace(record).stream())
                                        .collect(Collectors.toSet()));
        return gone.isEmpty() ? standing : new Others(standing, gone);
    }

    private Set<Reference> places(Function<List<Reference>, Set<Reference>> find) {
        List<String> removed = told.settings().map(Settings::removed).orElse(List.of());
        if (removed.isEmpty()) {
            return Set.of();
        }
        // Asked for first: what moves meanwhile is looked up again the next time.
        long moves = journal.moves();
        Known before = known;
        if (before != null && before.isOf(removed, moves)) {
            return before.places();
        }
        Set<Reference> places =
                find.apply(
                        removed.stream().flatMap(text -> Reference.parse(text).stream()).toList());
        known = new Known(removed, moves, places);
        return places;
    }

    private record Others(Standings all, Set<Reference> gone) implements Standings {

        private boolean isThere(Reference record) {
            return all.findPlace(record).filter(place -> !gone.contains(place)).isPresent();
        }

        @Override
        public Optional<Standing> find(Reference record) {
            return isThere(record) ? all.find(record) : Optional.empty();
        }

        @Override
        public Optional<GuidanceRecord> findRemoved(Reference record) {
            return isThere(record) ? all.findRemoved(record) : Optional.empty();
        }

        @Override
        public Optional<Reference> findPlace(Reference record) {
            return isThere(record) ? all.findPlace(record) : Optional.empty();
        }

        @Override
        public Optional<Reference> findWhole(Reference record) {
            return all.findWhole(record);
        }
    }
}
