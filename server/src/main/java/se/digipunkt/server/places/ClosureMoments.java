package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.visits.BootTimes;
import se.digipunkt.server.places.visits.ToldInBoot;
import se.digipunkt.server.places.visits.VisitTold;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Moves what kiosks' desks announced to its true time when that is known better than when it came:
/// by it a closure was announced in time or too late. Inside a write.
@Singleton
final class ClosureMoments implements ToldInBoot {

    private final ClosureMomentTable moments;
    private final ExceptionTable exceptions;
    private final PlaceRecord record;
    private final BootTimes times;

    ClosureMoments(
            ClosureMomentTable moments,
            ExceptionTable exceptions,
            PlaceRecord record,
            BootTimes times) {
        this.moments = moments;
        this.exceptions = exceptions;
        this.record = record;
        this.times = times;
    }

    /// @param at what its time is taken for
    /// @param written null where that will never be known better
    record Said(
            String id,
            String what,
            String place,
            String kiosk,
            Instant at,
            VisitTold.@Nullable Written written) {}

    void keep(Said said) {
        VisitTold.Written written = said.written();
        if (written != null) {
            moments.addOnce(
                    said.id(),
                    said.what(),
                    said.place(),
                    said.kiosk(),
                    written.boot(),
                    written.elapsed(),
                    said.at().truncatedTo(ChronoUnit.MILLIS),
                    written.latest());
        }
    }

    @Override
    public void anchored(String boot) {
        for (ClosureMomentRow moment : moments.ofBoot(boot)) {
            times.at(boot, moment.elapsed()).ifPresent(known -> move(moment, known.at()));
        }
    }

    private void move(ClosureMomentRow moment, Instant reckoned) {
        Instant at = reckoned.isAfter(moment.received()) ? moment.received() : reckoned;
        if (!at.equals(moment.at())) {
            moments.move(moment.id(), moment.what(), at);
            exceptions
                    .find(moment.id(), moment.place())
                    .ifPresent(row -> move(moment, row, at.truncatedTo(ChronoUnit.MILLIS)));
        }
    }

    private void move(ClosureMomentRow moment, ExceptionRow row, Instant at) {
        if (moment.what().equals(ClosureMomentRow.ANNOUNCED)) {
            exceptions.announce(row.id(), at);
            record(moment, "announced " + row.what());
        } else if (row.endsAt().equals(moment.at()) && at.isAfter(row.startsAt())) {
            exceptions.end(row.id(), at);
            record(moment, "ended " + row.what());
        } else if (row.endsAt().equals(moment.at())) {
            exceptions.remove(row.id());
            record(moment, "withdrew " + row.what());
        }
    }

    /// Whoever has counted with it counts anew when the place has changed.
    private void record(ClosureMomentRow moment, String what) {
        record.add(PlaceHistory.KIOSK + moment.kiosk(), moment.place(), what);
    }
}
