package se.digipunkt.server.fleet;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;

import java.time.Duration;
import java.time.Instant;

/// A kiosk as the server knows it.
///
/// @param place id of its point or bus
/// @param deskPin Argon2id hash, or null while none was made
/// @param unsent entries that it said it had not yet sent
/// @param diskFree bytes, as it said
/// @param setAside entries that the server holds but could not count
/// @param holes ranges that a journal had lost before the server got them
/// @param forks times that another writer was found in its journals: a cloned card or one set back
@MappedEntity("kiosk")
public record Kiosk(
        @Id String id,
        String place,
        @Millis Instant enrolled,
        @Millis @Nullable Instant revoked,
        @Nullable String model,
        @Nullable String serial,
        @Nullable String deskPin,
        @Millis @Nullable Instant lastHeard,
        @Nullable String agentVersion,
        @Nullable String terminal,
        @Nullable String clock,
        @Nullable String settingsVersion,
        long unsent,
        @Nullable Long diskFree,
        long setAside,
        long holes,
        long forks) {

    /// Ten missed polls.
    static final Duration SILENT_AFTER = Duration.ofMinutes(10);

    /// What is known of the kiosk itself; whether a silent one may rest, [KioskStates] knows.
    public State state(Instant now) {
        if (revoked != null) {
            return State.REVOKED;
        }
        if (lastHeard == null || lastHeard.isBefore(now.minus(SILENT_AFTER))) {
            return State.SILENT;
        }
        return switch (terminal == null ? "working" : terminal) {
            case "down" -> State.DOWN;
            case "degraded" -> State.DEGRADED;
            default -> State.WORKING;
        };
    }

    /// As the API names them.
    public enum State {
        WORKING,
        DEGRADED,
        DOWN,
        SILENT,

        /// Silent while nothing is promised at its place: it may well be switched off.
        RESTING,
        REVOKED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
