package se.digipunkt.server.access;

import io.micronaut.core.annotation.Introspected;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A user as an admin writes them.
///
/// @param user the name to sign in with; only when they are made
/// @param password only when they are made; when absent a random one is made, to be changed
/// @param roles role codes
/// @param places ids of the points and buses where they are staff
/// @param municipality code of the municipality that they coordinate
@Introspected
record UserForm(
        @Nullable String user,
        @Nullable String password,
        @Nullable List<String> roles,
        @Nullable List<String> places,
        @Nullable String municipality,
        boolean disabled) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{2,60}");
    private static final Pattern PLACE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");

    UserForm {
        roles = roles == null ? List.of() : List.copyOf(roles);
        places = places == null ? List.of() : List.copyOf(places);
        municipality = municipality == null || municipality.isBlank() ? null : municipality.strip();
        user = user == null ? null : user.strip();
    }

    /// From a page: a checkbox for each role and each place.
    static UserForm of(Map<String, Object> fields) {
        return new UserForm(
                text(fields, "user"),
                null,
                Stream.of(Role.values())
                        .map(Role::code)
                        .filter(code -> fields.containsKey("role-" + code))
                        .toList(),
                all(fields, "places"),
                text(fields, "municipality"),
                fields.containsKey("disabled"));
    }

    private static @Nullable String text(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        return value == null ? null : value.toString();
    }

    /// A field that stands several times comes as a collection.
    private static List<String> all(Map<String, Object> fields, String name) {
        Object value = fields.getOrDefault(name, List.of());
        Stream<?> values =
                value instanceof Collection<?> several ? several.stream() : Stream.of(value);
        return values.flatMap(text -> Stream.of(text.toString().split("[\\s,;]+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static UserForm of(UserView user) {
        return new UserForm(
                user.user(),
                null,
                user.roles(),
                user.places(),
                user.municipality(),
                user.disabled());
    }

    static UserForm empty() {
        return new UserForm(null, null, List.of(), List.of(), null, false);
    }

    String name() {
        return Optional.ofNullable(user).orElse("");
    }

    List<String> roleCodes() {
        return Optional.ofNullable(roles).orElse(List.of());
    }

    List<String> placeIds() {
        return Optional.ofNullable(places).orElse(List.of());
    }

    Set<Role> roleSet() {
        return roleCodes().stream()
                .flatMap(code -> Role.find(code).stream())
                .collect(Collectors.toSet());
    }

    List<Fault> nameFaults() {
        if (name().isEmpty()) {
            return List.of(new Fault("/user", "required", ""));
        }
        return NAME.matcher(name()).matches()
                ? List.of()
                : List.of(new Fault("/user", "user-name-malformed", ""));
    }

    /// What is wrong beside the name and the password.
    List<Fault> faults(Workplaces known) {
        List<Fault> faults = new ArrayList<>();
        if (roleCodes().isEmpty()) {
            faults.add(new Fault("/roles", "role-missing", ""));
        }
        if (!roleCodes().stream().allMatch(code -> Role.find(code).isPresent())) {
            faults.add(new Fault("/roles", "role-unknown", ""));
        }
        if (!placeIds().stream().allMatch(place -> PLACE.matcher(place).matches())) {
            faults.add(new Fault("/places", "place-malformed", ""));
        } else if (!placeIds().isEmpty()) {
            List<String> unknown = UserChoices.unknown(placeIds(), known.places());
            if (!unknown.isEmpty()) {
                faults.add(new Fault("/places", "place-unknown", String.join(", ", unknown)));
            }
        }
        if (!disabled && placeIds().isEmpty() && roleSet().equals(Set.of(Role.STAFF))) {
            faults.add(new Fault("/places", "places-needed", ""));
        }
        if (municipality != null && !MUNICIPALITY.matcher(municipality).matches()) {
            faults.add(new Fault("/municipality", "municipality-malformed", ""));
        } else if (municipality != null
                && !UserChoices.unknown(List.of(municipality), known.municipalities()).isEmpty()) {
            faults.add(new Fault("/municipality", "municipality-unknown", municipality));
        }
        if (municipality == null && roleSet().contains(Role.COORDINATOR)) {
            faults.add(new Fault("/municipality", "municipality-needed", ""));
        }
        return faults;
    }
}
