package se.digipunkt.server.web;

import io.micronaut.http.HttpRequest;

import java.util.Optional;
import java.util.Set;

/// Who reads the page, as far as its layout must know. Implemented by `access`.
public interface SignedIn {

    Optional<Reader> reader(HttpRequest<?> request);

    /// @param user the name that they sign in with
    /// @param roles role names: `staff`, `coordinator`, `region`, `operator`, `admin`
    record Reader(String user, Set<String> roles) {
        public Reader {
            roles = Set.copyOf(roles);
        }
    }
}
