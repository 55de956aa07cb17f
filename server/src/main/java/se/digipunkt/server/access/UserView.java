package se.digipunkt.server.access;

import io.micronaut.core.annotation.Introspected;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A user as admins see them, on pages and in JSON.
///
/// @param mustChange they have not yet chosen a password of their own
/// @param locked they have tried a wrong password too often; ends by itself
@Introspected
record UserView(
        String id,
        String user,
        List<String> roles,
        List<String> places,
        @Nullable String municipality,
        Instant created,
        boolean disabled,
        boolean mustChange,
        boolean locked) {

    static UserView of(UserRow row, Instant now) {
        Instant lockedUntil = row.lockedUntil();
        return new UserView(
                row.id(),
                row.name(),
                row.roleSet().stream().map(Role::code).sorted().toList(),
                row.placeSet().stream().sorted().toList(),
                row.municipality(),
                row.created(),
                row.disabled() != null,
                row.mustChange(),
                lockedUntil != null && lockedUntil.isAfter(now));
    }
}
