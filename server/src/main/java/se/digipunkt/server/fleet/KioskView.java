package se.digipunkt.server.fleet;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A kiosk on the page.
///
/// @param badge class of the state's badge: `ok`, `warn`, `bad`, or empty
/// @param ills what is wrong, worst first
record KioskView(
        Kiosk kiosk,
        String state,
        String badge,
        String placeName,
        String municipality,
        List<Ill> ills,
        boolean mayRevoke) {

    KioskView {
        ills = List.copyOf(ills);
    }

    /// Message key of what sets the kiosk's clock.
    String clockKey() {
        String clock = kiosk.clock();
        return clock != null && List.of("ntp", "rtc", "none").contains(clock)
                ? "fleet.clock." + clock
                : "fleet.unknown";
    }

    /// @param key message key; `.what` says what it is, `.do` what to do about it
    /// @param count how many, or null when it cannot be counted
    record Ill(String key, @Nullable Long count) {

        Object[] arguments() {
            return count == null ? new Object[0] : new Object[] {count};
        }
    }

    /// The whole fleet page.
    ///
    /// @param choices places at which the reader may enrol a kiosk; empty when none
    record All(List<KioskView> kiosks, List<Choice> choices) {
        All {
            kiosks = List.copyOf(kiosks);
            choices = List.copyOf(choices);
        }
    }

    record Choice(String id, String name, String municipality) {}
}
