package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.visits.BootTimes;
import se.digipunkt.server.places.visits.ToldInBoot;
import se.digipunkt.server.places.visits.VisitTold;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Moves what kiosks' desks announced to its true time when that is known better than when it came:
/// by it a closure was announced in time or too late, and taken back in time, as a slip or when it
/// was over. What became of it is reckoned anew from what was announced. Inside a write.
@Singleton
final class ClosureMoments implements ToldInBoot {

    private final ClosureMomentTable moments;
    private final ClosureSaidTable closures;
    private final ExceptionTable exceptions;
    private final TakenBack takenBack;
    private final PlaceRecord record;
    private final BootTimes times;

    ClosureMoments(
            ClosureMomentTable moments,
            ClosureSaidTable closures,
            ExceptionTable exceptions,
            TakenBack takenBack,
            PlaceRecord record,
            BootTimes times) {
        this.moments = moments;
        this.closures = closures;
        this.exceptions = exceptions;
        this.takenBack = takenBack;
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

    /// A closure as a desk announced it; once.
    void announced(ExceptionRow row) {
        closures.add(ClosureSaidRow.of(row));
    }

    /// What a desk has left of its closure, by taking it back.
    void left(ExceptionRow stood, Optional<ExceptionRow> left) {
        closures.leave(stood.id(), stood.endsAt(), left.map(ExceptionRow::endsAt).orElse(null));
    }

    @Override
    public void anchored(String boot) {
        Map<String, String> moved = new TreeMap<>();
        for (ClosureMomentRow moment : moments.ofBoot(boot)) {
            times.at(boot, moment.elapsed())
                    .filter(known -> move(moment, known.at()))
                    .ifPresent(known -> moved.put(moment.id(), moment.kiosk()));
        }
        moved.forEach(
                (id, kiosk) ->
                        closures.find(id).ifPresent(said -> reckon(said, moments.of(id), kiosk)));
    }

    @Override
    public void forgetBefore(Instant moment, Predicate<String> waits) {
        moments.placesBefore(moment).stream()
                .filter(waits.negate())
                .forEach(place -> moments.forgetBefore(place, moment));
        closures.forgetBefore(moment);
    }

    /// Nothing was said later than it came.
    private boolean move(ClosureMomentRow moment, Instant reckoned) {
        Instant at = reckoned.isAfter(moment.received()) ? moment.received() : reckoned;
        boolean moves = !at.equals(moment.at());
        if (moves) {
            moments.move(moment.id(), moment.what(), at);
        }
        return moves;
    }

    /// What somebody has made of it at the server stays as they left it.
    private void reckon(ClosureSaidRow said, List<ClosureMomentRow> told, String kiosk) {
        Optional<ExceptionRow> stands = exceptions.find(said.id(), said.place());
        ExceptionRow announced =
                said.exception(at(told, ClosureMomentRow.ANNOUNCED).orElse(said.announcedAt()));
        if (Objects.equals(stands.map(ExceptionRow::endsAt).orElse(null), said.leftUntil())) {
            exceptions.remove(said.id());
            Optional<ExceptionRow> left =
                    at(told, ClosureMomentRow.WITHDRAWN)
                            .map(at -> takenBack.left(announced, at))
                            .orElse(Optional.of(announced));
            left.ifPresent(exceptions::add);
            closures.leave(
                    said.id(), said.leftUntil(), left.map(ExceptionRow::endsAt).orElse(null));
            record(said, kiosk, left);
        } else if (stands.isPresent()) {
            exceptions.announce(said.id(), announced.announcedAt());
            record(said, kiosk, stands);
        }
    }

    private static Optional<Instant> at(List<ClosureMomentRow> told, String what) {
        return told.stream()
                .filter(moment -> moment.what().equals(what))
                .map(moment -> moment.at().truncatedTo(ChronoUnit.MILLIS))
                .findFirst();
    }

    /// Whoever has counted with it counts anew when the place has changed.
    private void record(ClosureSaidRow said, String kiosk, Optional<ExceptionRow> left) {
        record.add(
                PlaceHistory.KIOSK + kiosk,
                said.place(),
                left.map(row -> "announced " + row.what())
                        .orElse("withdrew " + said.exception(said.announcedAt()).what()));
    }
}
