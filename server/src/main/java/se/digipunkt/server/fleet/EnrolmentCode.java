package se.digipunkt.server.fleet;

import java.time.Instant;
import java.util.Locale;

/// A code that enrols one kiosk at one place, shown once.
///
/// @param code eight Crockford characters as `7K4M-9QWX`
public record EnrolmentCode(String code, String place, Instant expires) {

    /// What was typed, as it was meant: Crockford reads I and L as 1 and O as 0; hyphens and case
    /// do not count.
    static String normalised(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
    }
}
