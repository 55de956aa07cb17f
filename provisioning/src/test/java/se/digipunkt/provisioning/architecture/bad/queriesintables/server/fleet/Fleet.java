package se.digipunkt.provisioning.architecture.bad.queriesintables.server.fleet;

import io.micronaut.data.annotation.Query;

interface Fleet {
    @Query("SELECT COUNT(*) FROM kiosk")
    long count();
}
