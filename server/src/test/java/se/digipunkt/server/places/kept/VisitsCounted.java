package se.digipunkt.server.places.kept;

import se.digipunkt.server.RunningServer;

/// Lets tests elsewhere have visits counted now, and not within a second.
public final class VisitsCounted {

    private VisitsCounted() {}

    public static void at(RunningServer server) {
        server.bean(VisitsJob.class).run();
    }
}
