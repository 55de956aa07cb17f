package se.digipunkt.server.fleet.evidence;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// Forgets evidence of days that were counted long ago. What any later day is counted from stays:
/// all that came since that day began, and in each journal the last before it. The days that are
/// forgotten stand as they were counted, and are never counted again.
@Singleton
public final class Thinning {

    /// More than the server's own clock may have been behind when something came.
    private static final Duration SLACK = Duration.ofDays(2);

    private final KeptTable table;
    private final WriteGate gate;

    Thinning(KeptTable table, WriteGate gate) {
        this.table = table;
        this.gate = gate;
    }

    /// From which day on all evidence is kept; days before it are not counted any more.
    public LocalDate wholeSince() {
        return gate.read(table::find).map(KeptRow::firstDay).orElse(LocalDate.MIN);
    }

    /// Forgets what only days before that one are counted from, journal by journal; it may be cut
    /// off anywhere. Nothing is forgotten while one of those days is to be counted.
    ///
    /// @return how much was told
    public long forgetBefore(LocalDate day) {
        boolean begun =
                gate.write(
                        () -> {
                            boolean counted = table.countDueBefore(day) == 0;
                            if (counted) {
                                table.keepFrom(day);
                            }
                            return counted;
                        });
        return begun ? forget(SwedishTime.startOf(day).minus(SLACK)) : 0;
    }

    private long forget(Instant moment) {
        long forgotten = gate.write(() -> table.forgetOpen(moment));
        for (String journal : gate.read(table::journals)) {
            forgotten += gate.write(() -> table.forget(journal, moment));
        }
        return forgotten;
    }
}
