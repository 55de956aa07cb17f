package se.digipunkt.server.access;

import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import se.digipunkt.server.web.SignedIn;

import java.util.Optional;
import java.util.Set;

/// Tells the page layout who reads it.
@Singleton
final class ReaderOfPage implements SignedIn {

    @Override
    public Optional<Reader> reader(HttpRequest<?> request) {
        return request.getUserPrincipal(Person.class)
                .map(person -> new Reader(person.getName(), Set.copyOf(person.getRoles())));
    }
}
