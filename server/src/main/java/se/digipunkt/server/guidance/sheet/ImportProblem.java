package se.digipunkt.server.guidance.sheet;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.web.Problem;

import java.util.List;

/// What a file of earlier records can be refused for. A fault's pointer begins with
/// `/line/<number>`.
sealed interface ImportProblem extends Problem {

    /// Nothing of the file was taken in.
    record ImportRefused(List<Fault> faults) implements ImportProblem {

        public ImportRefused {
            faults = List.copyOf(faults);
        }

        @Override
        public String slug() {
            return "import-refused";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /// A file with help at somebody else's places.
    record ImportForbidden(List<Fault> faults) implements ImportProblem {

        public ImportForbidden {
            faults = List.copyOf(faults);
        }

        @Override
        public String slug() {
            return "forbidden";
        }

        @Override
        public int status() {
            return 403;
        }
    }
}
