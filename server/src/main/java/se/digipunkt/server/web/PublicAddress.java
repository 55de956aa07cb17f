package se.digipunkt.server.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

/// Where readers find our pages: for what leaves them, a feed or a sheet of paper.
@Singleton
public final class PublicAddress {

    private final String given;
    private final Caller caller;

    PublicAddress(
            @Property(name = "digipunkt.url", defaultValue = "") String given, Caller caller) {
        this.given = given.strip().replaceAll("/+$", "");
        this.caller = caller;
    }

    /// As `DIGIPUNKT_URL` says, else as the reader asked; without a slash at its end.
    public String of(HttpRequest<?> request) {
        return given.isEmpty() ? caller.origin(request) : given;
    }
}
