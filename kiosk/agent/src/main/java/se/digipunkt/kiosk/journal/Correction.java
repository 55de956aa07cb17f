package se.digipunkt.kiosk.journal;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;

/// What is to become of a record.
///
/// @param guidance replaces it whole; null removes it
/// @param samePersonAs with a removal: the record that it has become part of. The entry carries it
///   for the desk's way back, and for a server that has removed that record
public record Correction(
        Reference record, @Nullable GuidanceRecord guidance, @Nullable Reference samePersonAs) {

    public static Correction replace(Reference record, GuidanceRecord guidance) {
        return new Correction(record, guidance, null);
    }

    public static Correction remove(Reference record) {
        return new Correction(record, null, null);
    }

    public static Correction join(Reference record, Reference into) {
        return new Correction(record, null, into);
    }
}
