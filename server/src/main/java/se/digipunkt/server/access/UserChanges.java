package se.digipunkt.server.access;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.time.Instant;

/// What an admin changes about users. One admin always stays.
@Singleton
final class UserChanges {

    private final UserTable users;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Workplaces workplaces;
    private final Access access;
    private final WriteGate gate;
    private final Clock clock;

    UserChanges(
            UserTable users,
            Sessions sessions,
            Passwords passwords,
            Workplaces workplaces,
            Access access,
            Users.Surroundings surroundings) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.workplaces = workplaces;
        this.access = access;
        this.gate = surroundings.gate();
        this.clock = surroundings.clock();
    }

    /// Changes everything but name and password; whoever is disabled is signed out.
    UserView change(Actor by, String id, UserForm form) {
        AccessProblem.refuse(form.faults(workplaces));
        return gate.write(
                () -> {
                    UserRow before = get(id);
                    refuseToLoseLastAdmin(id, form);
                    users.change(
                            id,
                            UserRow.joined(form.roleCodes()),
                            UserRow.joined(form.placeIds()),
                            form.municipality(),
                            form.disabled() ? since(before) : null);
                    if (form.disabled()) {
                        sessions.endAll(id);
                    }
                    access.record(by, form.disabled() ? "user-disabled" : "user-changed", id);
                    return UserView.of(get(id), clock.instant());
                });
    }

    private Instant since(UserRow before) {
        @Nullable Instant disabled = before.disabled();
        return disabled == null ? clock.instant() : disabled;
    }

    private void refuseToLoseLastAdmin(String id, UserForm form) {
        if (form.roleSet().contains(Role.ADMIN) && !form.disabled()) {
            return;
        }
        users.holdAdmins();
        if (users.otherAdmins(id) == 0) {
            String pointer = form.disabled() ? "/disabled" : "/roles";
            throw new ProblemException(WebProblem.Validation.of(pointer, "last-admin", ""));
        }
    }

    /// @return the new random password, which is told once and must be changed
    String resetPassword(Actor by, String id) {
        String password = passwords.random();
        String hash = passwords.hash(password);
        gate.write(
                () -> {
                    get(id);
                    users.setPassword(id, hash, true);
                    sessions.endAll(id);
                    access.record(by, "password-reset", id);
                });
        return password;
    }

    void unlock(Actor by, String id) {
        gate.write(
                () -> {
                    get(id);
                    users.clearTries(id);
                    access.record(by, "user-unlocked", id);
                });
    }

    private UserRow get(String id) {
        return users.find(id).orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }
}
