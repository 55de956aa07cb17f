package se.digipunkt.server.access;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.TryLimit;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Checks name and password. A name that nobody has is answered and counted as one that someone
/// has.
@Singleton
final class SignIns {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int TRIES_PER_USER = 5;
    static final int TRIES_PER_ADDRESS = 20;

    private final UserTable users;
    private final Passwords passwords;
    private final WriteGate gate;
    private final Clock clock;
    private final TryLimit addresses;
    private final TryLimit unknownNames;

    SignIns(UserTable users, Passwords passwords, WriteGate gate, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.gate = gate;
        this.clock = clock;
        this.addresses = new TryLimit(TRIES_PER_ADDRESS, WINDOW, clock);
        this.unknownNames = new TryLimit(TRIES_PER_USER, WINDOW, clock);
    }

    /// @param address see `web.Caller`
    /// @throws ProblemException `invalid-credentials`, or `too-many-requests` when the name or the
    ///   address has tried too often
    UserRow check(String name, String password, String address) {
        refuseUnlessZero(addresses.take(address));
        Optional<UserRow> user = find(name);
        if (user.isPresent()) {
            takeTry(user.get());
        } else {
            refuseUnlessZero(unknownNames.take(Sha256.of(UserRow.key(name))));
        }
        return user.filter(found -> matches(found, password))
                .map(found -> succeeded(found, address))
                .orElseThrow(() -> refused(user.isEmpty(), password));
    }

    private Optional<UserRow> find(String name) {
        return gate.read(() -> users.findNamed(UserRow.key(name)));
    }

    private void takeTry(UserRow user) {
        Instant now = clock.instant();
        int taken =
                gate.write(
                        () ->
                                users.takeTry(
                                        user.id(),
                                        TRIES_PER_USER,
                                        now.minus(WINDOW),
                                        now,
                                        now.plus(WINDOW)));
        if (taken == 0) {
            Instant until =
                    gate.read(() -> users.find(user.id())).map(UserRow::lockedUntil).orElse(now);
            refuseUnlessZero(Math.max(1, Duration.between(now, until).toSeconds()));
        }
    }

    private boolean matches(UserRow user, String password) {
        return password.length() <= 2 * Passwords.LONGEST
                && passwords.matches(password, user.password())
                && user.disabled() == null;
    }

    private UserRow succeeded(UserRow user, String address) {
        gate.write(() -> users.clearTries(user.id()));
        addresses.giveBack(address);
        return user;
    }

    private ProblemException refused(boolean nobody, String password) {
        if (nobody && password.length() <= 2 * Passwords.LONGEST) {
            passwords.matchNobody(password);
        }
        return new ProblemException(new AccessProblem.InvalidCredentials());
    }

    private static void refuseUnlessZero(long secondsToWait) {
        if (secondsToWait > 0) {
            throw new ProblemException(new WebProblem.TooManyRequests(secondsToWait));
        }
    }
}
