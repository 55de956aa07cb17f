package se.digipunkt.server.places.hours;

import se.digipunkt.protocol.Fault;

/// Why a text is not taken as hours.
///
/// @param construct the part of the text that is meant; for [Refusal#WRITE_INSTEAD] the whole text
///   as it could be written
/// @param position where it begins, counted from 1
public record HoursFault(Refusal refusal, String construct, int position) {

    /// Stable, in kebab-case: the message key is `fault.` and this.
    public String code() {
        return refusal.code();
    }

    /// The fault of a field, as pages and problems tell it.
    ///
    /// @param pointer to the field, for example `/openingHours`
    public Fault at(String pointer) {
        return new Fault(pointer, code(), detail());
    }

    /// What is no language of hours at all may be anything, a name too: only its place is told.
    private String detail() {
        return switch (refusal) {
            case SYNTAX -> Integer.toString(position);
            case WRITE_INSTEAD -> construct;
            default -> construct.isEmpty() ? "" : construct + " (" + position + ")";
        };
    }
}
