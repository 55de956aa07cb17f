package se.digipunkt.server.guidance;

import se.digipunkt.server.web.Problem;

import java.util.List;

/// What logging and correcting from a computer can be refused for.
sealed interface GuidanceProblem extends Problem {

    /// The record is too old to be corrected.
    ///
    /// @param days within which it could be
    record CorrectionTooLate(int days) implements GuidanceProblem {
        @Override
        public String slug() {
            return "correction-too-late";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public List<Object> arguments() {
            return List.of(days);
        }
    }

    /// Another record was sent with the same key.
    record KeyReused() implements GuidanceProblem {
        @Override
        public String slug() {
            return "idempotency-key-reused";
        }

        @Override
        public int status() {
            return 422;
        }
    }
}
