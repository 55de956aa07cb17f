package se.digipunkt.server.access;

import io.micronaut.security.authentication.Authentication;

import java.util.List;
import java.util.Map;

/// A signed-in person as micronaut-security knows them.
///
/// @param session hash of the session's token
record Person(Actor actor, String session) implements Authentication {

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
        return Role.withImplied(actor.roles()).stream().map(Role::code).sorted().toList();
    }
}
