package se.digipunkt.server.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;

import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A signed-in person as micronaut-security knows them.
///
/// @param session hash of the session's token
/// @param mustChange they have a password that someone else chose; until they change it their actor
///   has no role
record Person(Actor actor, String session, boolean mustChange) implements Authentication {

    /// @throws ProblemException `sign-in-needed` when no person is signed in
    static Person of(HttpRequest<?> request) {
        return request.getUserPrincipal(Person.class)
                .orElseThrow(() -> new ProblemException(new WebProblem.SignInNeeded()));
    }

    @Override
    public String getName() {
        return actor.user();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public List<String> getRoles() {
        return Stream.concat(
                        Stream.of(Role.Name.PERSON),
                        Role.withImplied(actor.roles()).stream().map(Role::code))
                .sorted()
                .toList();
    }
}
