package se.digipunkt.server.terminal.content;

import se.digipunkt.server.web.Problem;

/// What can be refused when the content of terminals is changed.
sealed interface TerminalProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /// Somebody else has changed it since it was shown.
    record ContentChanged() implements TerminalProblem {
        @Override
        public String slug() {
            return "content-changed";
        }
    }

    /// Swedish is what every missing text falls back on.
    record SwedishStays() implements TerminalProblem {
        @Override
        public String slug() {
            return "swedish-stays";
        }
    }
}
