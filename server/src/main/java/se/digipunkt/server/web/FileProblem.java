package se.digipunkt.server.web;

import se.digipunkt.protocol.Fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a sent file is refused for: nothing of it was taken in. Pointers of faults begin with
/// `/line/<number>`, or with `/feature/<number>`; faults are told in that order.
public sealed interface FileProblem extends Problem {

    /// Something in the file is wrong.
    record Refused(List<Fault> faults) implements FileProblem {

        public Refused {
            faults = inOrder(faults);
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

    /// The file would change what belongs to others.
    record Forbidden(List<Fault> faults) implements FileProblem {

        public Forbidden {
            faults = inOrder(faults);
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

    /// @param foreign rows that the sender has no right to: then nothing else is told
    /// @param faults of all rows
    /// @throws ProblemException when there is one
    static void refuse(List<Fault> foreign, List<Fault> faults) {
        if (!foreign.isEmpty()) {
            throw new ProblemException(new Forbidden(foreign));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(new Refused(faults));
        }
    }

    /// As [#refuse], with all that is wrong at once: who mends a file wants to do it once.
    ///
    /// @throws ProblemException when there is anything
    static void refuseWhole(List<Fault> foreign, List<Fault> faults) {
        List<Fault> all = new ArrayList<>(foreign);
        all.addAll(faults);
        refuse(foreign.isEmpty() ? foreign : all, faults);
    }

    /// Of the line or feature that a pointer leads to.
    static int number(String pointer) {
        return Integer.parseInt(pointer.split("/")[2]);
    }

    private static List<Fault> inOrder(List<Fault> faults) {
        return faults.stream()
                .sorted(Comparator.comparingInt(fault -> number(fault.pointer())))
                .toList();
    }
}
