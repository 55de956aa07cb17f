package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Closures that were announced at the desk of a point's kiosk: exceptions from the moment when
/// staff said so, however long the kiosk then was without a network.
@Singleton
final class KioskClosures {

    private static final Duration FARTHEST = Duration.ofDays(400);

    /// A desk that is left open over midnight may announce what began the day before.
    private static final Duration LATEST = Duration.ofDays(1);

    private final WriteGate gate;
    private final PlaceTable places;
    private final ExceptionTable exceptions;
    private final PlaceRecord record;
    private final TakenBack takenBack;
    private final ClosureMoments moments;

    KioskClosures(
            WriteGate gate,
            PlaceTable places,
            ExceptionTable exceptions,
            PlaceRecord record,
            TakenBack takenBack,
            ClosureMoments moments) {
        this.gate = gate;
        this.places = places;
        this.exceptions = exceptions;
        this.record = record;
        this.takenBack = takenBack;
        this.moments = moments;
    }

    /// Once for each id, however often it comes.
    ///
    /// @return code of why it cannot be an exception
    Optional<String> announce(KioskClosure announced) {
        return gate.write(
                () -> {
                    Optional<String> reason = whyNot(announced);
                    if (reason.isEmpty()) {
                        store(row(announced), announced.kiosk());
                        moments.keep(
                                new ClosureMoments.Said(
                                        announced.id(),
                                        ClosureMomentRow.ANNOUNCED,
                                        announced.place(),
                                        announced.kiosk(),
                                        announced.at(),
                                        announced.written()));
                    }
                    return reason;
                });
    }

    private Optional<String> whyNot(KioskClosure announced) {
        boolean point =
                places.find(announced.place(), SwedishTime.dayOf(announced.at()))
                        .filter(row -> row.type().equals(PlaceType.POINT.code()))
                        .isPresent();
        if (!point) {
            return Optional.of("closes-no-point");
        }
        boolean believable =
                announced.closure().to().isBefore(announced.at().plus(FARTHEST))
                        && announced.closure().from().isAfter(announced.at().minus(LATEST));
        return believable ? Optional.empty() : Optional.of("closes-at-no-time");
    }

    private static ExceptionRow row(KioskClosure announced) {
        String reason = announced.reason();
        return new ExceptionRow(
                announced.id(),
                announced.place(),
                announced.kind().code(),
                ExceptionEffect.CLOSED.code(),
                announced.closure().from(),
                announced.closure().to(),
                reason == null
                        ? ExceptionReason.NOT_GIVEN.code()
                        : Coded.find(ExceptionReason.class, reason)
                                .orElse(ExceptionReason.OTHER)
                                .code(),
                announced.at().truncatedTo(ChronoUnit.MILLIS),
                announced.kiosk());
    }

    private void store(ExceptionRow row, String kiosk) {
        int stored =
                exceptions.addOnce(
                        row.id(),
                        row.place(),
                        row.kind(),
                        row.effect(),
                        row.startsAt(),
                        row.endsAt(),
                        row.reason(),
                        row.announcedAt(),
                        row.who());
        if (stored == 1) {
            moments.announced(row);
            record(row.place(), kiosk, "announced " + row.what());
        }
    }

    /// As [Exceptions#withdraw]: as if it had not been when it was a slip or has not begun, else it
    /// ends. Who finds nothing to take back was preceded by somebody else.
    void withdraw(KioskReopening said) {
        gate.write(
                () ->
                        exceptions
                                .find(said.id(), said.place())
                                .ifPresent(
                                        row -> {
                                            withdraw(row, said.kiosk(), said.at());
                                            moments.keep(
                                                    new ClosureMoments.Said(
                                                            said.id(),
                                                            ClosureMomentRow.WITHDRAWN,
                                                            said.place(),
                                                            said.kiosk(),
                                                            said.at(),
                                                            said.written()));
                                        }));
    }

    private void withdraw(ExceptionRow row, String kiosk, Instant at) {
        Optional<ExceptionRow> left = takenBack.left(row, at);
        if (left.isEmpty()) {
            exceptions.remove(row.id());
            record(row.place(), kiosk, "withdrew " + row.what());
        } else if (left.get().endsAt().isBefore(row.endsAt())) {
            exceptions.end(row.id(), left.get().endsAt());
            record(row.place(), kiosk, "ended " + row.what());
        }
        moments.left(row, left);
    }

    private void record(String place, String kiosk, String what) {
        record.add(PlaceHistory.KIOSK + kiosk, place, what);
    }
}
