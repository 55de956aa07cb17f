package se.digipunkt.server.places.revision;

import se.digipunkt.server.web.Problem;

/// What can be refused when hours are revised.
sealed interface RevisionProblem extends Problem {

    /// What would be applied is not what was shown: somebody has changed the hours or exceptions of
    /// one of the points meanwhile.
    record PlanChanged() implements RevisionProblem {

        @Override
        public String slug() {
            return "changed-meanwhile";
        }

        @Override
        public int status() {
            return 412;
        }
    }
}
