package se.digipunkt.server.access;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.Randomness;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who can sign in, and how someone comes to.
@Singleton
final class Users {

    private final UserTable users;
    private final Passwords passwords;
    private final Workplaces workplaces;
    private final Access access;
    private final WriteGate gate;
    private final Clock clock;
    private final Randomness randomness;

    Users(
            UserTable users,
            Passwords passwords,
            Workplaces workplaces,
            Access access,
            Surroundings surroundings) {
        this.users = users;
        this.passwords = passwords;
        this.workplaces = workplaces;
        this.access = access;
        this.gate = surroundings.gate();
        this.clock = surroundings.clock();
        this.randomness = surroundings.randomness();
    }

    List<UserView> list() {
        return gate.read(users::list).stream()
                .map(row -> UserView.of(row, clock.instant()))
                .toList();
    }

    /// @throws ProblemException `not-found`
    UserView get(String id) {
        return gate.read(() -> users.find(id))
                .map(row -> UserView.of(row, clock.instant()))
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }

    /// Makes a user. Without a password in the form they get a random one, which is told once and
    /// must be changed.
    Made make(Actor by, UserForm form) {
        List<Fault> faults = new ArrayList<>(form.nameFaults());
        Optional<String> chosen = Optional.ofNullable(form.password());
        chosen.ifPresent(
                password -> faults.addAll(passwords.faults("/password", form.name(), password)));
        faults.addAll(form.faults(workplaces));
        AccessProblem.refuse(faults);
        String password = chosen.orElseGet(passwords::random);
        UserRow row = rowOf(form, password, chosen.isEmpty());
        gate.write(
                () -> {
                    if (users.add(row) == 0) {
                        throw new ProblemException(
                                WebProblem.Validation.of("/user", "user-name-taken", ""));
                    }
                    access.record(by, "user-made", row.id());
                });
        return new Made(UserView.of(row, clock.instant()), chosen.isPresent() ? null : password);
    }

    /// The first admin of a server without users.
    ///
    /// @return false when there is a user already
    boolean makeFirst(String name, String password) {
        UserForm form =
                new UserForm(name, null, List.of(Role.ADMIN.code()), List.of(), null, false);
        UserRow row = rowOf(form, password, false);
        return gate.write(() -> users.count() == 0 && users.add(row) == 1);
    }

    boolean none() {
        return gate.read(users::count) == 0;
    }

    private UserRow rowOf(UserForm form, String password, boolean mustChange) {
        return new UserRow(
                randomness.id(),
                form.name(),
                UserRow.key(form.name()),
                passwords.hash(password),
                UserRow.joined(form.roleCodes()),
                UserRow.joined(form.placeIds()),
                form.municipality(),
                clock.instant(),
                null,
                mustChange,
                null);
    }

    /// What users need of the world.
    @Singleton
    record Surroundings(WriteGate gate, Clock clock, Randomness randomness) {}

    /// @param password the random one; null when the admin chose it
    record Made(UserView user, @Nullable String password) {}
}
