package se.digipunkt.server.coverage;

import java.util.List;

/// The page that tells where help would reach most.
///
/// @param of the question, and what is reached today
record NextView(CoverageView of, List<NextPlace> places) {

    NextView {
        places = List.copyOf(places);
    }

    CoverageWords words() {
        return of.words();
    }

    String municipality(NextPlace place) {
        return of.names().getOrDefault(place.municipality(), place.municipality());
    }

    String farthest(NextPlace place) {
        String name = place.farthest().name();
        return name.isEmpty() ? words().text("cell", place.farthest().id()) : name;
    }

    /// What it takes.
    String takes(NextPlace place) {
        String hours = words().decimal(Rounding.hours(place.hoursMore()));
        boolean any = of.asked().hours().signum() == 0;
        if (place.point() == null) {
            return any ? words().text("next.new.any") : words().text("next.new", hours);
        }
        return any ? words().text("next.more.any") : words().text("next.more", hours);
    }

    String share(NextPlace place) {
        return words().share(place.reached(), of.covered().total().counted());
    }

    String json() {
        return "/api/v1/coverage/next"
                + of.asked().query()
                + "&places="
                + Math.max(1, places.size());
    }
}
