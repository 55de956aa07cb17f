package se.digipunkt.server.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.fleet.Fleet;
import se.digipunkt.server.fleet.Kiosk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tries set-aside entries once more, in the running transaction.
@Singleton
final class SecondTry {

    private final EntryTable entries;
    private final JournalTable journals;
    private final Handing handing;
    private final Origins origins;
    private final Fleet fleet;
    private final Program program;

    SecondTry(
            EntryTable entries,
            JournalTable journals,
            Handing handing,
            Origins origins,
            Fleet fleet,
            Program program) {
        this.entries = entries;
        this.journals = journals;
        this.handing = handing;
        this.origins = origins;
        this.fleet = fleet;
        this.program = program;
    }

    /// @return how many could be counted now
    int tryAgain(List<EntryRow> some) {
        int counted = 0;
        Set<String> kiosks = new HashSet<>();
        for (EntryRow row : some) {
            JournalRow journal = journals.findById(row.journal()).orElseThrow();
            Kiosk kiosk = fleet.get(journal.kiosk());
            Fate fate = handing.hand(arrival(kiosk, journal, row)).fate();
            entries.setFate(
                    row.journal(),
                    row.seq(),
                    fate.state(),
                    fate.reason(),
                    fate.body(),
                    fate.setAside() ? program.name() : null);
            if (!fate.setAside()) {
                counted++;
                kiosks.add(kiosk.id());
            }
        }
        kiosks.forEach(this::recount);
        return counted;
    }

    /// What the fleet page shows; counted anew whenever it may have changed.
    ///
    /// @return entries of the kiosk that are set aside
    long recount(String kiosk) {
        long setAside = entries.countSetAside(kiosk);
        fleet.found(kiosk, setAside, journals.countHoles(kiosk), journals.countForks(kiosk));
        return setAside;
    }

    private Handing.Arrival arrival(Kiosk kiosk, JournalRow journal, EntryRow row) {
        Offered.Item item = new Offered.Item(row.seq(), bodyOf(row), row.hash());
        Written written = origins.written(kiosk, journal, origins.find(row.journal(), row.seq()));
        return new Handing.Arrival(kiosk, row.journal(), written, item, row.received(), null);
    }

    private static ObjectNode bodyOf(EntryRow row) {
        try {
            return (ObjectNode) ProtocolJson.mapper().readTree(row.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a set-aside entry is not as it was stored: " + row.journal(), e);
        }
    }
}
