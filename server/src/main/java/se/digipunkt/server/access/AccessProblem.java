package se.digipunkt.server.access;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.web.Problem;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.List;

/// What access refuses beside what all refuse.
sealed interface AccessProblem extends Problem {

    /// Refuses what was written when anything is wrong with it.
    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
    }

    /// Name or password is wrong; which, is not said.
    record InvalidCredentials() implements AccessProblem {
        @Override
        public String slug() {
            return "invalid-credentials";
        }

        @Override
        public int status() {
            return 401;
        }
    }

    /// The password was chosen by someone else.
    record PasswordChangeNeeded() implements AccessProblem {
        @Override
        public String slug() {
            return "password-change-needed";
        }

        @Override
        public int status() {
            return 403;
        }
    }
}
