package se.digipunkt.server.places.visits;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Limits;
import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What staff on buses have told, and which days are to be counted anew by it.
@Singleton
public final class Visits implements ToldInBoot {

    /// A promise is made in minutes: what is known better than this is taken at its word.
    private static final Duration GOOD_ENOUGH = Duration.ofMinutes(1);

    /// Beyond what is written down as known.
    private static final Instant FAR = Instant.ofEpochMilli(253402300799999L);

    private final WriteGate gate;
    private final VisitTable table;
    private final VisitDueTable due;
    private final VisitDays days;
    private final BootTimes times;
    private final CallDays calls;

    Visits(
            WriteGate gate,
            VisitTable table,
            VisitDueTable due,
            VisitDays days,
            BootTimes times,
            CallDays calls) {
        this.gate = gate;
        this.table = table;
        this.due = due;
        this.days = days;
        this.times = times;
        this.calls = calls;
    }

    /// Keeps it, in the running transaction; once, however often it comes.
    public void take(VisitTold told) {
        VisitRow row = row(told);
        gate.write(
                () -> {
                    table.addOnce(
                            row.journal(),
                            row.seq(),
                            row.bus(),
                            row.call(),
                            row.stop(),
                            row.event(),
                            row.at(),
                            row.boot(),
                            row.elapsed(),
                            row.earliest(),
                            row.latest());
                    touched(row);
                });
    }

    /// The days of its time, and those of the call that it names, which it may no longer be near.
    private void touched(VisitRow row) {
        days.touched(row.sign(), row.bus());
        String call = row.call();
        if (call != null) {
            calls.of(row.bus(), call).forEach(day -> days.touched(row.bus(), day));
        }
    }

    private VisitRow row(VisitTold told) {
        VisitTold.Written written = told.written();
        Instant at = told.at();
        Doubt doubt =
                written == null
                        ? new Doubt(at == null ? Instant.EPOCH : at, at == null ? FAR : at)
                        : times.at(written.boot(), written.elapsed())
                                .map(Doubt::of)
                                .orElse(new Doubt(written.earliest(), written.latest()));
        return new VisitRow(
                told.journal(),
                told.seq(),
                told.bus(),
                told.call(),
                told.stop(),
                told.event().code(),
                at,
                written == null ? "" : written.boot(),
                written == null ? 0 : written.elapsed(),
                doubt.earliest(),
                doubt.latest());
    }

    private record Doubt(Instant earliest, Instant latest) {

        static Doubt of(BootTimes.Known known) {
            Duration doubt =
                    known.doubt().compareTo(GOOD_ENOUGH) > 0 ? known.doubt() : Duration.ZERO;
            return new Doubt(known.at().minus(doubt), known.at().plus(doubt));
        }
    }

    @Override
    public void anchored(String boot) {
        for (VisitRow row : table.ofBoot(boot)) {
            times.at(boot, row.elapsed())
                    .ifPresent(
                            known -> {
                                Doubt doubt = Doubt.of(known);
                                table.move(
                                        row.journal(),
                                        row.seq(),
                                        known.at(),
                                        doubt.earliest(),
                                        doubt.latest());
                                touched(row);
                                days.touched(row.bus(), doubt.earliest(), doubt.latest());
                            });
        }
    }

    /// Help from a bus was logged or taken back, in the running transaction.
    public void helped(String bus, Instant at) {
        gate.write(() -> days.touched(bus, at, at));
    }

    /// A call of a bus is another one now, or was on that day; in the running transaction.
    public void called(String bus, LocalDate day) {
        gate.write(() -> days.touched(bus, day));
    }

    /// What a bus may have told in a time, and not at any time whatever unless it names a call.
    public List<Sign> signs(String bus, Instant since, Instant until) {
        return gate.read(() -> table.during(bus, since, until)).stream()
                .map(VisitRow::sign)
                .filter(sign -> sign.call() != null || sign.isWithin(VisitDays.LONGEST_DOUBT))
                .toList();
    }

    /// Days of buses that are to be counted anew.
    ///
    /// @param last included
    public List<Due> due(LocalDate first, LocalDate last) {
        return gate.read(() -> due.between(first, last)).stream().map(VisitDueRow::due).toList();
    }

    /// Days of buses that are to be counted anew, in their order after one of them.
    ///
    /// @param last later ones wait
    public List<Due> due(String bus, LocalDate day, LocalDate last, int most) {
        return gate.read(() -> due.next(bus, day, last, most)).stream()
                .map(VisitDueRow::due)
                .toList();
    }

    /// True when nothing has come to it since it was read; it is due no longer.
    public boolean take(Due counted) {
        return due.remove(counted.bus(), counted.day(), counted.mark()) == 1;
    }

    public record Due(String bus, LocalDate day, long mark) {}

    /// What was told last of a bus at a moment; what was told longer ago than anybody stands at one
    /// stop is forgotten, not still true.
    public Optional<VisitTold> lastAt(String bus, Instant moment) {
        return gate.read(() -> table.lastAt(bus, moment.minus(Limits.LONGEST_STOP), moment))
                .map(VisitRow::told);
    }

    /// What was told last before an entry of the same journal when no time is known of either: the
    /// order in a journal needs no clock. What was told at a known time says nothing of an unknown
    /// one, which may be days later.
    public Optional<VisitTold> lastBefore(String journal, long seq) {
        return gate.read(() -> table.lastBefore(journal, seq))
                .filter(row -> row.at() == null)
                .map(VisitRow::told);
    }
}
