package se.digipunkt.server.web;

import se.digipunkt.protocol.Fault;

import java.util.List;
import java.util.Map;

/// A refusal that the user can do something about. Each capability has a sealed `XProblem` of its
/// own: one new refusal is one new record there.
public interface Problem {

    /// Stable, in kebab-case; the end of the problem's `type`.
    String slug();

    /// HTTP status.
    int status();

    /// Message key of the sentence for the reader, in `messages/`.
    default String messageKey() {
        return "problem." + slug();
    }

    /// What stands at `{0}`, `{1}` … of the sentence.
    default List<Object> arguments() {
        return List.of();
    }

    /// What is wrong with which field. A fault's code is looked up as message key `fault.<code>`.
    default List<Fault> faults() {
        return List.of();
    }

    /// Further members of the problem details, by name.
    default Map<String, Object> members() {
        return Map.of();
    }

    /// Seconds to wait before trying again, or 0.
    default long retryAfterSeconds() {
        return 0;
    }
}
