package se.digipunkt.server.fleet.kiosks;

import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.fleet.condition.ServerClock;

import java.util.List;
import java.util.Optional;

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

    /// A revoked one is nobody's business any more, whatever it was ill with.
    boolean needsLook() {
        return !ills.isEmpty() && !state.equals(Kiosk.State.REVOKED.code());
    }

    /// Where it stands in the list: what keeps residents out first, revoked ones last.
    int rank() {
        if (state.equals(Kiosk.State.REVOKED.code())) {
            return 3;
        }
        return needsLook() ? badge.equals("bad") ? 0 : 1 : 2;
    }

    KioskView with(List<Ill> more) {
        return new KioskView(kiosk, state, badge, placeName, municipality, more, mayRevoke);
    }

    /// The whole fleet page.
    ///
    /// @param choices places at which the reader may enrol a kiosk; empty when none
    /// @param clock what kiosks say of the server's own clock, when it is wrong
    /// @param failing names of places whose figures cannot be counted at present
    record All(
            List<KioskView> kiosks,
            List<Choice> choices,
            Optional<ServerClock.Doubt> clock,
            List<String> failing) {
        All {
            kiosks = List.copyOf(kiosks);
            choices = List.copyOf(choices);
            failing = List.copyOf(failing);
        }

        /// How many kiosks somebody ought to look at.
        long needLook() {
            return kiosks.stream().filter(KioskView::needsLook).count();
        }
    }

    record Choice(String id, String name, String municipality) {}
}
