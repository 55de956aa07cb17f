package se.digipunkt.server.guidance.errands;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.web.Problem;

import java.util.List;

/// What can be refused when the errand list is changed.
sealed interface ErrandProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /// A code is never used for something else, also when its errand has retired.
    record ErrandTaken() implements ErrandProblem {

        @Override
        public String slug() {
            return "errand-taken";
        }

        @Override
        public List<Fault> faults() {
            return List.of(new Fault("/code", "errand-taken", ""));
        }
    }

    /// Somebody has retired it already; a name or a retirement would change nothing.
    record ErrandRetired() implements ErrandProblem {

        @Override
        public String slug() {
            return "errand-retired";
        }
    }

    /// A desk without a single tile helps nobody.
    record LastErrand() implements ErrandProblem {

        @Override
        public String slug() {
            return "last-errand";
        }
    }
}
