package se.digipunkt.server.access;

import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.Randomness;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.util.Optional;

/// Tells who is behind a request, and keeps the audit of what they did.
@Singleton
public final class Access {

    private final AuditTable audit;
    private final UserTable users;
    private final WriteGate gate;
    private final Clock clock;
    private final Randomness randomness;

    Access(AuditTable audit, UserTable users, WriteGate gate, Clock clock, Randomness randomness) {
        this.audit = audit;
        this.users = users;
        this.gate = gate;
        this.clock = clock;
        this.randomness = randomness;
    }

    /// @throws ProblemException `sign-in-needed` when nobody is signed in
    public Actor actor(HttpRequest<?> request) {
        return findActor(request)
                .orElseThrow(() -> new ProblemException(new WebProblem.SignInNeeded()));
    }

    /// The signed-in person; empty for visitors and kiosks.
    public Optional<Actor> findActor(HttpRequest<?> request) {
        return request.getUserPrincipal(Person.class).map(Person::actor);
    }

    /// Adds to the audit, in the running transaction or in one of its own.
    ///
    /// @param action code of what was done, for example `kiosk-revoked`
    /// @param subject id of what it was done to; never a name or a text that someone wrote
    public void record(Actor actor, String action, String subject) {
        AuditRow row = new AuditRow(randomness.id(), clock.instant(), actor.id(), action, subject);
        gate.write(() -> audit.add(row));
    }

    /// The name with which a user signs in, for those who may see who did what; empty when there is
    /// no such user.
    public Optional<String> nameOf(String id) {
        return gate.read(() -> users.find(id)).map(UserRow::name);
    }
}
