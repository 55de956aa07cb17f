package se.digipunkt.server.intake;

import se.digipunkt.server.web.Problem;

sealed interface IntakeProblem extends Problem {

    /// More requests wait for a commit than the server can hold.
    record IntakeFull(long retryAfterSeconds) implements IntakeProblem {
        @Override
        public String slug() {
            return "intake-full";
        }

        @Override
        public int status() {
            return 503;
        }
    }
}
