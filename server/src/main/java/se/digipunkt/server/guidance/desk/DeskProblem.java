package se.digipunkt.server.guidance.desk;

import se.digipunkt.desk.Refusal;
import se.digipunkt.server.web.Problem;

/// What the desk refuses its page.
sealed interface DeskProblem extends Problem {

    /// Nothing was stored.
    record NotStored(Refusal why) implements DeskProblem {
        @Override
        public String slug() {
            return why.slug();
        }

        @Override
        public int status() {
            return why.status();
        }

        @Override
        public String messageKey() {
            return "problem.desk-not-stored";
        }
    }
}
