package se.digipunkt.server.places.rounds;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.web.Problem;

import java.util.List;

/// What can be refused when rounds and calls are changed.
sealed interface RoundsProblem extends Problem {

    record RoundTaken() implements RoundsProblem {

        @Override
        public String slug() {
            return "round-taken";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public List<Fault> faults() {
            return List.of(new Fault("/id", "round-taken", ""));
        }
    }

    /// What was promised and is past is for the visits to tell.
    record CallOver() implements RoundsProblem {

        @Override
        public String slug() {
            return "call-over";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /// Somebody else changed the call in the same moment.
    record CallChanged() implements RoundsProblem {

        @Override
        public String slug() {
            return "call-changed";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
