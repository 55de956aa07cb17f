package se.digipunkt.server.places;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.web.Problem;

import java.util.List;
import java.util.Map;

/// What can be refused when places are changed.
sealed interface PlacesProblem extends Problem {

    /// Points and buses share one namespace.
    record IdTaken() implements PlacesProblem {

        @Override
        public String slug() {
            return "id-taken";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public List<Fault> faults() {
            return List.of(new Fault("/id", "id-taken", ""));
        }
    }

    /// Somebody else has changed the place since it was read.
    record ChangedMeanwhile(Place now) implements PlacesProblem {

        @Override
        public String slug() {
            return "changed-meanwhile";
        }

        @Override
        public int status() {
            return 412;
        }
    }

    /// Days that are counted already would be counted anew: asked once.
    record PastRecounted(PastHours past) implements PlacesProblem {

        private static final int LENGTH = 16;

        @Override
        public String slug() {
            return "past-recounted";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public List<Object> arguments() {
            return List.of(past.until().toString());
        }

        /// What confirms exactly this change.
        String sure() {
            return Sha256.of(past.tag()).substring(0, LENGTH);
        }

        @Override
        public Map<String, Object> members() {
            return Map.of(
                    "sure", sure(),
                    "until", past.until().toString(),
                    "before", minutes(past.before()),
                    "after", minutes(past.after()));
        }

        private static Map<String, Object> minutes(PastHours.Promise promise) {
            return Map.of(
                    "accessMinutes", promise.access().minutes(),
                    "staffedMinutes", promise.staffed().minutes());
        }
    }

    /// What has been put away is changed after it has been brought back.
    record Archived() implements PlacesProblem {

        @Override
        public String slug() {
            return "archived";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /// A bus is still to call there, or to drive: its rounds are ended first.
    record StillServed() implements PlacesProblem {

        @Override
        public String slug() {
            return "still-served";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /// Hours that are or were in force are changed by new ones, never taken away.
    record HoursInForce() implements PlacesProblem {

        @Override
        public String slug() {
            return "hours-in-force";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /// What residents have met is not undone.
    record ExceptionOver() implements PlacesProblem {

        @Override
        public String slug() {
            return "exception-over";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /// There is nothing left to close.
    record NothingOpenToday() implements PlacesProblem {

        @Override
        public String slug() {
            return "nothing-open-today";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
