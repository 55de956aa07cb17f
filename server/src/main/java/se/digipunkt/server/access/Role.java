package se.digipunkt.server.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a person may do; the table of routes in the tests lists those of each.
public enum Role {
    /// Logs and corrects guidance at their places, announces closures there.
    STAFF,
    /// Changes points, buses, hours and kiosks of their municipality.
    COORDINATOR,
    /// Reads everything; keeps goals, reports, texts and the errand list.
    REGION,
    /// Looks after kiosks.
    OPERATOR,
    /// May everything, users included.
    ADMIN;

    /// As in `@Secured`, in JSON and in the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /// An admin has every role.
    static Set<Role> withImplied(Set<Role> roles) {
        return roles.contains(ADMIN) ? EnumSet.allOf(Role.class) : roles;
    }

    /// The roles as constants for `@Secured`. An admin has all of them but [Name#KIOSK].
    public static final class Name {
        public static final String STAFF = "staff";
        public static final String COORDINATOR = "coordinator";
        public static final String REGION = "region";
        public static final String OPERATOR = "operator";
        public static final String ADMIN = "admin";

        /// Every signed-in person, whatever their roles; `IS_AUTHENTICATED` would let kiosks in.
        public static final String PERSON = "person";

        /// Not a person: the token of an enrolled kiosk. The request's principal is named by the
        /// kiosk's id.
        public static final String KIOSK = "kiosk";

        private Name() {}
    }
}
