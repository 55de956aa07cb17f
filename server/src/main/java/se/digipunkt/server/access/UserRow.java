package se.digipunkt.server.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.Millis;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A user as stored.
///
/// @param nameKey see [#key]
/// @param password Argon2id hash
/// @param roles role codes, sorted, parted by a space; the same for `places`
@MappedEntity("user_account")
record UserRow(
        @Id String id,
        String name,
        String nameKey,
        String password,
        String roles,
        String places,
        @Nullable String municipality,
        @Millis Instant created,
        @Nullable @Millis Instant disabled,
        boolean mustChange,
        @Nullable @Millis Instant lockedUntil) {

    /// Two names with the same key are one name.
    static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static String joined(Collection<String> words) {
        return String.join(" ", new TreeSet<>(words));
    }

    Set<Role> roleSet() {
        return words(roles).stream()
                .flatMap(code -> Role.find(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> placeSet() {
        return words(places);
    }

    /// Until they have chosen a password of their own they may do nothing else.
    Actor actor() {
        return mustChange
                ? new Actor(id, name, Set.of(), Set.of(), null)
                : new Actor(id, name, roleSet(), placeSet(), municipality);
    }

    private static Set<String> words(String joined) {
        return Arrays.stream(joined.split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
