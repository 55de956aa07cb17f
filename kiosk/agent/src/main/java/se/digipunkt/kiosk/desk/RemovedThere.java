package se.digipunkt.kiosk.desk;

import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalEntry;
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

    RemovedThere(Journal journal, Told told) {
        this.journal = journal;
        this.told = told;
    }

    /// The references of such records as this kiosk holds them now: a fork may have moved them.
    Set<Reference> held() {
        return places(record -> journal.find(record).map(JournalEntry::reference));
    }

    /// The others only, while corrections are decided.
    Standings hiddenIn(Standings standing) {
        Set<Reference> gone = places(standing::findPlace);
        return gone.isEmpty() ? standing : new Others(standing, gone);
    }

    private Set<Reference> places(Function<Reference, Optional<Reference>> find) {
        return told.settings().map(Settings::removed).stream()
                .flatMap(List::stream)
                .flatMap(text -> Reference.parse(text).stream())
                .flatMap(record -> find.apply(record).stream())
                .collect(Collectors.toSet());
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
