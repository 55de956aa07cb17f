package se.digipunkt.server.intake;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

/// What became of an entry. All hold their place in the journal.
sealed interface Fate {

    /// Handed to its capability and counted there; the detail lives there.
    record Counted(String kind) implements Fate {}

    /// Understood, but no capability counts its kind yet: kept whole until one does.
    record Kept(String kind, JsonNode whole) implements Fate {}

    /// Known kind, with faults: only its known fields are kept.
    record Invalid(String kind, String reason, JsonNode knownFields) implements Fate {}

    /// A kind of a later version: kept whole, never displayed.
    record UnknownKind(String kind, JsonNode whole) implements Fate {}

    /// Its capability could not count it now, for example an errand of a later list.
    record Refused(String kind, String reason, JsonNode knownFields) implements Fate {}

    String kind();

    default boolean setAside() {
        return switch (this) {
            case Counted counted -> false;
            case Kept kept -> false;
            case Invalid invalid -> true;
            case UnknownKind unknown -> true;
            case Refused refused -> true;
        };
    }

    default String state() {
        return switch (this) {
            case Counted counted -> "counted";
            case Kept kept -> "kept";
            case Invalid invalid -> "invalid";
            case UnknownKind unknown -> "unknown-kind";
            case Refused refused -> "refused";
        };
    }

    default @Nullable String reason() {
        return switch (this) {
            case Counted counted -> null;
            case Kept kept -> null;
            case Invalid invalid -> invalid.reason();
            case UnknownKind unknown -> null;
            case Refused refused -> refused.reason();
        };
    }

    default @Nullable String body() {
        return switch (this) {
            case Counted counted -> null;
            case Kept kept -> kept.whole().toString();
            case Invalid invalid -> invalid.knownFields().toString();
            case UnknownKind unknown -> unknown.whole().toString();
            case Refused refused -> refused.knownFields().toString();
        };
    }
}
