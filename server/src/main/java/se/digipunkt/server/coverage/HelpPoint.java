package se.digipunkt.server.coverage;

import se.digipunkt.server.coverage.reach.Opening;
import se.digipunkt.server.places.ServicePoint;

/// A point and for how long it gives the help that is asked for.
record HelpPoint(ServicePoint point, Opening opening) {

    boolean gives(CoverageQuery asked) {
        return asked.asksFor(point.kinds()) && opening.isAtLeast(asked.minutesPerWeek());
    }
}
