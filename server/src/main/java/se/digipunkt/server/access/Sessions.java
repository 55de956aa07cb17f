package se.digipunkt.server.access;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.server.common.Randomness;
import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.storage.StorageFull;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Who is signed in with which token.
@Singleton
final class Sessions {

    static final Duration LENGTH = Duration.ofHours(12);

    /// The session tells to the quarter of an hour when it was last used, and a page does not cost
    /// a write each.
    private static final Duration SEEN_STEP = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final SessionTable sessions;
    private final UserTable users;
    private final WriteGate gate;
    private final Clock clock;
    private final Randomness randomness;

    Sessions(
            SessionTable sessions,
            UserTable users,
            WriteGate gate,
            Clock clock,
            Randomness randomness) {
        this.sessions = sessions;
        this.users = users;
        this.gate = gate;
        this.clock = clock;
        this.randomness = randomness;
    }

    /// A browser's session is prolonged while it is used, a program's is not.
    enum Kind {
        PAGE("page"),
        API("api");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    Begun begin(String userId, Kind kind) {
        String token = randomness.token();
        Instant now = clock.instant();
        Instant expires = now.plus(LENGTH);
        SessionRow row =
                new SessionRow(Sha256.of(token), userId, kind.code, now, expires, coarse(now));
        gate.write(() -> sessions.add(row));
        return new Begun(token, expires);
    }

    Optional<Person> find(String tokenHash) {
        Instant now = clock.instant();
        Optional<SessionRow> session = gate.read(() -> sessions.find(tokenHash, now));
        Optional<UserRow> user =
                session.flatMap(found -> gate.read(() -> users.find(found.userId())))
                        .filter(found -> found.disabled() == null);
        user.ifPresent(found -> prolong(session.orElseThrow(), now));
        return user.map(found -> new Person(found.actor(), tokenHash, found.mustChange()));
    }

    private void prolong(SessionRow session, Instant now) {
        Instant seen = coarse(now);
        if (!seen.isAfter(session.lastSeen())) {
            return;
        }
        Instant expires =
                session.kind().equals(Kind.PAGE.code) ? now.plus(LENGTH) : session.expires();
        try {
            gate.write(() -> sessions.seen(session.token(), session.lastSeen(), seen, expires));
        } catch (StorageFull full) {
            // A full disk must not keep an operator from the pages that tell of it.
            LOG.warn("a session could not be prolonged: the disk under the database is full");
        }
    }

    private static Instant coarse(Instant at) {
        long step = SEEN_STEP.toMillis();
        return Instant.ofEpochMilli(at.toEpochMilli() / step * step);
    }

    void end(String tokenHash) {
        gate.write(() -> sessions.remove(tokenHash));
    }

    void endOthers(Person person) {
        gate.write(() -> sessions.removeOthers(person.actor().id(), person.session()));
    }

    void endAll(String userId) {
        gate.write(() -> sessions.removeAll(userId));
    }

    int endExpired() {
        return gate.write(() -> sessions.removeExpired(clock.instant()));
    }

    /// @param token what the browser or program sends from now on; nobody else has it
    record Begun(String token, Instant expires) {}
}
