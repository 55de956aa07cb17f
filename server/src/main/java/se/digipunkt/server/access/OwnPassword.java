package se.digipunkt.server.access;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.TryLimit;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// A person changes their own password.
@Singleton
final class OwnPassword {

    private final UserTable users;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Access access;
    private final WriteGate gate;

    /// Whoever finds a computer left signed in must not find out the password there.
    private final TryLimit tries;

    OwnPassword(
            UserTable users,
            Sessions sessions,
            Passwords passwords,
            Access access,
            WriteGate gate,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.access = access;
        this.gate = gate;
        this.tries = new TryLimit(SignIns.TRIES_PER_USER, SignIns.WINDOW, clock);
    }

    /// Ends all their other sessions.
    ///
    /// @throws ProblemException `validation` with faults at `/old` and `/new`
    void change(Person person, String old, String chosen) {
        String id = person.actor().id();
        long wait = tries.take(id);
        if (wait > 0) {
            throw new ProblemException(new WebProblem.TooManyRequests(wait));
        }
        UserRow row = gate.read(() -> users.find(id)).orElseThrow();
        boolean right =
                old.length() <= 2 * Passwords.LONGEST && passwords.matches(old, row.password());
        if (right) {
            tries.giveBack(id);
        }
        AccessProblem.refuse(faults(row, right, old, chosen));
        String hash = passwords.hash(chosen);
        gate.write(
                () -> {
                    users.setPassword(id, hash, false);
                    sessions.endOthers(person);
                    access.record(person.actor(), "password-changed", id);
                });
    }

    /// What is wrong with a password that they would like, whatever they have now.
    List<Fault> faults(Person person, String chosen) {
        String name = gate.read(() -> users.find(person.actor().id())).orElseThrow().name();
        return passwords.faults("/new", name, chosen);
    }

    private List<Fault> faults(UserRow row, boolean right, String old, String chosen) {
        List<Fault> faults = new ArrayList<>(passwords.faults("/new", row.name(), chosen));
        if (!right) {
            faults.add(new Fault("/old", "password-wrong", ""));
        } else if (chosen.equals(old)) {
            faults.add(new Fault("/new", "password-same", ""));
        }
        return faults;
    }
}
