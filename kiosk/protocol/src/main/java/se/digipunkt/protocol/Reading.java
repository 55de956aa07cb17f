package se.digipunkt.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/// What became of an entry when it was read. All three hold their place in the journal.
public sealed interface Reading {

    record Understood(Entry entry) implements Reading {}

    /// A known kind with faults. Only its known fields are here: what else it held is not kept.
    record Invalid(String kind, ObjectNode knownFields, List<Fault> faults) implements Reading {
        public Invalid {
            faults = List.copyOf(faults);
        }
    }

    /// A kind of a later version: kept whole, never displayed.
    record UnknownKind(String kind, ObjectNode whole) implements Reading {}
}
