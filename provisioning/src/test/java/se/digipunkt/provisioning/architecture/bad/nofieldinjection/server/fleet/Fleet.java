package se.digipunkt.provisioning.architecture.bad.nofieldinjection.server.fleet;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

final class Fleet {
    @Inject @Nullable String region;
}
