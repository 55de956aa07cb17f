package se.digipunkt.server.terminal.content;

import com.fasterxml.jackson.databind.JsonNode;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The members of what a program has sent: one that is missing or misspelt must not be taken for an
/// empty one, which would take things off the screens.
final class Members {

    private final List<Fault> faults = new ArrayList<>();

    Members require(JsonNode object, String name, Predicate<JsonNode> type, String example) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            faults.add(new Fault("/" + name, "required", ""));
        } else if (!type.test(value)) {
            faults.add(new Fault("/" + name, "malformed", example));
        }
        return this;
    }

    Members allow(String pointer, JsonNode object, Set<String> known) {
        object.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!known.contains(name)) {
                                faults.add(new Fault(pointer + "/" + name, "unknown-field", ""));
                            }
                        });
        return this;
    }

    /// @throws ProblemException `validation`
    void refuse() {
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
    }

    /// Together with what is wrong with the form itself.
    ///
    /// @throws ProblemException `validation`
    void refuse(TextForm form) {
        if (!faults.isEmpty()) {
            List<Fault> more = new ArrayList<>();
            form.check(more);
            more.stream()
                    .filter(
                            fault ->
                                    faults.stream()
                                            .noneMatch(
                                                    known ->
                                                            known.pointer()
                                                                    .equals(fault.pointer())))
                    .toList()
                    .forEach(faults::add);
        }
        refuse();
    }
}
