package se.digipunkt.server.places.hours;

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
}
