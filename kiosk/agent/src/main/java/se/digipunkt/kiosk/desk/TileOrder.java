package se.digipunkt.kiosk.desk;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.desk.OwnOrder;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Tally;
import se.digipunkt.kiosk.settings.KeptFile;
import se.digipunkt.kiosk.settings.TrueTime;
import se.digipunkt.protocol.Settings;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;

/// The order of this kiosk's tiles, kept through a restart.
@Singleton
final class TileOrder {

    private static final Logger LOG = LoggerFactory.getLogger(TileOrder.class);
    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

    private final Journal journal;
    private final TrueTime time;
    private final KeptFile<OwnOrder> file;
    private @Nullable OwnOrder kept;

    TileOrder(Journal journal, TrueTime time, DeskSettings settings) {
        this.journal = journal;
        this.time = time;
        this.file = new KeptFile<>(settings.data().resolve("tiles.json"), OwnOrder.class, false);
        this.kept = file.read().orElse(null);
    }

    /// The list in force in this place's order.
    synchronized Settings.ErrandList of(Settings settings) {
        OwnOrder before = kept;
        OwnOrder order =
                OwnOrder.next(
                        before,
                        settings.place().id(),
                        settings.errandList(),
                        time.now().map(now -> LocalDate.ofInstant(now, HERE)),
                        this::used);
        if (!order.equals(before)) {
            keep(order);
        }
        return order.of(settings.errandList());
    }

    /// On a full disk it holds until the next start: the page must come all the same.
    private void keep(OwnOrder fresh) {
        kept = fresh;
        try {
            file.replace(fresh);
        } catch (UncheckedIOException e) {
            LOG.warn("The order of the tiles could not be kept", e);
        }
    }

    /// The days are those that the journal holds for certain.
    private OwnOrder.Use used(LocalDate today) {
        Tally tally = Tally.of(journal.standing(today.minusDays(OwnOrder.DAYS), today));
        return new OwnOrder.Use(tally.records(), tally.byErrand());
    }
}
