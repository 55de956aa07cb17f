package se.digipunkt.server.intake;

import io.micronaut.core.annotation.Order;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.visits.ToldInBoot;

import java.util.List;

/// What was refused for its time, which was not known, is tried again when it is: by the job that
/// tries what was set aside.
@Singleton
@Order(2)
final class RefusedInBoot implements ToldInBoot {

    private static final List<String> FOR_ITS_TIME =
            List.of("closes-at-no-time", "day-in-future", "day-too-old");

    private final EntryTable entries;

    RefusedInBoot(EntryTable entries) {
        this.entries = entries;
    }

    @Override
    public void anchored(String boot) {
        entries.tryAgain(FOR_ITS_TIME, "\"" + boot + "\"");
    }
}
