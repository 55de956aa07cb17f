package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.server.places.visits.VisitTold;

import java.time.Instant;

/// A closure as it was announced at a kiosk's desk.
///
/// @param id `journal:seq`: the same for ever, however often it comes
/// @param at when it was announced, as well as that is known
/// @param written what that is reckoned from; null where it will never be known better
public record KioskClosure(
        String id,
        String place,
        String kiosk,
        EntryBody.Closure closure,
        Instant at,
        VisitTold.@Nullable Written written) {

    ExceptionKind kind() {
        return switch (closure.what()) {
            case ACCESS -> ExceptionKind.ACCESS;
            case STAFFED -> ExceptionKind.STAFFED;
            case BOTH -> ExceptionKind.BOTH;
        };
    }

    @Nullable String reason() {
        return closure.reason();
    }
}
