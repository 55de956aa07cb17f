package se.digipunkt.kiosk.desk;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.journal.DeviceClock;
import se.digipunkt.kiosk.settings.KeptFile;
import se.digipunkt.kiosk.settings.TrueTime;

import java.time.LocalDate;
import java.time.ZoneId;

/// The seven days in which people are asked for their age and gender. Staff switch them on, and
/// they end by themselves: nobody is asked for longer than was meant. They go by the true time
/// where that is known, else by the device's clock.
@Singleton
final class MeasuringWeek {

    record Kept(LocalDate from, LocalDate until) {}

    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");
    private static final int DAYS = 7;

    private final TrueTime time;
    private final DeviceClock clock;
    private final KeptFile<Kept> file;
    private @Nullable Kept kept;

    MeasuringWeek(TrueTime time, DeviceClock clock, DeskSettings settings) {
        this.time = time;
        this.clock = clock;
        this.file = new KeptFile<>(settings.data().resolve("measuring.json"), Kept.class, false);
        this.kept = file.read().orElse(null);
    }

    /// Its last day; null outside of one.
    synchronized @Nullable LocalDate until() {
        LocalDate today = today();
        return kept == null || today.isBefore(kept.from()) || today.isAfter(kept.until())
                ? null
                : kept.until();
    }

    synchronized void begin() {
        keep(new Kept(today(), today().plusDays(DAYS - 1)));
    }

    synchronized void end() {
        keep(new Kept(today(), today().minusDays(1)));
    }

    private void keep(Kept fresh) {
        file.replace(fresh);
        kept = fresh;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.now().orElseGet(() -> clock.now().wall()), HERE);
    }
}
