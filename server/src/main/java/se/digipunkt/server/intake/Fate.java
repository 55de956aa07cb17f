package se.digipunkt.server.intake;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

/// What became of an entry. All hold their place in the journal.
sealed interface Fate {

    /// Handed to its capability and counted there; the detail lives there.
    record Counted(String kind) implements Fate {}

    /// Understood, but no capability counts its kind yet: kept whole until one does.
    record Kept(String kind, JsonNode whole) implements Fate {}

    /// The same entry came before in another journal, and is counted there.
    record Copy(String kind) implements Fate {

        static final String STATE = "copy";
    }

    /// Known kind, with faults: only its known fields are kept.
    record Invalid(String kind, String reason, JsonNode knownFields) implements Fate {}

    /// A kind of a later version: kept whole, never displayed.
    record UnknownKind(String kind, JsonNode whole) implements Fate {}

    /// Its capability could not count it now, for example an errand of a later list.
    record Refused(String kind, String reason, JsonNode knownFields) implements Fate {

        static final String STATE = "refused";
    }

    String kind();

    default boolean setAside() {
        return switch (this) {
            case Counted _ -> false;
            case Kept _ -> false;
            case Copy _ -> false;
            case Invalid _ -> true;
            case UnknownKind _ -> true;
            case Refused _ -> true;
        };
    }

    default String state() {
        return switch (this) {
            case Counted _ -> "counted";
            case Kept _ -> "kept";
            case Copy _ -> Copy.STATE;
            case Invalid _ -> "invalid";
            case UnknownKind _ -> "unknown-kind";
            case Refused _ -> Refused.STATE;
        };
    }

    default @Nullable String reason() {
        return switch (this) {
            case Counted _ -> null;
            case Kept _ -> null;
            case Copy _ -> null;
            case Invalid invalid -> invalid.reason();
            case UnknownKind _ -> null;
            case Refused refused -> refused.reason();
        };
    }

    default @Nullable String body() {
        return switch (this) {
            case Counted _ -> null;
            case Kept kept -> kept.whole().toString();
            case Copy _ -> null;
            case Invalid invalid -> invalid.knownFields().toString();
            case UnknownKind unknown -> unknown.whole().toString();
            case Refused refused -> refused.knownFields().toString();
        };
    }
}
