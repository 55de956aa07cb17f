package se.digipunkt.server.fleet.kiosks;

import java.util.List;

/// Something that is wrong with a kiosk.
///
/// @param key message key; `.what` says what it is, `.do` what to do about it
/// @param told what stands in the words
record Ill(String key, List<Object> told) {

    Ill {
        told = List.copyOf(told);
    }

    static Ill of(String code, Object... told) {
        return new Ill("fleet.ill." + code, List.of(told));
    }

    Object[] arguments() {
        return told.toArray();
    }
}
