package se.digipunkt.kiosk.desk;

import se.digipunkt.kiosk.journal.DeviceClock;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.kiosk.settings.TrueTime;

import java.nio.file.Path;
import java.util.Optional;

/// Desks without a server around them.
final class Desks {

    private Desks() {}

    static JournalTapLog log(
            Path folder, Journal journal, Told told, DeviceClock clock, Uplink uplink) {
        return new JournalTapLog(
                journal, told, clock, uplink, stops(folder, journal, told, clock, Optional::empty));
    }

    static Stops stops(Path folder, Journal journal, Told told, DeviceClock clock, TrueTime time) {
        return new Stops(told, time, clock, journal, new DeskSettings(folder, null));
    }
}
